import { createMongoAbility, type MongoAbility, type RawRuleOf } from '@casl/ability';
import { RECORD_TYPES } from '../log/record-types.js';

/** What a member of staff may be; one person may be several. */
export const ROLES = [
  'nurse',
  'nurse_in_charge',
  'support_worker',
  'responsible_clinician',
  'advocate',
  'ig_officer',
  'caldicott_guardian',
  'board_member',
  // Owns information risk: approves, and lays and lifts moratoria.
  'siro',
  // Answers for the clinical safety of what watches (DCB0160): approves, and lays and lifts moratoria.
  'clinical_safety_officer',
  'platform_admin',
] as const;
export type Role = (typeof ROLES)[number];

/** What staff may do to a record. `withdraw` takes an authority away and nothing else; `manage_all` is every one of them. */
export const STAFF_ACTIONS = ['read', 'write', 'withdraw', 'confirm', 'manage_all'] as const;
export type StaffAction = (typeof STAFF_ACTIONS)[number];

/** What staff may do it to: a kind of record, the decisions given to vendors, how a question would be answered, what falls due, or the log itself. */
export const STAFF_SUBJECTS = [...RECORD_TYPES, 'decision', 'explanation', 'worklist', 'log'] as const;
export type StaffSubject = (typeof STAFF_SUBJECTS)[number];

interface WardBound {
  kind: StaffSubject;
  ward_id: string | undefined;
}
export type StaffAbility = MongoAbility<[StaffAction, StaffSubject | WardBound]>;

interface Grant {
  actions: readonly StaffAction[];
  subjects: readonly StaffSubject[];
  /** `own` holds the grant to the wards the person is assigned to now. */
  wards: 'own' | 'any';
}

/** The place, its people and its equipment: what the platform administrator runs. */
const PREMISES = ['provider', 'site', 'ward', 'room', 'approved_screen'] as const;
const WORKFORCE = ['staff_member', 'shift', 'ward_assignment', 'training'] as const;
const SUPPLIERS = ['vendor', 'vendor_client', 'vendor_staff_id', 'monitoring_system', 'device'] as const;
/** Whatever says something about a patient. */
const WHEREABOUTS = ['patient', 'admission', 'room_stay', 'leave', 'room_presence', 'room_occupancy'] as const;
const CONSENT = ['consent', 'consent_review'] as const;
/** Who may not look at a patient; the conflicts are read by few, since whoever is accused may be among the colleagues. */
const OF_VIEWERS = ['viewer_conflict', 'viewer_preference', 'viewer_match'] as const;
/** Why somebody is kept apart, and how they are: for those who treat them (NB-SEE-01). */
const EPISODES = ['restrictive_episode', 'episode_review'] as const;
/** Why somebody cannot decide, and who decides for them: read by those who treat them and their advocate (NB-SEE-01). */
const OF_CAPACITY = ['capacity_assessment', 'representative', 'best_interests_decision'] as const;
/** What patients refused ahead of time, and what they say or do against being watched: for those who treat them and their advocate. */
const AGAINST = ['advance_decision', 'objection'] as const;
/** At what level somebody is observed in person, and who vouches for it: for those who do it. */
const OF_OBSERVATION = ['observation_level', 'observation_attestation'] as const;
/** Why somebody was looked at though they did not agree, and what followed: for those who treat them and those who review it. */
const EMERGENCIES = ['emergency_override', 'override_task'] as const;
/** When somebody’s care is reviewed, and that they have a learning disability or are autistic: for those who treat them and their advocate. */
const OF_CARE = ['care_review'] as const;
const CLINICAL = [
  ...WHEREABOUTS,
  'privacy_window',
  ...CONSENT,
  'risk_assessment',
  ...EPISODES,
  ...OF_CAPACITY,
  ...AGAINST,
  // What somebody lived through is for those who treat them alone (NB-SEE-01).
  'trauma_consideration',
  ...OF_OBSERVATION,
  ...EMERGENCIES,
  ...OF_CARE,
] as const;

const any = (actions: readonly StaffAction[], subjects: readonly StaffSubject[]): Grant => ({
  actions,
  subjects,
  wards: 'any',
});
const own = (actions: readonly StaffAction[], subjects: readonly StaffSubject[]): Grant => ({
  actions,
  subjects,
  wards: 'own',
});

// Held to no ward and not taken from a suspended person: recording a withdrawal never fails (NB-CON-04), nor does starting a
// privacy window on the spot (NB-VW-04), nor does an objection (NB-CAP-07).
const HEARS_A_WITHDRAWAL = any(['withdraw'], ['consent', 'privacy_window', 'objection']);
/** Held to no ward: whom a patient tells of it records it. */
const HEARS_AN_ACCUSATION = any(['write'], ['viewer_conflict']);
const KNOWS_THE_PREMISES = any(['read'], [...PREMISES, 'monitoring_system', 'device']);
// Held to no ward, by whoever may raise a concern: a halt only takes away, and waits for nobody's leave (NB-GOV-05).
const HALTS = any(['withdraw'], ['ward_halt']);
const KNOWS_WHAT_IS_STOPPED = any(['read'], ['moratorium', 'approval', 'pilot', 'policy_layer']);
// What happens on a ward is for its staff; what is investigated about it may be about them, so it is not.
const INCIDENTS = own(['read', 'write', 'withdraw'], ['incident']);
const CASES = any(['read', 'write', 'withdraw'], ['case_record']);
// What is kept for a case may be about the ward’s staff, so that none of them reads it. Asking takes away only that it is deleted;
// two others approve it, and two release it.
const HOLDS = any(['read', 'withdraw', 'confirm'], ['retention_hold']);
const TRACKS_CARE = own(['write'], OF_CARE);
const ON_THE_WARD = [
  KNOWS_THE_PREMISES,
  KNOWS_WHAT_IS_STOPPED,
  HALTS,
  own(['read'], [...CLINICAL, 'explanation', 'worklist']),
  own(['write'], ['room_presence', 'room_occupancy', 'privacy_window', 'episode_review']),
  // Whoever sees that somebody is no longer kept apart, or not observed as was attested, says so.
  own(['withdraw'], ['restrictive_episode', 'observation_attestation']),
  // And whoever has gone in, that nobody need look any more.
  own(['withdraw'], ['emergency_override']),
  HEARS_A_WITHDRAWAL,
  HEARS_AN_ACCUSATION,
  own(['read', 'write'], ['viewer_preference']),
  INCIDENTS,
  // It only takes away, as soon as anybody finds that it is no longer right.
  own(['withdraw'], ['best_interests_decision']),
];
// By a registered clinician, which a support worker is not.
const STARTS_EPISODES = own(['write'], ['restrictive_episode']);
/** A clinician hears what is against watching somebody, and writes it down. */
const HEARS_OF_HARM = own(['write'], ['advance_decision', 'trauma_consideration']);
const SETS_LEVELS = own(['write'], ['observation_level']);
/** By a registered clinician too, who says what came of it; that one goes on is for a senior colleague. */
const STARTS_OVERRIDES = own(['write'], EMERGENCIES);
const EXTENDS_OVERRIDES = own(['confirm'], ['emergency_override']);
/** Whoever reviews them from outside the ward, and may end what goes on. */
const REVIEWS_OVERRIDES = [
  any(['read'], EMERGENCIES),
  any(['withdraw'], ['emergency_override']),
  any(['write'], ['override_task']),
];
const NURSING = [
  ...ON_THE_WARD,
  own(['write'], ['room_stay', 'leave', 'capacity_assessment']),
  STARTS_EPISODES,
  HEARS_OF_HARM,
  SETS_LEVELS,
  STARTS_OVERRIDES,
];
/** The document is seen by somebody else than who recorded it; what ends with it may be a refusal. */
const VERIFIES = own(['confirm', 'withdraw'], ['representative']);
/** Whoever answers for the ward reads what was decided there, and why: they can do something about it. */
const READS_WHY = own(['read'], ['decision']);
const OVERSIGHT = [
  ...REVIEWS_OVERRIDES,
  KNOWS_THE_PREMISES,
  any(
    ['read'],
    [
      ...WORKFORCE,
      ...SUPPLIERS,
      'viewer_suspension',
      'patient',
      'admission',
      ...CONSENT,
      'decision',
      'explanation',
      'worklist',
      'log',
    ],
  ),
  any(['write'], ['viewer_suspension']),
  any(['withdraw'], ['vendor_client']),
  HEARS_A_WITHDRAWAL,
  any(['read'], ['viewer_preference', 'viewer_match']),
  KNOWS_WHAT_IS_STOPPED,
  // Who raised a halt stays with those who see it through, since the ward may hold whoever it is about.
  any(['read', 'withdraw'], ['ward_halt', 'incident']),
  CASES,
  HOLDS,
  // They gather what an approval rests on, and may stop what was approved; that it may begin is for others to say.
  any(['write', 'withdraw'], ['approval', 'pilot']),
  // They propose tighter rules, and that one should be looked at again; that it holds, or holds no more, is for others to say.
  any(['write'], ['policy_layer']),
];
/** Whoever approves may stop what was approved, and let it start again (domain.md, section 3). */
const APPROVERS = [
  any(['read'], [...PREMISES, 'monitoring_system']),
  any(['read', 'withdraw', 'confirm'], ['moratorium', 'ward_halt']),
  any(['read', 'write', 'withdraw', 'confirm'], ['approval', 'pilot']),
  // Two of them for each step: whoever proposes does not review, and whoever asks for a retirement does not agree to it.
  any(['read', 'write', 'confirm'], ['policy_layer']),
];

/** What each role may do (domain.md, section 3). Nothing else is allowed. */
const GRANTS: Readonly<Record<Role, readonly Grant[]>> = {
  nurse: NURSING,
  nurse_in_charge: [
    ...NURSING,
    any(['read'], [...WORKFORCE, 'viewer_suspension']),
    own(['write'], ['shift', 'ward_assignment']),
    own(['read', 'write'], ['viewer_match']),
    own(['read'], ['viewer_conflict']),
    own(['confirm'], ['viewer_preference']),
    own(['write'], ['observation_attestation']),
    EXTENDS_OVERRIDES,
    VERIFIES,
    TRACKS_CARE,
    READS_WHY,
  ],
  support_worker: ON_THE_WARD,
  responsible_clinician: [
    ...ON_THE_WARD,
    own(['write'], ['patient', 'admission', 'room_stay', 'leave', 'consent', 'consent_review', 'risk_assessment']),
    STARTS_EPISODES,
    SETS_LEVELS,
    STARTS_OVERRIDES,
    EXTENDS_OVERRIDES,
    own(['write'], OF_CAPACITY),
    HEARS_OF_HARM,
    TRACKS_CARE,
    // Whatever stands against watching somebody ends by this: with the patient's own part, or words, or their advocate.
    own(['confirm'], [...AGAINST, 'trauma_consideration']),
    VERIFIES,
    READS_WHY,
    own(['read'], ['viewer_conflict']),
    own(['confirm'], ['viewer_preference']),
  ],
  advocate: [
    any(['read'], [...PREMISES, ...CONSENT, ...OF_CAPACITY, ...AGAINST, ...OF_CARE, 'worklist']),
    any(['write'], ['advance_decision']),
    ...REVIEWS_OVERRIDES,
    any(['confirm'], ['consent']),
    any(['withdraw'], ['best_interests_decision']),
    HEARS_A_WITHDRAWAL,
    HEARS_AN_ACCUSATION,
    KNOWS_WHAT_IS_STOPPED,
    HALTS,
    any(['read'], ['viewer_conflict']),
    any(['read', 'write', 'confirm'], ['viewer_preference']),
  ],
  ig_officer: OVERSIGHT,
  // The nearest there is to a safeguarding lead, who alone resolves an accusation.
  caldicott_guardian: [...OVERSIGHT, HEARS_AN_ACCUSATION, any(['read', 'confirm'], ['viewer_conflict'])],
  board_member: APPROVERS,
  siro: [...APPROVERS, HOLDS],
  clinical_safety_officer: APPROVERS,
  platform_admin: [
    any(['manage_all'], [...PREMISES, ...WORKFORCE, ...SUPPLIERS]),
    any(['read'], ['viewer_suspension']),
  ],
};

/** What a person may do with these roles, on these wards; a suspended person may only withdraw a consent, start a privacy window and raise an objection, if any role lets them. */
export function abilityOf(roles: readonly Role[], wards: readonly string[], suspended: boolean): StaffAbility {
  const rules: RawRuleOf<StaffAbility>[] = [];
  for (const role of roles) {
    for (const grant of GRANTS[role]) {
      if (suspended && grant !== HEARS_A_WITHDRAWAL) continue;
      const rule = { action: [...grant.actions], subject: [...grant.subjects] };
      rules.push(grant.wards === 'own' ? { ...rule, conditions: { ward_id: { $in: [...wards] } } } : rule);
    }
  }
  // The platform administrator gives out roles, so no other role gives that person clinical data.
  if (roles.includes('platform_admin')) {
    rules.push({
      action: ['read', 'write', 'confirm'],
      subject: [
        ...CLINICAL,
        ...OF_VIEWERS,
        'incident',
        'case_record',
        'retention_hold',
        'decision',
        'explanation',
        'worklist',
        'log',
        // Nor a say in the rules by which others are refused.
        'policy_layer',
      ],
      inverted: true,
    });
    rules.push({ action: ['read', 'confirm'], subject: ['ward_halt'], inverted: true });
  }
  return createMongoAbility<StaffAbility>(rules, {
    anyAction: 'manage_all',
    detectSubjectType: (subject) => subject.kind,
  });
}

/** Whether the ability allows the action on this kind of record; with a ward given, on a record of that ward. */
export function allows(
  ability: StaffAbility,
  action: StaffAction,
  subject: StaffSubject,
  at?: { ward_id: string | undefined },
): boolean {
  return ability.can(action, at ? { kind: subject, ward_id: at.ward_id } : subject);
}
