import { row, type DemoRow } from './row.js';

/** Rows of patients who cannot decide for themselves, or are too young to be taken to; something stands against what was decided for some of them. */
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
  of(
    row(
      'larch-06',
      'lacks capacity, surveillance trauma, best-interests decision',
      ['Hazel Brambling', 'not_asked'],
      ['trauma_block'],
    ),
    { assessed: 'not_able', best_interests: true, against: 'trauma' },
  ),
  of(
    row(
      'larch-15',
      'adult, advance refusal not withdrawn, now lacking capacity',
      ['Larkin Stonechat', 'not_asked'],
      ['advance_refusal'],
    ),
    { assessed: 'not_able', best_interests: true, against: 'advance_refusal' },
  ),
  of(
    row(
      'larch-19',
      'lacks capacity, best-interests decision in date, objecting by covering the camera',
      ['Myrtle Turnstone', 'not_asked'],
      ['objection_pending'],
    ),
    { assessed: 'not_able', best_interests: true, against: 'covers_the_camera' },
  ),
  of(
    row(
      'hazel-03',
      'aged 15, not competent, parental responsibility, child says no',
      ['Sorrel Wagtail', 'not_asked'],
      ['objection_pending'],
    ),
    { aged: 15, assessed: 'not_able', stood_for_by: 'parental_responsibility', against: 'says_no' },
  ),
];

/** The same row, with what is on record of who decides for its patient. */
function of(one: DemoRow, deciding: Partial<DemoRow['patients'][number]>, authority?: DemoRow['authority']): DemoRow {
  const patients = one.patients.map((patient) => ({ ...patient, ...deciding }));
  return { ...one, patients, ...(authority && { authority }) };
}
