import type { AgainstView } from '../decision/against-view.js';
import { CAMERA_SENSING, type Technology } from '../decision/words.js';
import type { AgainstRows } from './against-rows.js';

/** What stands against watching a patient by this technology in this way, in any admission; null for nothing. */
export function againstView(rows: AgainstRows | null, technology: Technology, operation: string): AgainstView | null {
  if (rows === null) return null;
  const reaches = (words: readonly string[] | null, word: string): boolean => words === null || words.includes(word);
  const advance_decisions = rows.advance_decisions
    .filter((one) => reaches(one.technologies, technology) && reaches(one.operations, operation))
    .map(({ id, made_at, refuses_in_emergency }) => ({ id, made_at, refuses_in_emergency }));
  const objections = rows.objections
    .filter((one) => (one.technology === null ? CAMERA_SENSING.has(technology) : one.technology === technology))
    .map(({ id, state }) => ({ id, state: state === 'upheld' ? ('upheld' as const) : ('open' as const) }));
  const traumas = rows.traumas.map(({ id }) => id);
  if (advance_decisions.length === 0 && objections.length === 0 && traumas.length === 0) return null;
  return {
    advance_decisions: nullIfNone(advance_decisions),
    objections: nullIfNone(objections),
    traumas: nullIfNone(traumas),
  };
}

function nullIfNone<T>(list: readonly T[]): readonly T[] | null {
  return list.length === 0 ? null : list;
}
