import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedDatabaseError } from './faults.js';

/** A user of the machine, by number. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * The account PostgreSQL runs as: whoever runs the service, which is undefined here. It refuses to run as root, so root
 * lends it the account that owns the data, or `postgres` or `nobody` when there is none yet.
 */
export function accountFor(data: string | undefined): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (data === undefined) return unprivileged();
  const { uid, gid } = statSync(data);
  if (uid !== 0) return { uid, gid };
  throw new EmbeddedDatabaseError(
    `${data} belongs to root, so it was not made by Askfirst. Nothing in it was touched.`,
  );
}

function unprivileged(): Account {
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    const [uid, gid] = [Number(fields[2]), Number(fields[3])];
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  throw new EmbeddedDatabaseError(
    'PostgreSQL does not run as root, and there is no user `postgres` or `nobody` to run it as: start Askfirst as another user, or set DATABASE_URL.',
  );
}

/** Whether the account can reach what is inside this directory, from the root of the file system down. */
export function canReach(account: Account | undefined, directory: string): boolean {
  if (!account) return true;
  for (let at = directory; ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
