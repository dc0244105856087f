import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import type { Page, RecordVersion } from '../database/collection.js';
import { constraintFault } from '../database/faults.js';
import { insertRecord, stateOf } from '../database/rows.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import type { StaffCaller } from '../shared/caller.js';
import { AskfirstError, notFound } from '../shared/errors.js';
import { occurredAt } from '../shared/instants.js';
import { StaffMember } from '../staff/staff-member.entity.js';
import { Provider } from './provider.entity.js';
import { makerFault, providerFaults, type NewProvider } from './provider.js';

/** Who makes a provider (the `<what>` of `system:<what>`), where, and when it was decided. */
interface ProviderMaking {
  by: string;
  production: boolean;
  occurred_at?: string | undefined;
}

/**
 * Makes a tenant in one transaction of its own: the provider, the row its log is locked by, and its first platform administrator.
 * The one way to make one, from the API and from the command line. Throws `invalid_provider` with every fault, or `id_taken`.
 */
export async function createProvider(changes: Changes, made: NewProvider, making: ProviderMaking): Promise<Provider> {
  const faults = providerFaults(made, making.production);
  if (faults.length > 0) throw new AskfirstError('invalid', 'invalid_provider', 'The new provider has faults.', faults);
  const writer = { kind: 'system', provider_id: made.provider_id, name: making.by } as const;
  return changes.write(writer, async (tx) => {
    const occurred_at = occurredAt(making.occurred_at, tx.now);
    const provider = await insertProvider(tx, made, occurred_at);
    await tx.manager.query('INSERT INTO log_lock (provider_id) VALUES ($1)', [provider.provider_id]);
    await insertAdministrator(tx, made.administrator, occurred_at);
    return provider;
  });
}

async function insertProvider(tx: ChangeTransaction, made: NewProvider, occurred_at: Date): Promise<Provider> {
  const { provider_id, name, kind } = made;
  const written = { version: 1, occurred_at, recorded_at: tx.now, recorded_by: tx.by };
  const row = Object.assign(new Provider(), { provider_id, name, kind, ...written });
  try {
    await tx.manager.insert(Provider, row);
  } catch (error) {
    throw constraintFault(error, row, {
      provider_pk: {
        code: 'id_taken',
        field: 'provider_id',
        fault: 'there is a provider with this ODS code',
        fix: 'another ODS code',
      },
    });
  }
  const state = stateOf(row);
  tx.changed({ event: 'provider_created', type: 'provider', id: provider_id, version: 1, state, occurred_at });
  return row;
}

async function insertAdministrator(
  tx: ChangeTransaction,
  person: NewProvider['administrator'],
  occurred_at: Date,
): Promise<void> {
  const kind = { entity: StaffMember, type: 'staff_member' } as const;
  const { id, name, employer } = person;
  const own = {
    kind: 'person',
    name,
    employer,
    registration: null,
    roles: ['platform_admin'],
    state: 'active',
  } as const;
  await insertRecord(tx, kind, { ...own, roles: [...own.roles] }, { event: 'staff_member_recorded', occurred_at, id });
}

/** Reads the caller's own provider and makes new ones; a provider never sees another. */
@Injectable()
export class ProviderService {
  constructor(
    private readonly changes: Changes,
    private readonly history: HistoryService,
    private readonly config: Config,
  ) {}

  /** Makes a tenant on the word of another tenant's platform administrator, who the new one's log names; throws `sandbox_only`. */
  async create(caller: StaffCaller, made: NewProvider, occurred_at: string | undefined): Promise<Provider> {
    const own = await this.get(caller.provider_id, caller.provider_id);
    const fault = makerFault(own.kind, made.kind);
    if (fault) throw fault;
    const by = `${caller.provider_id}.${caller.staff_id}`;
    return createProvider(this.changes, made, { by, production: this.config.production, occurred_at });
  }

  /** The caller's own provider; throws `not_found` for any other id. */
  async get(own_id: string, id: string): Promise<Provider> {
    const row =
      id === own_id
        ? await this.changes.read(own_id, (manager) => manager.findOneBy(Provider, { provider_id: own_id }))
        : null;
    if (!row) throw notFound('provider', id);
    return row;
  }

  /** The collection as its caller may see it: their own provider. */
  async list(own_id: string): Promise<Page<Provider>> {
    return { items: [await this.get(own_id, own_id)], next: null };
  }

  /** Every version of the caller's own provider, oldest first. */
  async versions(own_id: string, id: string): Promise<RecordVersion[]> {
    await this.get(own_id, id);
    return this.history.versions(own_id, 'provider', id);
  }
}
