import { randomUUID } from 'node:crypto';

/** A public id: a string unique within a provider, short enough to index and safe to print, in a URL too. */
export const PUBLIC_ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;

/** What to tell somebody whose id is not one. */
export const PUBLIC_ID_FIX =
  'letters, digits, dot, underscore, colon or hyphen, at most 64, beginning with a letter or digit';

/** An ODS code, which names a provider (NHS Organisation Data Service). */
export const ODS_CODE = /^[A-Z0-9]{3,12}$/;

/** A fresh public id, for records whose maker did not choose one. */
export function newId(): string {
  return randomUUID();
}
