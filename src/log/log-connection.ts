import { Client, type ClientConfig, type QueryResult } from 'pg';
import {
  APPEND_SQL,
  type AppendedRow,
  appendParameters,
  HEAD_SQL,
  headOf,
  LOCK_SQL,
  NOW_SQL,
  type Batch,
  type Head,
  type HeadRow,
} from './append.js';

/** How long a sequencer waits for the provider's lock before it gives the turn up, in milliseconds. */
const LOCK_WAIT_MS = 700;
/** After this long without a word from a writer that holds the lock, the server ends its transaction. */
const STALLED_MS = 1_000;
/** No transaction of a sequencer lasts longer. */
const TRANSACTION_MS = 3_000;

const TENANT_SQL = `SELECT set_config('askfirst.provider', $1, true)`;

/** The commit did not say COMMIT: whether the entries are in the log is not known until it is read again. */
export class UnknownOutcome extends Error {
  constructor(cause: unknown) {
    super('the outcome of a commit is not known', { cause });
    this.name = 'UnknownOutcome';
  }
}

/** A sequencer's own connection: pipelined, outside every pool, with the server set to cut it off if it stalls. */
export class LogConnection {
  private constructor(
    readonly client: Client,
    private readonly provider_id: string,
  ) {}

  /** Connects; `onLost` is called once when the connection ends for whatever reason. */
  static async open(
    options: ClientConfig,
    provider_id: string,
    onLost: (error: Error | null) => void,
  ): Promise<LogConnection> {
    // Each statement after the lock must see what was committed before the lock was granted.
    const settings = `-c default_transaction_isolation=read\\ committed -c lock_timeout=${LOCK_WAIT_MS} -c idle_in_transaction_session_timeout=${STALLED_MS} -c transaction_timeout=${TRANSACTION_MS}`;
    const client = new Client({
      ...options,
      options: `${options.options ?? ''} ${settings}`.trim(),
      application_name: 'askfirst-log',
      pipeline: true,
    });
    let lost = false;
    const once = (error: Error | null): void => {
      if (lost) return;
      lost = true;
      onLost(error);
    };
    client.on('error', once);
    client.on('end', () => once(null));
    await client.connect();
    return new LogConnection(client, provider_id);
  }

  /**
   * Appends a batch decided on the standing in memory, in one call that is a transaction of its own: lock, look, insert.
   * Returns the database's time (milliseconds) when it was appended and null when the head had moved, so that nothing was.
   */
  async appendAtOnce(batch: Batch, clock_tolerance_ms: number): Promise<number | null> {
    // It resolves when the server is ready for more, which is after the commit; an error of the commit itself rejects it.
    const [result] = await this.flush([this.append(batch, clock_tolerance_ms)]);
    return (result?.rows[0] as AppendedRow).appended_at;
  }

  /** Begins a transaction and takes the provider's lock. */
  async lock(): Promise<void> {
    await this.flush([
      this.client.query('BEGIN'),
      this.client.query({ name: 'tenant', text: TENANT_SQL, values: [this.provider_id] }),
      this.client.query({ name: 'lock', text: LOCK_SQL, values: [this.provider_id] }),
    ]);
  }

  /** The head and the database's time, each in its own statement after the lock. */
  async headAndNow(): Promise<{ head: Head; now: number }> {
    const [head, now] = await this.flush([
      this.client.query({ name: 'head', text: HEAD_SQL, values: [this.provider_id] }),
      this.client.query({ name: 'now', text: NOW_SQL }),
    ]);
    return { head: headOf(head?.rows[0] as HeadRow | undefined), now: Number((now?.rows[0] as { now: string }).now) };
  }

  /** Appends under the lock already held, and commits. */
  async appendAndCommit(batch: Batch): Promise<void> {
    const [appended, commit] = await this.flush([this.append(batch, Infinity), this.client.query('COMMIT')]);
    this.mustBeCommitted(commit);
    if ((appended?.rows[0] as AppendedRow).appended_at === null) throw new Error('the log head moved under the lock');
  }

  private append(batch: Batch, clock_tolerance_ms: number): Promise<QueryResult> {
    const values = appendParameters(this.provider_id, batch, clock_tolerance_ms);
    return this.client.query({ name: 'append', text: APPEND_SQL, values });
  }

  async rollback(): Promise<void> {
    await this.client.query('ROLLBACK');
  }

  /** Ends the connection without waiting for it. */
  destroy(): void {
    const stream = (this.client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream;
    stream.destroy();
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  /** A transaction that failed answers COMMIT with ROLLBACK, without an error. */
  private mustBeCommitted(result: QueryResult | undefined): void {
    if (result?.command !== 'COMMIT') throw new Error(`the transaction was rolled back (${String(result?.command)})`);
  }

  /** Waits for every statement of one flush; the first that failed is the error. */
  private async flush(statements: Promise<QueryResult>[]): Promise<QueryResult[]> {
    const settled = await Promise.allSettled(statements);
    const failed = settled.find((outcome) => outcome.status === 'rejected');
    if (failed === undefined) return settled.map((outcome) => (outcome as PromiseFulfilledResult<QueryResult>).value);
    // When the last statement, the commit, got no answer at all, the server may have carried it out.
    const last = settled.at(-1);
    if (last?.status === 'rejected' && sqlState(last.reason) === null) throw new UnknownOutcome(failed.reason);
    throw failed.reason;
  }
}

/** The SQLSTATE of an error the server sent; null when it came from anywhere else. */
export function sqlState(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}
