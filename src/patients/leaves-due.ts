import { In, type EntityManager } from 'typeorm';
import { leaveItem } from '../decision/leave-schedule.js';
import type { DueItem } from '../decision/review-schedule.js';
import type { Admission } from './admission.entity.js';
import { Leave } from './leave.entity.js';

/** When whoever is away is due back, by admission; a leave that is over is none. */
export async function leavesDue(
  manager: EntityManager,
  admissions: readonly Admission[],
  now: number,
): Promise<Map<string, DueItem[]>> {
  const [first] = admissions;
  if (first === undefined) return new Map();
  const { provider_id } = first;
  const admission_id = In(admissions.map(({ id }) => id));
  const away = await manager.findBy(Leave, { provider_id, admission_id, state: 'away' });
  return new Map(
    away.map((leave) => {
      const item = leaveItem({ id: leave.id, due_back_at: leave.due_back_at.getTime() }, now);
      return [leave.admission_id, [item]];
    }),
  );
}
