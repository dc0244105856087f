import { createHash } from 'node:crypto';
import type { DueItem } from '../decision/review-schedule.js';
import { DUE_WHYS, type DueKind, type DueWhy } from '../decision/words.js';
import type { RecordType } from '../log/record-types.js';
import { AskfirstError } from '../shared/errors.js';

/** Why something falls due, as whoever reads it may know it. */
export const WORKLIST_WHYS = [...DUE_WHYS, 'changed'] as const;
export type WorklistWhy = (typeof WORKLIST_WHYS)[number];

/** What falls due for one patient, and where they are. */
export interface PatientDue extends DueItem {
  patient_id: string;
  ward_id: string;
}

/** The record that each thing is of, by whose readers it is read; of what was never made there is none but the admission. */
export const RECORD_OF: Readonly<Record<DueKind, RecordType>> = {
  consent_review: 'consent',
  consent_confirmation: 'consent',
  best_interests_review: 'best_interests_decision',
  capacity_assessment: 'capacity_assessment',
  risk_assessment: 'risk_assessment',
  observation_level: 'observation_level',
  observation_attestation: 'observation_level',
  episode_review: 'restrictive_episode',
  objection: 'objection',
  representative: 'representative',
  care_review: 'care_review',
  leave: 'leave',
};

/** The record that each cause tells something of; a cause that is not here tells nothing besides. */
const TELLS: Readonly<Partial<Record<DueWhy, RecordType>>> = {
  transfer: 'admission',
  mha_status: 'admission',
  risk_assessment: 'risk_assessment',
  capacity: 'capacity_assessment',
};

/** Why it falls due, in the words of somebody who may read these records of the patient; a capacity reason stays with those who treat them (NB-SEE-01). */
export function whyFor(why: DueWhy, mayRead: (type: RecordType) => boolean): WorklistWhy {
  const told = TELLS[why];
  return told === undefined || mayRead(told) ? why : 'changed';
}

/** One page in the order things fall due, and where the next begins; throws `invalid_request` for a place that is none. */
export function pageOfDue<I extends PatientDue>(
  items: readonly I[],
  { after, limit }: { after: string | undefined; limit: number },
): { items: I[]; next: string | null } {
  const placed = items.map((item) => ({ item, place: placeOf(item) })).sort((a, b) => compare(a.place, b.place));
  const from = after === undefined ? null : readPlace(after);
  const rest = from === null ? placed : placed.filter(({ place }) => compare(place, from) > 0);
  const page = rest.slice(0, limit);
  const last = page.at(-1)?.place;
  const next = rest.length > limit && last !== undefined ? `${last.due_at}.${last.key}` : null;
  return { items: page.map(({ item }) => item), next };
}

interface Place {
  due_at: number;
  key: string;
}

/** Of two things due at one instant, the same one is first whoever asks; no id stands in it, since it is put into an address. */
function placeOf({ due_at, kind, record_id, review }: DueItem): Place {
  const key = createHash('sha256')
    .update(JSON.stringify([kind, record_id, review]))
    .digest('hex')
    .slice(0, 16);
  return { due_at, key };
}

function compare(a: Place, b: Place): number {
  return a.due_at - b.due_at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

function readPlace(after: string): Place {
  const parts = /^(\d{1,15})\.([0-9a-f]{16})$/.exec(after);
  if (parts !== null) return { due_at: Number(parts[1]), key: String(parts[2]) };
  throw new AskfirstError('invalid', 'invalid_request', 'One field is wrong.', [
    { field: 'after', fault: 'it is no place on a worklist', fix: 'the `next` of the page before, or leave it out' },
  ]);
}
