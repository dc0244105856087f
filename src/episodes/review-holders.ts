import type { EpisodeReviewKind } from '../decision/words.js';
import type { Role } from '../identity/abilities.js';
import type { Fault } from '../shared/errors.js';

/** Who may be named beside whoever records a review, as the record knows them; null when it knows nobody of that id. */
export interface Colleague {
  id: string;
  known: { kind: string; state: string; roles: readonly Role[] } | null;
}

/** A review as it is to be recorded. */
export interface HeldBy {
  kind: EpisodeReviewKind;
  /** Whoever records it, with their roles. */
  by: { id: string; roles: readonly Role[] };
  colleagues: readonly Colleague[];
  /** Names of those from outside the provider. */
  external_reviewers: readonly string[];
  /** Whoever started the episode or authorised it. */
  authorised_by: readonly string[];
}

interface Holders {
  /** Whose review it is; any member of staff on the ward when left out. */
  by?: readonly Role[];
  /** Who must be there besides. */
  with?: readonly Role[] | 'anybody';
  /** Nobody of them started or authorised the episode. */
  independent?: true;
  /** Somebody from another hospital takes part. */
  external?: true;
}

const DOCTOR = ['responsible_clinician'] as const;
/** A support worker is no registered nurse. */
const NURSES = ['nurse', 'nurse_in_charge'] as const;

/** Who holds each review (Code of Practice, chapter 26). */
const HOLDERS: Readonly<Record<EpisodeReviewKind, Holders>> = {
  record: {},
  medical: { by: DOCTOR },
  nursing: { by: NURSES, with: NURSES },
  team: { by: DOCTOR, with: 'anybody' },
  independent_team: { by: DOCTOR, with: 'anybody', independent: true },
  note: {},
  daily: { by: DOCTOR },
  weekly: { by: DOCTOR, with: 'anybody' },
  external: { by: DOCTOR, external: true },
};

/** What is wrong with who holds a review: every fault at once. */
export function holderFaults(review: HeldBy): Fault[] {
  return [
    ...ownFaults(review),
    ...review.colleagues.flatMap((one) => colleagueFaults(one, review)),
    ...missing(review),
  ];
}

function ownFaults({ kind, by, authorised_by }: HeldBy): Fault[] {
  const holders = HOLDERS[kind];
  const faults: Fault[] = [];
  if (holders.by !== undefined && !holders.by.some((role) => by.roles.includes(role))) {
    const fix = `let it be recorded by somebody who is ${holders.by.join(' or ')}`;
    faults.push({ field: 'kind', fault: 'none of your roles may hold such a review', fix });
  }
  if (holders.independent && authorised_by.includes(by.id)) {
    const fault = 'you started or authorised this episode';
    faults.push({ field: 'kind', fault, fix: 'let it be held by somebody who had no part in that' });
  }
  return faults;
}

function colleagueFaults({ id, known }: Colleague, { kind, by, authorised_by }: HeldBy): Fault[] {
  const holders = HOLDERS[kind];
  const wrong = (fault: string, fix: string): Fault[] => [{ field: 'with_staff_ids', fault: `${id}: ${fault}`, fix }];
  if (known?.kind !== 'person' || known.state !== 'active')
    return wrong('no person of this id works here', 'use the id of a member of staff');
  if (id === by.id) return wrong('you cannot be there twice', 'name somebody else');
  const faults: Fault[] = [];
  if (Array.isArray(holders.with) && !holders.with.some((role) => known.roles.includes(role as Role)))
    faults.push(...wrong('none of their roles may hold such a review', `name a ${holders.with.join(' or ')}`));
  if (holders.independent && authorised_by.includes(id))
    faults.push(...wrong('they started or authorised this episode', 'name somebody who had no part in that'));
  return faults;
}

function missing({ kind, colleagues, external_reviewers }: HeldBy): Fault[] {
  const holders = HOLDERS[kind];
  const faults: Fault[] = [];
  if (holders.with !== undefined && colleagues.length === 0) {
    const who = holders.with === 'anybody' ? 'another member of staff' : `another ${holders.with.join(' or ')}`;
    faults.push({ field: 'with_staff_ids', fault: 'nobody holds such a review alone', fix: `name ${who}` });
  }
  if (holders.external && external_reviewers.length === 0) {
    const fault = 'nobody from another hospital is named';
    faults.push({ field: 'external_reviewers', fault, fix: 'name whoever came, and from where' });
  }
  return faults;
}
