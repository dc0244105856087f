import { HttpException } from '@nestjs/common';
import { AskfirstError } from '../shared/errors.js';

/** What a request says about how it wants to be answered. */
export interface Wanted {
  /** `Prefer: handling=strict`: what is not known is refused instead of passed over. */
  strict: boolean;
  /** `Prefer: return=minimal`: the headers alone will do. */
  minimal: boolean;
}

const JSON_TYPES = /^\s*(application\/(fhir\+)?json|application\/\*|\*\/\*|text\/json|json)\s*(;|$)/i;

/** Reads Accept, `_format` and Prefer (FHIR R4 §3.1.0.1.11, §3.1.1.1.1); throws `not_acceptable` for a form that is not JSON. */
export function readWanted(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  query: URLSearchParams,
): Wanted {
  const format = query.get('_format');
  const accepted = format?.replaceAll(' ', '+') ?? String(headers['accept'] ?? '*/*');
  if (!accepted.split(',').some((type) => JSON_TYPES.test(type))) throw new HttpException('', 406);
  const prefer = String(headers['prefer'] ?? '').toLowerCase();
  return { strict: /\bhandling\s*=\s*"?strict/.test(prefer), minimal: /\breturn\s*=\s*"?minimal/.test(prefer) };
}

/** A create on a condition is not offered: one that passed the condition over could record twice what it was to record once. */
export function requireUnconditional(headers: Readonly<Record<string, string | string[] | undefined>>): void {
  if (headers['if-none-exist'] === undefined) return;
  throw new AskfirstError('malformed', 'condition_unsupported', 'Conditional create is not supported.', [
    {
      field: 'if-none-exist',
      fault: 'it is not supported',
      fix: 'leave it out: a Consent that says the same is never recorded twice',
    },
  ]);
}
