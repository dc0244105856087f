import { by, follows, good, nobody, type Said } from './acts.js';
import type { Facts } from './fact-values.js';

type Words<F extends keyof Facts> = { readonly [V in Facts[F]]: Said };

const NO_DEVICE = 'Nothing is known here without a device on record.';

/** What the facts say that turn on what the provider approved of the device's system; none of them tells of a patient. */
export const GOVERNANCE_WORDS: { readonly [F in 'approval' | 'lawful_basis' | 'pilot']: Words<F> } = {
  approval: {
    in_date: good('The system is approved on this ward, and every part of the approval is in date.'),
    lapsed: nobody(
      'A part of the approval of this system on this ward has lapsed. It is completed and approved anew for what it says, never so that a look may be had.',
    ),
    absent: nobody(
      'This system, at this version, has not been approved on this ward. Nobody on the ward approves it, and never so that a look may be had.',
    ),
    withdrawn: nobody(
      'The approval of this system on this ward was withdrawn. It is approved anew when what it was withdrawn for has been put right.',
    ),
    not_applicable: follows(NO_DEVICE),
  },
  lawful_basis: {
    held: good('The approval holds a basis in law for this purpose.'),
    not_held: nobody('The approval holds no basis in law for this purpose, whoever agreed to it.'),
    not_applicable: follows('Where nothing is approved, or no purpose is named, there is no basis to ask after.'),
  },
  pilot: {
    none: good('What the device is or does is under no pilot.'),
    current: good('The pilot it is under names this ward and this purpose, and goes on.'),
    ended: nobody('The pilot it was under has ended. It stays stopped until the evaluation has been concluded.'),
    outside: nobody('It is only being tried, and neither here nor for this.'),
    not_applicable: follows(NO_DEVICE),
  },
};

/** What is said of agreements when the system in the device changed. */
export const SYSTEM_WORDS: { readonly [F in 'system_version']: Words<F> } = {
  system_version: {
    reviewed: good('What was agreed to was agreed, or reviewed, with the system that is in the device now.'),
    review_due: good('The system in the device changed, and the review of what was agreed to is not overdue yet.'),
    unreviewed: by(
      'review_with_the_patient',
      'The system in the device changed, and what was agreed to for the one before was not reviewed in time.',
    ),
    not_applicable: follows('Nobody in view has agreed to it.'),
  },
};
