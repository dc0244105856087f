import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { AskfirstError } from '../shared/errors.js';

/** A password as it is kept: the scrypt hash and the salt it was made with. */
export interface PasswordHash {
  salt: Buffer;
  hash: Buffer;
}

/** How long a password must be; NIST SP 800-63B asks for length and no other rule. */
export const PASSWORD_LENGTH = { least: 12, most: 256 } as const;

/** scrypt with 16 MiB and five passes (OWASP Password Storage), some 200 ms: dear to guess, yet small in this process. */
const COST = { N: 2 ** 14, r: 8, p: 5, maxmem: 32 * 2 ** 20 } as const;
const HASH_BYTES = 32;
const SALT_BYTES = 16;

/** Hashes that may run or wait at once: sign-in must not starve the decisions of threads. */
const AT_ONCE = 8;
let running = 0;

/** What a guess at somebody who has no password is compared with, so that it takes as long. */
const NOBODY: PasswordHash = { salt: randomBytes(SALT_BYTES), hash: Buffer.alloc(HASH_BYTES) };

/** Hashes a new password; throws AskfirstError `weak_password` when it is too short or too long. */
export async function hashPassword(password: string): Promise<PasswordHash> {
  const { least, most } = PASSWORD_LENGTH;
  const length = [...password.normalize('NFKC')].length;
  if (length < least || length > most) {
    const fault = `it has ${length} characters`;
    throw new AskfirstError('invalid', 'weak_password', 'The password is too short or too long.', [
      { field: 'password', fault, fix: `use ${least} to ${most} characters` },
    ]);
  }
  const salt = randomBytes(SALT_BYTES);
  return { salt, hash: await derive(password, salt) };
}

/** Whether the password is the one kept, in the same time whether or not there is one; throws AskfirstError `unavailable` when too many ask at once. */
export async function passwordMatches(password: string, kept: PasswordHash | undefined): Promise<boolean> {
  const { salt, hash } = kept ?? NOBODY;
  const same = timingSafeEqual(await derive(password, salt), hash);
  return same && kept !== undefined;
}

async function derive(password: string, salt: Buffer): Promise<Buffer> {
  if (running >= AT_ONCE)
    throw new AskfirstError('unavailable', 'busy', 'Too many people are signing in at once. Try again in a moment.');
  running += 1;
  try {
    return await new Promise((resolve, reject) => {
      scrypt(password.normalize('NFKC'), salt, HASH_BYTES, COST, (error, key) =>
        error ? reject(error) : resolve(key),
      );
    });
  } finally {
    running -= 1;
  }
}
