import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey } from 'typeorm';
import { TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { EVALUATE_SCOPE } from '../identity/scopes.js';
import type { Jwks } from './jwks.js';
import { Vendor } from './vendor.entity.js';

const VENDOR_CLIENT_STATES = ['active', 'suspended', 'revoked'] as const;
/** What a vendor's token may be for. */
export const VENDOR_SCOPES = [EVALUATE_SCOPE] as const;

/** A vendor's system that asks for decisions at one provider, known by its public keys (RFC 7523 `private_key_jwt`). */
@Entity('vendor_client')
@ForeignKey(() => Vendor, ['provider_id', 'vendor_id'], ['provider_id', 'id'])
export class VendorClient extends RecordEntity {
  @TextColumn()
  vendor_id: string;

  @TextColumn()
  name: string;

  @ApiProperty({ type: Object, description: 'The public keys its assertions are signed by (RFC 7517).' })
  @Column({ type: 'jsonb' })
  jwks: Jwks;

  @ApiProperty({ enum: VENDOR_SCOPES, isArray: true })
  @Column({ type: 'text', array: true })
  scopes: string[];

  @TextColumn({ enum: VENDOR_CLIENT_STATES })
  state: (typeof VENDOR_CLIENT_STATES)[number];

  @ApiProperty({ description: 'Whether the provider was a sandbox when it was recorded.' })
  @Column({ type: 'boolean' })
  sandbox: boolean;
}
