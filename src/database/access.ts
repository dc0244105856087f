import type { ClientConfig } from 'pg';
import { ROLES } from './roles.js';

/** Where the database comes from: started by this service, or given by DATABASE_URL. */
export type DatabaseKind = 'embedded' | 'server';

/**
 * How to reach the database, and the token to inject it by.
 * A part that needs a connection of its own (the sequencer) makes it from `serviceOptions`.
 */
export class DatabaseAccess {
  constructor(
    readonly kind: DatabaseKind,
    /** Connection string of the owner role: for migrations and commands, never for serving. */
    readonly ownerUrl: string,
  ) {}

  /** Options of a connection as the owner, who migrates. */
  ownerOptions(): ClientConfig {
    return { connectionString: this.ownerUrl, connectionTimeoutMillis: CONNECT_MS, application_name: 'askfirst-owner' };
  }

  /**
   * Options of a connection as the service: the role that owns nothing, under row-level security from its first statement.
   * A writer that stalls is cut by the server, so that it cannot hold a provider's lock.
   */
  serviceOptions(): ClientConfig {
    const url = new URL(this.ownerUrl);
    const given = url.searchParams.get('options');
    url.searchParams.delete('options');
    const settings = [
      `role=${ROLES.service}`,
      `idle_in_transaction_session_timeout=${STALLED_MS}`,
      `transaction_timeout=${TRANSACTION_MS}`,
    ].map((setting) => `-c ${setting}`);
    return {
      connectionString: url.href,
      options: [...(given ? [given] : []), ...settings].join(' '),
      connectionTimeoutMillis: CONNECT_MS,
      application_name: 'askfirst',
      keepAlive: true,
    };
  }
}

/** How long a connection may take to be made, in milliseconds. */
const CONNECT_MS = 5_000;
/** How long a transaction may sit idle before the server ends it, in milliseconds. */
const STALLED_MS = 5_000;
/** How long any transaction may last before the server ends it, in milliseconds. */
const TRANSACTION_MS = 20_000;
