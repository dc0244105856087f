import { untoldBeside, readingOf } from '../decision/told-decision.js';
import type { Tells } from '../decision/folding.js';
import { allows } from '../identity/abilities.js';
import { audiencesOn } from '../identity/audience.js';
import type { Session } from '../identity/session.js';
import type { AskfirstError } from '../shared/errors.js';
import { refusal } from '../shared/refusal.js';
import type { DecisionQuery } from './decisions.dto.js';

/** Which decisions somebody may find, and what they are told of each. */
export interface DecisionReader {
  /** The wards whose decisions they may read; null for all of the provider's, those that name no device it has among them. */
  wards: readonly string[] | null;
  /** To which audiences they belong wherever they may read, so that nothing is found by what is told on one ward alone. */
  tells: Tells;
}

/** How far somebody may read decisions. */
export function readerOf({ ability, wards }: Session): DecisionReader {
  if (allows(ability, 'read', 'decision', { ward_id: undefined }))
    return { wards: null, tells: audiencesOn(ability, undefined) };
  const own = wards.filter((ward_id) => allows(ability, 'read', 'decision', { ward_id }));
  const each = own.map((ward_id) => audiencesOn(ability, ward_id));
  return { wards: own, tells: (audience) => each.every((tells) => tells(audience)) };
}

/** The words a decision is searched by: it has all of the first, one of the second where there are any to have, and none of the third. */
export interface TermsAsked {
  all: readonly string[];
  one_of: readonly string[] | null;
  none: readonly string[];
}

/** What a reader's search comes to, within what they may find. Throws `reason_not_told` for a reason that reads otherwise to them. */
export function termsAsked(query: DecisionQuery, { tells, wards }: DecisionReader): TermsAsked {
  const { patient, device, staff, outcome, reason } = query;
  if (reason !== undefined && readingOf(reason, tells) !== reason) throw notTold(readingOf(reason, tells));
  const named = Object.entries({ patient, device, staff, outcome, reason });
  const terms = named.flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${value}`]));
  const beside = reason === undefined ? null : untoldBeside(reason, tells);
  const own = wards?.map((ward_id) => `ward:${ward_id}`) ?? null;
  // By one ward the index finds; among several it only sorts out.
  const of_one = own?.length === 1;
  return {
    all: of_one ? [...terms, ...own] : terms,
    one_of: of_one ? null : own,
    none: beside === null ? [] : [`reason:${beside}`],
  };
}

function notTold(read: string): AskfirstError<'reason_not_told'> {
  const fault = 'only those who may be told of it find decisions by this reason';
  return refusal('invalid', 'reason_not_told', 'reason', fault, `ask for ${read}, which stands for it`);
}
