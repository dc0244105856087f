import { Injectable } from '@nestjs/common';
import type { JWK } from 'jose';
import { Config } from '../config/config.js';
import { notFound } from '../shared/errors.js';
import { SigningKeys } from './signing-keys.js';
import { StaffDirectory } from './staff-directory.js';

/** What only a sandbox has: people without passwords, and a vendor whose private key anyone may fetch. Nothing of it exists in production. */
@Injectable()
export class Sandbox {
  constructor(
    private readonly config: Config,
    private readonly directory: StaffDirectory,
    private readonly signingKeys: SigningKeys,
  ) {}

  /** Whether a provider is a sandbox, outside production. */
  async is(provider_id: string): Promise<boolean> {
    return !this.config.production && (await this.directory.providerKind(provider_id)) === 'sandbox';
  }

  /** The sandbox vendor's private key; throws AskfirstError `not_found` when the provider is no sandbox. */
  async vendorKey(provider_id: string): Promise<JWK> {
    if (!(await this.is(provider_id))) throw notFound('sandbox', provider_id, 'provider');
    return this.signingKeys.key('sandbox_vendor');
  }

  /** Whether a key is the sandbox vendor's, whose private half is public knowledge. */
  async ownsKey(key: JWK): Promise<boolean> {
    const { x, y } = await this.signingKeys.publicKey('sandbox_vendor');
    return key.x === x && key.y === y;
  }
}
