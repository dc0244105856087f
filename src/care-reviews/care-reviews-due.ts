import { In, IsNull, type EntityManager } from 'typeorm';
import { careReviewItem } from '../decision/care-review-schedule.js';
import type { Parameters } from '../decision/parameters.js';
import type { DueItem } from '../decision/review-schedule.js';
import type { Admission } from '../patients/admission.entity.js';
import { CareReview } from './care-review.entity.js';

/** The care reviews that are tracked in these admissions, each as it falls due next, by admission. */
export async function careReviewsDue(
  manager: EntityManager,
  admissions: readonly Admission[],
  numbersOn: (ward_id: string) => Parameters,
  now: number,
): Promise<Map<string, DueItem[]>> {
  const due = new Map<string, DueItem[]>();
  const wards = new Map(admissions.map(({ id, ward_id }) => [id, ward_id]));
  for (const review of await trackedIn(manager, admissions)) {
    const item = itemOf(review, numbersOn(wards.get(review.admission_id) ?? ''), now);
    due.set(review.admission_id, [...(due.get(review.admission_id) ?? []), item]);
  }
  return due;
}

/** Every care review that is tracked in one of these admissions. */
export async function trackedIn(manager: EntityManager, admissions: readonly Admission[]): Promise<CareReview[]> {
  const [first] = admissions;
  if (first === undefined) return [];
  const { provider_id } = first;
  const admission_id = In(admissions.map(({ id }) => id));
  return manager.find(CareReview, { where: { provider_id, admission_id, ended_at: IsNull() }, order: { id: 'ASC' } });
}

/** One care review as something that falls due. */
export function itemOf(
  { id, population, secure, starts_at, counted_from }: CareReview,
  p: Parameters,
  now: number,
): DueItem {
  const from = { starts_at: starts_at.getTime(), counted_from: counted_from?.getTime() ?? null };
  return careReviewItem({ id, population, secure, ...from }, p, now);
}
