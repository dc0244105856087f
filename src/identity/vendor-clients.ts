import { Injectable } from '@nestjs/common';
import type { JWK } from 'jose';
import type { AllClientMetadata } from 'oidc-provider';
import { Config } from '../config/config.js';
import { Changes } from '../log/changes.js';
import type { ProviderKind } from '../organisation/provider.entity.js';
import { ODS_CODE, PUBLIC_ID } from '../shared/ids.js';
import { Sandbox } from './sandbox.js';
import { EVALUATE_SCOPE } from './scopes.js';

interface ClientRow {
  jwks: { keys: JWK[] };
  scopes: string[];
  kind: ProviderKind;
}

/** The provider a client id belongs to: what stands before its first dot. */
export function providerOfClient(client_id: string): string | undefined {
  const provider_id = client_id.slice(0, client_id.indexOf('.'));
  return ODS_CODE.test(provider_id) && PUBLIC_ID.test(client_id) ? provider_id : undefined;
}

/** Vendors' clients, as the token service knows them: a client or vendor that is not active is no client at all. */
@Injectable()
export class VendorClients {
  constructor(
    private readonly changes: Changes,
    private readonly sandbox: Sandbox,
    private readonly config: Config,
  ) {}

  /** What OAuth says about a client that may have a token now, or undefined. */
  async metadata(client_id: string): Promise<AllClientMetadata | undefined> {
    const provider_id = providerOfClient(client_id);
    const row = provider_id && (await this.#active(provider_id, client_id));
    if (!row || !(await this.#safe(row))) return undefined;
    return {
      client_id,
      jwks: row.jwks,
      scope: row.scopes.filter((scope) => scope === EVALUATE_SCOPE).join(' '),
      token_endpoint_auth_method: 'private_key_jwt',
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    };
  }

  #active(provider_id: string, client_id: string): Promise<ClientRow | undefined> {
    return this.changes.read(provider_id, async (manager) => {
      const rows = await manager.query<ClientRow[]>(
        `SELECT client.jwks, client.scopes, provider.kind FROM vendor_client client
           JOIN vendor ON vendor.provider_id = client.provider_id AND vendor.id = client.vendor_id
           JOIN provider ON provider.provider_id = client.provider_id
         WHERE client.provider_id = $1 AND client.id = $2 AND client.state = 'active' AND vendor.state = 'active'`,
        [provider_id, client_id],
      );
      return rows[0];
    });
  }

  /** A sandbox gives no tokens in production, and the sandbox's known key opens nothing live. */
  async #safe({ kind, jwks }: ClientRow): Promise<boolean> {
    if (kind === 'sandbox') return !this.config.production;
    const known = await Promise.all(jwks.keys.map((key) => this.sandbox.ownsKey(key)));
    return !known.includes(true);
  }
}
