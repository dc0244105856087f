import { by, follows, good, nobody, type Said } from './acts.js';
import type { Facts } from './fact-values.js';
import { OPERATIONS, PLACES, PURPOSES, TECHNOLOGIES } from './words.js';

type Words<F extends keyof Facts> = { readonly [V in Facts[F]]: Said };

/** A word of a list as a reader has it. */
const plain = (word: string): string => word.replaceAll('_', ' ');

function each<W extends string>(words: readonly W[], said: (word: W) => Said): Record<W, Said> {
  return Object.fromEntries(words.map((word) => [word, said(word)])) as Record<W, Said>;
}

const NO_DEVICE = 'Nothing is known here without a device on record.';
const NO_LOOK = 'Nobody would look, so it does not matter.';

/** What the facts say that turn on the asking, the device and what stops watching; none of them tells of a patient or a member of staff. */
export const ASKING_WORDS: {
  readonly [
    F in
      | 'client'
      | 'operation'
      | 'technology'
      | 'device'
      | 'place'
      | 'purpose'
      | 'moratorium'
      | 'ward_halt'
      | 'viewer'
      | 'viewer_authentication'
      | 'screen'
      | 'duration'
      | 'alert'
      | 'footage_form'
      | 'obligations'
      | 'request'
  ]: Words<F>;
} = {
  client: {
    active: good('The vendor and its system are in good standing.'),
    suspended: nobody('The vendor or its system is suspended. It ends when what it is for has been put right.'),
    revoked: nobody('The vendor’s system is revoked for good.'),
    unknown: nobody('No system of this vendor is on record.'),
  },
  operation: {
    ...each(OPERATIONS, (word) => nobody(`What is asked for is to ${plain(word)}.`)),
    unknown: nobody('What is asked for is on no list.'),
  },
  technology: {
    ...each(TECHNOLOGIES, (word) => nobody(`The device watches by ${plain(word)}.`)),
    unknown: nobody(NO_DEVICE),
  },
  device: {
    in_service: good('The device is on record and in service.'),
    withdrawn: nobody('The device has been taken out of service.'),
    unknown: by('name_the_device', 'No such device is on record.'),
    footage: nobody('No footage is kept here, so none can be asked about.'),
    unknown_type: by('name_the_device', 'What is asked about is no device.'),
  },
  place: {
    ...each(PLACES, (word) => nobody(`The device watches a place of the kind ${plain(word)}.`)),
    bathroom: nobody('The device watches a bathroom, and nobody is watched in the toilet or shower.'),
    unknown: by('name_the_device', NO_DEVICE),
  },
  purpose: {
    ...each(PURPOSES, (word) => nobody(`It is for ${plain(word)}, and not everything may be done for that.`)),
    prohibited: nobody('Nobody is ever watched for this purpose, whoever agrees to it.'),
    unknown: by('name_the_purpose', 'The purpose is on no list.'),
    absent: by('name_the_purpose', 'Nothing says what it is for.'),
  },
  moratorium: {
    none: good('No moratorium on this technology is in force.'),
    in_force: nobody(
      'A moratorium on this technology is in force. Nobody on the ward lifts it: it ends when those who laid it see that its reason is gone.',
    ),
    not_applicable: follows(NO_DEVICE),
  },
  ward_halt: {
    none: good('Neither the ward nor the device is halted.'),
    halted: nobody(
      'The ward or the device is halted after a complaint or an allegation of harm. Only a lived-experience review ends that.',
    ),
    not_applicable: follows(NO_DEVICE),
  },
  viewer: {
    person: good('Whoever would look is a person on record here.'),
    shared_account: by('named_person', 'A shared account would look, which is nobody in particular.'),
    system: by('named_person', 'A system would look, and a look is a person’s.'),
    unknown: by('named_person', 'Whoever would look is not on record here.'),
    unknown_type: by('named_person', 'Nobody is named who would look.'),
  },
  viewer_authentication: {
    proved: good('It is proved who would look.'),
    asserted: good('The vendor vouches for who would look.'),
    none: by('proved_person', 'Nobody vouches for who would look.'),
    unknown: by('proved_person', 'How sure the vendor is of who would look is in no word known here.'),
  },
  screen: {
    approved: good('The screen is approved for this ward.'),
    not_approved: by('approved_screen', 'The screen is not approved for this ward.'),
    absent: by('approved_screen', 'No screen is named.'),
    not_applicable: follows(NO_LOOK),
  },
  duration: {
    within: good('It would be short enough.'),
    exceeded: by('shorter_look', 'It would be longer than any look may be.'),
    not_applicable: follows(NO_LOOK),
  },
  alert: {
    active: good('There is an alert of this device that nobody has looked on yet.'),
    absent: by('name_the_alert', 'No alert is named.'),
    invalid: by('name_the_alert', 'What is named is not an alert that can be read.'),
    future: by('name_the_alert', 'The alert says that it was raised in the future.'),
    expired: nobody('The alert is too old to look on. Go in and check in person; only the device raises a new one.'),
    used: nobody('Somebody has looked on this alert already, and it opens one look. Go in and check in person.'),
    other_device: nobody('The alert is another device’s, and opens nothing here.'),
    over_cap: nobody('The device raises alert after alert. Have it looked at, and check in person meanwhile.'),
    not_applicable: follows('It rests on no alert.'),
  },
  footage_form: {
    blurred_video: good('Blurred video would be kept.'),
    derived_reading: good('Readings without any picture would be kept.'),
    clear_video: by('keep_less', 'A clear picture would be kept.'),
    not_applicable: follows('Nothing would be kept.'),
  },
  obligations: {
    supported: good('The vendor can do what goes with it.'),
    unsupported: by('able_to_delete', 'The vendor’s system cannot delete in time what would be kept.'),
  },
  request: {
    new: good('It is a new question.'),
    repeat: good('It repeats an earlier question.'),
    reused: by('new_request_id', 'Its request id stands for another question.'),
  },
};
