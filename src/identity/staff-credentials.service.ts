import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../shared/clock.js';
import { AskfirstError } from '../shared/errors.js';
import { PUBLIC_ID } from '../shared/ids.js';
import { hashPassword, PASSWORD_LENGTH, passwordMatches } from './passwords.js';
import { StaffCredential } from './staff-credential.entity.js';
import { StaffDirectory } from './staff-directory.js';

/** Wrong passwords in a row before the next must wait. */
export const FREE_FAILURES = 5;
/** The first wait, in milliseconds; each further failure doubles it, up to the longest. */
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** How long to wait, in milliseconds, after so many wrong passwords in a row. */
export function waitAfter(failures: number): number {
  return failures < FREE_FAILURES ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (failures - FREE_FAILURES), LONGEST_WAIT_MS);
}

/** Passwords of staff at live providers. */
@Injectable()
export class StaffCredentials {
  constructor(
    private readonly database: DataSource,
    private readonly directory: StaffDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Sets a password and forgets earlier failures; throws AskfirstError `not_found` or `weak_password`. */
  async set(provider_id: string, staff_id: string, password: string): Promise<void> {
    if (!(await this.directory.signsIn(provider_id, staff_id))) {
      throw new AskfirstError('not_found', 'not_found', 'Nobody who works at this provider now has this id.');
    }
    const now = new Date(this.clock.now());
    const row = {
      provider_id,
      staff_id,
      ...(await hashPassword(password)),
      set_at: now,
      failures: 0,
      next_attempt_at: now,
    };
    await this.#within(provider_id, (manager) => manager.upsert(StaffCredential, row, ['provider_id', 'staff_id']));
  }

  /** Whether the password is right, and an attempt is allowed now. Every attempt counts as a failure until it proves right. */
  async check(provider_id: string, staff_id: string, password: string): Promise<boolean> {
    if (!PUBLIC_ID.test(staff_id) || password.length > 2 * PASSWORD_LENGTH.most) return false;
    const kept = await this.#within(provider_id, (manager) => this.#charge(manager, provider_id, staff_id));
    if (!(await passwordMatches(password, kept))) return false;
    const right = { failures: 0, next_attempt_at: new Date(this.clock.now()) };
    await this.#within(provider_id, (manager) => manager.update(StaffCredential, { provider_id, staff_id }, right));
    return true;
  }

  /** Counts an attempt before it is looked at, so that many at once on any replica are no way round the limit; undefined when it must wait. */
  async #charge(manager: EntityManager, provider_id: string, staff_id: string): Promise<StaffCredential | undefined> {
    const key = { provider_id, staff_id };
    const row = await manager.findOne(StaffCredential, { where: key, lock: { mode: 'pessimistic_write' } });
    const now = this.clock.now();
    if (!row || row.next_attempt_at.getTime() > now) return undefined;
    const failures = row.failures + 1;
    await manager.update(StaffCredential, key, { failures, next_attempt_at: new Date(now + waitAfter(failures)) });
    return row;
  }

  #within<T>(provider_id: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.database.transaction(async (manager) => {
      await manager.query(`SELECT set_config('askfirst.provider', $1, true)`, [provider_id]);
      return work(manager);
    });
  }
}
