import { row, type DemoRow } from './row.js';

/** Rows of patients who cannot decide for themselves, or are too young to be taken to. */
export const CAPACITY_ROWS: readonly DemoRow[] = [
  of(
    row('larch-07', 'lacks capacity, not objecting, best-interests decision in date', ['Ivy Wigeon', 'not_asked'], []),
    { assessed: 'not_able', best_interests: true },
    'best_interests',
  ),
  of(
    row('larch-09', 'lacks capacity, attorney for health and welfare, verified', ['Olive Garganey', 'not_asked'], []),
    { assessed: 'not_able', stood_for_by: 'attorney_health_welfare' },
    'attorney_health_welfare',
  ),
  of(
    row(
      'larch-10',
      'lacks capacity, attorney for property only, nothing else',
      ['Rowan Gadwall', 'not_asked'],
      ['capacity_unresolved'],
    ),
    { assessed: 'not_able', stood_for_by: 'attorney_property_affairs' },
  ),
  of(row('hazel-01', 'aged 15, competent refusal, parent agrees', ['Aspen Pipit', 'refused'], ['consent_refused']), {
    aged: 15,
    assessed: 'able',
    stood_for_by: 'parental_responsibility',
  }),
  of(
    row('hazel-02', 'aged 15, not competent, parental responsibility, child agrees', ['Willow Redstart', 'agreed'], []),
    { aged: 15, assessed: 'not_able', stood_for_by: 'parental_responsibility' },
    'parental_responsibility',
  ),
];

/** The same row, with what is on record of who decides for its patient. */
function of(one: DemoRow, deciding: Partial<DemoRow['patients'][number]>, authority?: DemoRow['authority']): DemoRow {
  const patients = one.patients.map((patient) => ({ ...patient, ...deciding }));
  return { ...one, patients, ...(authority && { authority }) };
}
