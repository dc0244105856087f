import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { JWK } from 'jose';
import { IdField } from '../shared/fields.js';
import { Public } from './can.decorator.js';
import { DEMO_PROVIDER } from './personas.js';
import { Sandbox } from './sandbox.js';

/** Which sandbox is meant. */
export class SandboxQuery {
  @IdField(`The provider, by ODS code: ${DEMO_PROVIDER} unless given.`, { optional: true })
  provider?: string;
}

/** A private key as a JSON Web Key (RFC 7517). */
export class PrivateKey {
  @ApiProperty({ example: 'EC' })
  kty: string;
  @ApiProperty({ example: 'P-256' })
  crv: string;
  @ApiProperty()
  x: string;
  @ApiProperty()
  y: string;
  @ApiProperty({ description: 'The private part: leave it out of what you register.' })
  d: string;
  @ApiProperty()
  kid: string;
  @ApiProperty({ example: 'ES256' })
  alg: string;
  @ApiProperty({ example: 'sig' })
  use: string;
}

/** What a sandbox hands out so that anyone can play the vendor; at a live provider, or in production, there is nothing here. */
@ApiTags('sandbox')
@Controller('sandbox/v1')
@Public()
export class SandboxController {
  constructor(private readonly sandbox: Sandbox) {}

  @Get('vendor-key')
  @ApiOperation({ summary: "The sandbox vendor's private key, with which its client asks for tokens" })
  @ApiOkResponse({ type: PrivateKey })
  vendorKey(@Query() query: SandboxQuery): Promise<JWK> {
    return this.sandbox.vendorKey(query.provider ?? DEMO_PROVIDER);
  }
}
