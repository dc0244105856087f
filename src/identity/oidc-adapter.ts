import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import { InvalidClientAuth, InvalidGrant } from 'oidc-provider/lib/helpers/errors.js';
import type { DataSource } from 'typeorm';
import type { VendorClients } from './vendor-clients.js';

/** Where the token service keeps what all replicas must share; clients it reads from their own records. */
export function oidcAdapters(database: DataSource, clients: VendorClients, beforeLookup: () => void): AdapterFactory {
  return (model) => {
    if (model === 'Client') return new ClientAdapter(clients, beforeLookup);
    return model === 'ReplayDetection' ? new OnceAdapter(database, model) : new PayloadAdapter(database, model);
  };
}

interface PayloadRow {
  payload: AdapterPayload;
  consumed_at: Date | null;
}

class PayloadAdapter implements Adapter {
  constructor(
    protected readonly database: DataSource,
    protected readonly model: string,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    await this.insert(id, payload, expiresIn, 'true');
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return this.#one('id', id);
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#one('uid', uid);
  }

  async findByUserCode(): Promise<undefined> {
    throw new Error('The device flow is not offered, so there are no user codes.');
  }

  /** Marks a code as used; of two replicas that try at once, one is refused. */
  async consume(id: string): Promise<void> {
    const used = await this.database.query<[object[], number]>(
      'UPDATE oidc_payload SET consumed_at = now() WHERE model = $1 AND id = $2 AND consumed_at IS NULL RETURNING 1',
      [this.model, id],
    );
    if (used[1] === 0) throw new InvalidGrant(`${this.model} already used`);
  }

  async destroy(id: string): Promise<void> {
    await this.database.query('DELETE FROM oidc_payload WHERE model = $1 AND id = $2', [this.model, id]);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.database.query('DELETE FROM oidc_payload WHERE grant_id = $1', [grantId]);
  }

  /** Writes the row, over an earlier one where `replace` (SQL) holds; false when that one stands. */
  protected async insert(id: string, payload: AdapterPayload, expiresIn: number, replace: string): Promise<boolean> {
    const written = await this.database.query<object[]>(
      `INSERT INTO oidc_payload (model, id, payload, grant_id, uid, expires_at)
       VALUES ($1, $2, $3, $4, $5, now() + $6 * interval '1 second')
       ON CONFLICT (model, id) DO UPDATE SET payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid,
         expires_at = excluded.expires_at WHERE ${replace} RETURNING 1`,
      [this.model, id, JSON.stringify(payload), payload.grantId ?? null, payload.uid ?? null, expiresIn],
    );
    return written.length > 0;
  }

  async #one(column: 'id' | 'uid', value: string): Promise<AdapterPayload | undefined> {
    const [row] = await this.database.query<PayloadRow[]>(
      `SELECT payload, consumed_at FROM oidc_payload WHERE model = $1 AND ${column} = $2 AND expires_at > now()`,
      [this.model, value],
    );
    if (!row) return undefined;
    return row.consumed_at ? { ...row.payload, consumed: Math.floor(row.consumed_at.getTime() / 1_000) } : row.payload;
  }
}

/** Client assertions already used: looking and then writing would let two replicas accept one at once, so the insert decides. */
class OnceAdapter extends PayloadAdapter {
  override async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    if (await this.insert(id, payload, expiresIn, 'oidc_payload.expires_at <= now()')) return;
    throw new InvalidClientAuth('client assertion tokens must only be used once');
  }
}

class ClientAdapter implements Adapter {
  constructor(
    private readonly clients: VendorClients,
    private readonly beforeLookup: () => void,
  ) {}

  async find(id: string): Promise<AdapterPayload | undefined> {
    this.beforeLookup();
    return this.clients.metadata(id);
  }

  async upsert(): Promise<void> {
    throw new Error('Clients are registered through the API, not here.');
  }

  async findByUserCode(): Promise<undefined> {}
  async findByUid(): Promise<undefined> {}
  async consume(): Promise<void> {}
  async destroy(): Promise<void> {}
  async revokeByGrantId(): Promise<void> {}
}
