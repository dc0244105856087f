import type { EntityManager } from 'typeorm';
import type { Caller } from '../shared/caller.js';
import type { Entry } from './entry.js';
import type { RecordType } from './record-types.js';

/** One thing that happened to one record: what the log entry says and what the history keeps. */
export interface Change {
  /** What happened, as `<record>_<past participle>`: `consent_withdrawn`. */
  event: string;
  type: RecordType;
  id: string;
  version: number;
  /** The whole record after the change; it becomes the readable history. */
  state: object;
  occurred_at: Date;
  /** Whether it takes an authority away: its acknowledgement then waits until no earlier permit can still be on its way. */
  removes?: boolean;
}

/** What a service may use while it changes records: only this transaction's manager, and a place to say what changed. */
export interface ChangeTransaction {
  manager: EntityManager;
  provider_id: string;
  /** The server's time for this write: `recorded_at` of every row in it. */
  now: Date;
  /** `staff:<id>`, `client:<id>` or `system:<what>`. */
  by: string;
  /** Says that a record changed. The entries are appended last, under the provider's lock, in this order. */
  changed(change: Change): void;
  /** Has more written once it is known where the first of the entries stands in the log; nothing is when nothing changed. */
  whenLogged(work: (first_index: number) => Promise<void>): void;
}

/** Who writes: a caller with a token, or the service's own command at a provider. */
export type Writer = Caller | { kind: 'system'; provider_id: string; name: string };

/** One write, one transaction: rows, history and log entries commit together or not at all. */
export abstract class Changes {
  /**
   * Runs `work` in a transaction of that provider, then appends what it changed and commits.
   * Re-reads the writer's status under the lock; throws AskfirstError `forbidden` when it no longer stands.
   */
  abstract write<T>(writer: Writer, work: (tx: ChangeTransaction) => Promise<T>): Promise<T>;

  /** Appends one entry that changes no record, such as a reading of the log, and commits. */
  abstract note(provider_id: string, make: (index: number, recorded_at: number) => Entry): Promise<void>;

  /** Runs `work` read-only under the provider's row-level security. */
  abstract read<T>(provider_id: string, work: (manager: EntityManager) => Promise<T>): Promise<T>;

  /** The same for what every request waits on, who is asking: never behind ordinary readers, however many there are. */
  abstract whoAsks<T>(provider_id: string, work: (manager: EntityManager) => Promise<T>): Promise<T>;
}
