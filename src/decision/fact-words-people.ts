import { by, follows, good, nobody, type Said } from './acts.js';
import type { Facts } from './fact-values.js';
import { AUTHORITIES } from './words.js';

type Words<F extends keyof Facts> = { readonly [V in Facts[F]]: Said };

const NOBODY_KNOWN = 'It cannot be told while nobody is known to be in view.';
const NOT_A_PERSON = 'Nobody on the staff would look.';
const NOBODY_DECIDES = 'It cannot be told while nobody is known to be in view, or nobody is known to decide.';
const NOT_GRANTED = 'It cannot be told while nothing has been agreed to.';

/** Authorities that exist for an emergency or an incident, and are never brought about in order to look; that nobody begins an episode for it stands with the episode itself. */
const NEVER_SOUGHT: Partial<Record<Facts['authority'], string>> = {
  emergency_override: 'It rests on an emergency override, which is for immediate risk to life or of serious harm.',
  announced_incident: 'It rests on an incident that was announced.',
};

function authorities(): Words<'authority'> {
  const said = AUTHORITIES.map((word): [string, Said] => {
    const never = NEVER_SOUGHT[word];
    if (never !== undefined) return [word, { ...follows(never), never_sought: true }];
    return [word, follows(word === 'none' ? 'It would rest on nothing.' : `It rests on ${word.replaceAll('_', ' ')}.`)];
  });
  return Object.fromEntries(said) as unknown as Words<'authority'>;
}

/** Nobody starts an override so that a look may be had, and what is at an end stays so. */
const OVERRIDE: Words<'override'> = {
  none: nobody('It names no emergency override.'),
  active_entry_safe: good('It is under an emergency override, and going in is safe.'),
  active_entry_unsafe: good('It is under an emergency override, and going in is not safe.'),
  lapsed: nobody('The emergency override it names has lapsed. Go in.'),
  ended: nobody('The emergency override it names has ended.'),
  other_place: nobody('The emergency override it names is for somebody else, or for another room.'),
  not_applicable: nobody('No emergency override is for such a question.'),
};

/** What the facts say that turn on who is in view, and on what each of them agreed to. */
export const PEOPLE_WORDS: {
  readonly [
    F in
      | 'occupancy'
      | 'coverage'
      | 'capacity'
      | 'privacy_window'
      | 'trauma'
      | 'advance_decision'
      | 'objection'
      | 'consent'
      | 'confirmation'
      | 'hours'
      | 'retention'
      | 'risk_assessment'
      | 'observation'
      | 'episode'
      | 'override'
      | 'override_looks'
      | 'clear_look_spacing'
      | 'authority'
  ]: Words<F>;
} = {
  occupancy: {
    occupied: good('It is known who is in the room.'),
    empty: nobody('The room was confirmed empty, so there is nobody a look could serve.'),
    unknown: by('confirm_who_is_there', 'Nobody has confirmed who is in the room.'),
    not_applicable: follows('Nothing is known here without a device on record.'),
  },
  coverage: {
    all: good('Everybody in view is covered.'),
    only_person_uncovered: follows('The only person in view is not covered.'),
    not_all: by('cover_everybody', 'Not everybody in view is covered.'),
    not_applicable: follows(NOBODY_KNOWN),
  },
  capacity: {
    decides: good('Each patient in view of whom it was in question can decide this.'),
    lacks: good('Somebody may decide this for the patient in view who cannot.'),
    unsettled: by('settle_who_decides', 'It is not settled whether the patient can decide this.'),
    child_unassessed: by(
      'settle_who_decides',
      'Nobody has assessed lately whether the child understands enough to decide this.',
    ),
    nobody_entitled: by(
      'settle_who_decides',
      'The patient cannot decide this, and nobody who was verified, in date and within their scope may for them.',
    ),
    not_a_child: by(
      'settle_who_decides',
      'The patient is 16 or 17 and cannot decide this, and a parent who agrees may not decide it for them.',
    ),
    nobody_for_a_child: by(
      'settle_who_decides',
      'The child cannot decide this, and nobody is verified to hold parental responsibility, nor has a court decided.',
    ),
    not_applicable: follows('Nothing puts in question that each patient in view decides for themself.'),
  },
  privacy_window: {
    none: good('Nobody in view is in a time of privacy.'),
    stands: nobody('Somebody in view is in a time of privacy, or one is about to begin. Wait until it has ended.'),
    not_applicable: follows(NOBODY_KNOWN),
  },
  trauma: {
    none: good('Nothing is on record that being watched by a camera would bring back harm to a patient in view.'),
    own_opt_in: good('Whoever was harmed by being watched has agreed to just this themself.'),
    watching_only: good(
      'Whoever was harmed by being watched is in seclusion, where they are looked at live and no more.',
    ),
    blocks: nobody(
      'A patient in view was harmed by being watched, and no camera is used but with their own yes. Nobody presses them; it is theirs to raise.',
    ),
    not_applicable: follows('It is asked of cameras alone, and of patients who are known to be in view.'),
  },
  advance_decision: {
    none: good('No patient in view refused this ahead of time.'),
    set_aside: good(
      'A patient in view refused this ahead of time, and since has agreed to it themself, or conferred it on an attorney who has.',
    ),
    refused: nobody(
      'A patient in view refused this ahead of time, while they could decide. Nobody decides otherwise for them.',
    ),
    not_applicable: follows(NOBODY_KNOWN),
  },
  objection: {
    none: good('No patient in view objects.'),
    pending: nobody(
      'A patient in view objects, and that is not decided yet. It is decided with their advocate because they object, not so that anybody may look.',
    ),
    upheld: nobody('A patient in view objected, and it was decided with their advocate that watching stays stopped.'),
    not_applicable: follows(NOBODY_KNOWN),
  },
  consent: {
    granted: good('Each patient in view, or whoever decides for them, has agreed to just this.'),
    review_overdue: by('review_with_the_patient', 'The review of what the patient agreed to is overdue.'),
    best_interests_overdue: by(
      'review_with_the_patient',
      'The review of what was decided in the patient’s best interests is overdue.',
    ),
    advocate_not_heard: by(
      'hear_the_advocate',
      'It was decided with nobody to consult, and the advocate was not heard in time.',
    ),
    scope_not_covered: by('ask_the_patient', 'The patient agreed to something else, and was not asked for this.'),
    not_sought: by('ask_the_patient', 'The patient was not asked for this.'),
    undecided: by('hear_the_patient', 'The patient was asked, and has not decided.'),
    withdrawn: nobody(
      'The patient, or whoever decides for them, took back what was agreed to. Nobody presses them; it is theirs to raise.',
    ),
    refused: nobody(
      'The patient, or whoever decides for them, said no. Nobody asks again too soon, unless the patient raises it.',
    ),
    not_applicable: follows(NOBODY_DECIDES),
  },
  confirmation: {
    not_needed: good('It was agreed to in a calm hour.'),
    confirmed: good('Somebody independent has confirmed that the choice was the patient’s own.'),
    needed: by(
      'confirm_independently',
      'It was agreed to at night, or in a state or on terms in which a yes may not be the patient’s own.',
    ),
    not_applicable: follows(NOT_GRANTED),
  },
  hours: {
    within: good('It is within the hours the patient chose.'),
    outside: nobody('It is outside the hours the patient chose. Wait for them; nobody asks for more.'),
    none_chosen: by('ask_the_patient', 'The patient has chosen no hours.'),
    not_applicable: follows(NOT_GRANTED),
  },
  retention: {
    within: good('It would be kept no longer than was agreed to, or than anything of a shared place is.'),
    exceeded: by('keep_less', 'It would be kept longer than the patient agreed to.'),
    not_chosen: by('ask_the_patient', 'The patient has not said how long anything may be kept.'),
    over_cap: by('keep_less', 'It would be kept longer than anything of a shared place is.'),
    not_applicable: follows(NOT_GRANTED),
  },
  risk_assessment: {
    current: good('A signed risk assessment of each patient in view is in date.'),
    overdue: by('assess_the_risk', 'The risk assessment is overdue.'),
    absent: by('assess_the_risk', 'There is no signed risk assessment.'),
    reassessment_due: by(
      'assess_the_risk',
      'There were so many emergency overrides that the risk must be assessed again; no override goes round that.',
    ),
    not_applicable: follows(NOBODY_KNOWN),
  },
  observation: {
    attested: good('Whoever is in charge of the shift attests that each patient in view is observed in person.'),
    not_attested: by(
      'observe_in_person',
      'Nobody in charge of this shift attests that each patient in view is observed in person as their level says.',
    ),
    level_absent: by('set_the_level', 'No level is set at which each patient in view is observed in person.'),
    not_applicable: follows(NOBODY_KNOWN),
  },
  episode: {
    in_date: good('The episode that keeps each patient in view in this room is in date.'),
    review_overdue: by(
      'hold_the_review',
      'A review of the episode that keeps a patient in view in this room is overdue.',
    ),
    none: nobody('No open episode keeps a patient in view in this room. Nobody is kept apart in order to be watched.'),
    not_applicable: follows('By an episode nobody is covered here.'),
  },
  override: OVERRIDE,
  override_looks: {
    left: good('The emergency override has a look left.'),
    used_up: nobody('The looks of the emergency override are used up. Go in.'),
    not_applicable: follows('It is under no emergency override that is in force.'),
  },
  clear_look_spacing: {
    kept: good('The last clear look is long enough ago.'),
    too_soon: nobody('There was a clear look a short while ago. Wait, or go in and check in person.'),
    not_applicable: follows(NOBODY_KNOWN),
  },
  authority: authorities(),
};

/** What the facts say that turn on the member of staff who would look; never told to the vendor, and of an accusation to few. */
export const VIEWER_WORDS: {
  readonly [
    F in
      | 'viewer_state'
      | 'viewer_shift'
      | 'viewer_assignment'
      | 'viewer_training'
      | 'viewer_suspension'
      | 'viewer_conflict'
      | 'viewer_preference'
  ]: Words<F>;
} = {
  viewer_state: {
    active: good('They work here.'),
    left: by('another_viewer', 'They do not work here any more.'),
    not_applicable: follows(NOT_A_PERSON),
  },
  viewer_shift: {
    on: good('They are on shift.'),
    off: by('another_viewer', 'They are not on shift.'),
    not_applicable: follows(NOT_A_PERSON),
  },
  viewer_assignment: {
    assigned: good('They are assigned to this ward.'),
    not_assigned: by('another_viewer', 'They are not assigned to this ward.'),
    not_applicable: follows(NOT_A_PERSON),
  },
  viewer_training: {
    current: good('Their training is recent enough.'),
    lapsed: by('another_viewer', 'Their training has lapsed.'),
    absent: by('another_viewer', 'No training of theirs is on record.'),
    not_applicable: follows(NOT_A_PERSON),
  },
  viewer_suspension: {
    none: good('They are not suspended.'),
    suspended: by('another_viewer', 'They are suspended from looking.'),
    not_applicable: follows(NOT_A_PERSON),
  },
  viewer_conflict: {
    none: good('No patient in view has accused them.'),
    accused: by('another_viewer', 'A patient in view has accused them, and that is not resolved.'),
    not_applicable: follows(NOBODY_KNOWN),
  },
  viewer_preference: {
    none: good('No patient in view prefers anything of whoever looks.'),
    met: good('They meet what every patient in view prefers.'),
    not_met: by('another_viewer', 'They are not recorded to meet what a patient in view prefers.'),
    not_applicable: follows(NOBODY_KNOWN),
  },
};
