import type { JWK } from 'jose';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What a key of the installation is for: signing tokens, signing cookies, or being the sandbox vendor's own. */
export type KeyPurpose = 'tokens' | 'cookies' | 'sandbox_vendor';

/** One private key of the installation, the same for every replica. */
@Entity('signing_key')
@Unique('signing_key_purpose_unique', ['purpose'])
export class SigningKey {
  @PrimaryColumn({ type: 'text', collation: 'C' })
  kid: string;

  @Column({ type: 'text' })
  purpose: KeyPurpose;

  @Column({ type: 'jsonb' })
  jwk: JWK;

  @Column({ type: 'timestamptz', precision: 3 })
  created_at: Date;
}
