import fc from 'fast-check';
import { Consent } from '../consent/consent.entity.js';
import { MATERIAL_FORMATS, WITHDRAWAL_MEANS, type ConsentFields } from '../consent/consent.js';
import type { ReviewContent } from '../consent/importing.js';
import { OPERATIONS, PURPOSES, REPRESENTATIVE_KINDS, TECHNOLOGIES } from '../decision/words.js';
import type { Exported } from './write-consent.js';

const HOUR = 3_600_000;
/** When the patient of these histories was asked. */
export const ASKED_AT = Date.UTC(2026, 10, 2, 9);
export const PROVIDER = 'TEST';

/** Words of people in any script, with the white space that people use. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom('Yes.\nAt night.', '夜　だけ', '  OK '),
  )
  // eslint-disable-next-line no-control-regex -- the API takes none of these
  .map((text) => text.replaceAll(/[\u0000-\u001f\u007f]|\p{Surrogate}/gu, 'x'))
  .map((text) => (text.trim() === '' ? 'Yes' : text));
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/);
const staff = id.map((one) => `staff:${one}`);
const clock = fc.integer({ min: 0, max: 1439 }).map((minute) => {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
});
const hours = fc.array(fc.record({ from: clock, to: fc.oneof(clock, fc.constant('24:00')) }), {
  minLength: 1,
  maxLength: 4,
});

const information = fc.record({
  explained: words,
  harms_explained: words,
  material_version: words,
  format: fc.constantFrom(...MATERIAL_FORMATS),
  language: fc.constantFrom('en-GB', 'cy', 'ur', 'zh-Hant'),
  interpreter: fc.boolean(),
  demonstration: fc.boolean(),
  teach_back: fc.boolean(),
  alternative_offered: words,
  thinking_time_minutes: fc.nat({ max: 43_200 }),
  present: fc.uniqueArray(words, { maxLength: 4 }),
  copy_given: fc.boolean(),
});
const circumstances = fc.record({
  restraint_or_rapid_tranquillisation_within_24h: fc.boolean(),
  intoxicated: fc.boolean(),
  linked_to_leave_ward_or_observation: fc.boolean(),
});

const after = (from: number): fc.Arbitrary<Date> => fc.nat({ max: 400 * HOUR }).map((ms) => new Date(from + ms));
const decided_at = after(ASKED_AT);

/** What became of an asking: each a way a record can end. */
const became: fc.Arbitrary<Partial<ConsentFields>> = decided_at.chain((at) => {
  const agreed = fc.record({
    decided_at: fc.constant(at),
    words,
    hours,
    secondary_uses: fc.uniqueArray(fc.constantFrom('research', 'service_evaluation', 'training_of_staff')),
    circumstances,
    // Two requests are never of one instant: whoever asks again asked before.
    review_requested_at: fc.uniqueArray(after(at.getTime()), { maxLength: 2, selector: (one) => one.getTime() }),
  });
  const taken_back = fc.record({
    state: fc.constant('withdrawn' as const),
    withdrawn_at: after(ASKED_AT),
    withdrawn_means: fc.constantFrom(...WITHDRAWAL_MEANS),
  });
  const confirmation = fc.constantFrom(
    { confirmation: 'not_needed' as const },
    { confirmation: 'needed' as const },
    { confirmation: 'confirmed' as const, confirmed_at: at, confirmed_by: 'staff:advocate' },
  );
  const refusal = fc.record({ decided_at: fc.constant(at), words: fc.option(words) });
  const merged = (...parts: fc.Arbitrary<Partial<ConsentFields>>[]): fc.Arbitrary<Partial<ConsentFields>> =>
    fc.tuple(...parts).map((all) => Object.assign({}, ...all) as Partial<ConsentFields>);
  const as = (state: ConsentFields['state']): fc.Arbitrary<Partial<ConsentFields>> => fc.constant({ state });
  return fc.oneof(
    as('undecided'),
    merged(agreed, confirmation, as('granted')),
    merged(agreed, confirmation, as('superseded')),
    merged(agreed, confirmation, taken_back),
    merged(refusal, as('refused')),
    merged(refusal, as('superseded')),
    taken_back,
  );
});

const review = (from: Date): fc.Arbitrary<ReviewContent> =>
  fc.oneof(
    fc.record({
      reviewed_at: after(from.getTime()),
      reviewed_by: staff,
      outcome: fc.constant('continues' as const),
      words,
      information: fc.oneof(fc.constant({}), information),
      circumstances,
    }),
    fc.record({
      reviewed_at: after(from.getTime()),
      reviewed_by: staff,
      outcome: fc.constant('withdrawn' as const),
      words: fc.oneof(fc.constant(''), words),
      information: fc.constant({}),
      circumstances: fc.oneof(fc.constant({}), circumstances),
    }),
  );

const asked = fc.record({
  id,
  technology: fc.constantFrom(...TECHNOLOGIES),
  operation: fc.constantFrom(...OPERATIONS),
  purpose: fc.constantFrom(...PURPOSES),
  asked_by: staff,
  ask_number: fc.integer({ min: 1, max: 9 }),
  patient_started: fc.boolean(),
  information,
  version: fc.integer({ min: 1, max: 9 }),
});

const UNDECIDED: Partial<Consent> = {
  provider_id: PROVIDER,
  patient_id: 'ann',
  admission_id: 'ann',
  asked_at: new Date(ASKED_AT),
  decided_at: null,
  words: null,
  hours: [],
  retention_hours: null,
  secondary_uses: [],
  circumstances: {},
  monitoring_system_ids: [],
  patients_view: null,
  representative_id: null,
  confirmation: 'not_needed',
  confirmed_at: null,
  confirmed_by: null,
  reviewed_at: null,
  review_requested_at: [],
  withdrawn_at: null,
  withdrawn_means: null,
  occurred_at: new Date(ASKED_AT + 1000 * HOUR),
  recorded_at: new Date(ASKED_AT + 1000 * HOUR),
  recorded_by: 'staff:clinician',
};

/** Any consent a record can hold, with all that its resource says. */
export const anyExported: fc.Arbitrary<Exported> = fc
  .tuple(
    asked,
    became,
    fc.option(fc.integer({ min: 1, max: 720 })),
    fc.option(id),
    fc.option(fc.constant('9434765919')),
    fc.record({
      representative: fc.option(fc.record({ id, kind: fc.constantFrom(...REPRESENTATIVE_KINDS) })),
      patients_view: words,
      monitoring_system_ids: fc.uniqueArray(id, { maxLength: 3 }),
      stands: fc.boolean(),
    }),
  )
  .chain(([about, then, retention_hours, risk_assessment_id, nhs_number, by]) => {
    const consent = Object.assign(new Consent(), UNDECIDED, about, then);
    const granted = consent.decided_at !== null && consent.hours.length > 0;
    const { representative, patients_view, monitoring_system_ids } = by;
    consent.representative_id = representative?.id ?? null;
    if (granted) Object.assign(consent, { retention_hours, monitoring_system_ids });
    if (granted && representative !== null) consent.patients_view = patients_view;
    const stands = consent.state !== 'granted' || by.stands;
    const reviews =
      granted && consent.decided_at ? fc.array(review(consent.decided_at), { maxLength: 3 }) : fc.constant([]);
    const ends_at = consent.state === 'granted' ? new Date((consent.decided_at?.getTime() ?? 0) + 72 * HOUR) : null;
    return reviews.map((held) => ({
      consent,
      patient: { id: 'ann', nhs_number },
      reviews: held,
      ends_at,
      risk_assessment_id,
      representative,
      stands,
    }));
  });
