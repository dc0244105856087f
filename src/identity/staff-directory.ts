import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Changes } from '../log/changes.js';
import type { ProviderKind } from '../organisation/provider.entity.js';
import type { StaffCaller } from '../shared/caller.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { ODS_CODE, PUBLIC_ID } from '../shared/ids.js';
import { abilityOf, ROLES } from './abilities.js';
import type { Session } from './session.js';

/** Somebody who may sign in. */
export interface Person {
  id: string;
  name: string;
}

interface StandingRow {
  roles: string[];
  wards: string[];
  suspended: boolean;
}

// A person, active, not an account that several share: nobody else signs in.
const SIGNS_IN = `kind = 'person' AND state = 'active'`;

/** How many people a sandbox's sign-in page lists. */
const LISTED = 200;

/** Reads, for every request anew, who a member of staff is and what stands for them now. */
@Injectable()
export class StaffDirectory {
  constructor(
    private readonly changes: Changes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The session of the person a token names, or undefined when they have left or were never there. */
  async session(caller: StaffCaller): Promise<Session | undefined> {
    const { provider_id, staff_id } = caller;
    const now = new Date(this.clock.now());
    const row = await this.changes.whoAsks(provider_id, (manager) => standing(manager, provider_id, staff_id, now));
    if (!row) return undefined;
    const roles = ROLES.filter((role) => row.roles.includes(role));
    return {
      caller,
      roles,
      wards: row.wards,
      suspended: row.suspended,
      ability: abilityOf(roles, row.wards, row.suspended),
    };
  }

  /** Whether this is a person who works here now, so that they may sign in. */
  async signsIn(provider_id: string, staff_id: string): Promise<boolean> {
    if (!ODS_CODE.test(provider_id) || !PUBLIC_ID.test(staff_id)) return false;
    const rows = await this.changes.read(provider_id, (manager) =>
      query(manager, `SELECT id FROM staff_member WHERE provider_id = $1 AND id = $2 AND ${SIGNS_IN}`, [
        provider_id,
        staff_id,
      ]),
    );
    return rows.length === 1;
  }

  /** The people who may sign in at a provider, in the order of ids. */
  async people(provider_id: string): Promise<Person[]> {
    return this.changes.read(provider_id, (manager) =>
      query<Person>(
        manager,
        `SELECT id, name FROM staff_member WHERE provider_id = $1 AND ${SIGNS_IN} ORDER BY id LIMIT ${LISTED}`,
        [provider_id],
      ),
    );
  }

  /** Whether a provider is live or a sandbox; undefined when there is none. */
  async providerKind(provider_id: string): Promise<ProviderKind | undefined> {
    if (!ODS_CODE.test(provider_id)) return undefined;
    const [row] = await this.changes.read(provider_id, (manager) =>
      query<{ kind: ProviderKind }>(manager, 'SELECT kind FROM provider WHERE provider_id = $1', [provider_id]),
    );
    return row?.kind;
  }
}

/** Roles, wards and suspensions as they stand at `now`; an end in the future has not come yet. */
async function standing(
  manager: EntityManager,
  provider_id: string,
  staff_id: string,
  now: Date,
): Promise<StandingRow | undefined> {
  const [row] = await query<StandingRow>(
    manager,
    `SELECT roles,
       ARRAY(SELECT DISTINCT ward_id FROM ward_assignment WHERE provider_id = $1 AND staff_id = $2
         AND starts_at <= $3 AND (ends_at IS NULL OR ends_at > $3)) AS wards,
       EXISTS(SELECT FROM viewer_suspension WHERE provider_id = $1 AND staff_id = $2
         AND (lifted_at IS NULL OR lifted_at > $3)) AS suspended
     FROM staff_member WHERE provider_id = $1 AND id = $2 AND ${SIGNS_IN}`,
    [provider_id, staff_id, now],
  );
  return row;
}

function query<T>(manager: EntityManager, text: string, values: unknown[]): Promise<T[]> {
  return manager.query<T[]>(text, values);
}
