/** One thing somebody may do that would change the answer: who, and how, in plain words. */
export interface Act {
  who: string;
  says: string;
}

/**
 * Everything an explanation may suggest. INVARIANT: nothing here presses a patient, undoes what protects one, or asks for more
 * watching than was asked for.
 */
export const ACTS = {
  ask_the_patient: {
    who: 'The patient, asked by somebody of the treating team',
    says: 'Ask the patient, giving all the information and time to think, and what there is instead; only they can decide. If they have said no to it before, it is theirs to raise until they may be asked again.',
  },
  hear_the_patient: {
    who: 'The patient',
    says: 'Wait for what the patient decides, and answer what they ask. They were asked already; silence is not a yes.',
  },
  review_with_the_patient: {
    who: 'The patient, with somebody of the treating team',
    says: 'Hold the review that is due: ask the patient whether it is still all right. They may end it there; silence never renews it.',
  },
  hear_the_advocate: {
    who: 'The advocate, with somebody of the treating team',
    says: 'See that an advocate meets the patient and is heard, and decide again with what they say. They may say that it is not in the patient’s interest.',
  },
  settle_who_decides: {
    who: 'A registered clinician of the treating team',
    says: 'Find out with the patient, giving every help, whether they can decide exactly this. Only if they cannot, whoever may decide for them is asked, or what is best for them is decided with those who know them. Any of these may come out against watching.',
  },
  confirm_independently: {
    who: 'Somebody with no part in it, such as an advocate',
    says: 'Let somebody independent hear from the patient, on their own, whether the choice was theirs. They may say that it was not.',
  },
  cover_everybody: {
    who: 'The nurse in charge',
    says: 'See that everybody else in view has a say of their own, or has left: whoever is visiting cannot be covered, and is signed out when they go.',
  },
  hold_the_review: {
    who: 'Whoever may hold it: the responsible clinician, or nurses',
    says: 'Hold the review of the episode that is overdue, with the patient, and ask first whether the episode can end; its schedule names the review. It is held for the patient, whoever wants to look.',
  },
  assess_the_risk: {
    who: 'The responsible clinician',
    says: 'Assess this patient’s own need, and the harm of watching and of not watching, with them; then sign it. It may come out against watching.',
  },
  observe_in_person: {
    who: 'The nurse in charge of the shift',
    says: 'See that each patient is observed in person as their level says, and attest that once it is so. Nobody attests what is not carried out, and never so that a look may be had.',
  },
  set_the_level: {
    who: 'A registered clinician of the treating team',
    says: 'Decide with the patient at what level they are observed in person, and record it with the reason. Then it is carried out.',
  },
  confirm_who_is_there: {
    who: 'Whoever is on shift on the ward',
    says: 'Go and see who is in the room, and confirm it. What they agreed to can only be told after that.',
  },
  another_viewer: {
    who: 'The nurse in charge',
    says: 'Let somebody else look: on shift, assigned to the ward, trained, and free to look at this patient. If only a shift, an assignment or a training is not on record, put the record right. Nobody asks a patient to take back what they said of a viewer.',
  },
  named_person: {
    who: 'Whoever would look',
    says: 'Ask as the person who would look, by name and on record here: neither a shared account nor a system looks at anybody.',
  },
  proved_person: {
    who: 'Whoever would look',
    says: 'Sign in to the vendor’s system, so that it can vouch for who would look.',
  },
  approved_screen: {
    who: 'Whoever would look',
    says: 'Look on a screen that is approved for this ward, and name it.',
  },
  shorter_look: { who: 'Whoever would look', says: 'Ask for a shorter look.' },
  name_the_alert: {
    who: 'Whoever would look',
    says: 'Name the alert of this device that the look would answer, with the time it was raised, as the device sent it. Without one nobody looks: go in and check in person.',
  },
  name_the_purpose: {
    who: 'Whoever asks',
    says: 'Say what it is truly for. A purpose is never chosen so that the answer comes out.',
  },
  name_the_device: { who: 'Whoever asks', says: 'Ask about a device that is on record here.' },
  keep_less: {
    who: 'Whoever asks',
    says: 'Keep less: readings or blurred video in place of a clear picture, and for no longer than the patient agreed to.',
  },
  name_the_incident: {
    who: 'Whoever asks',
    says: 'Name the incident of this ward that it is for, by the id it was recorded under. None is opened so that a look may be had.',
  },
  announce_the_incident: {
    who: 'Whoever is on shift on the ward',
    says: 'Tell everybody in view that a camera is on and why, and record that they were told.',
  },
  name_the_case: {
    who: 'Whoever asks',
    says: 'Name the investigation, request or proceedings it is for, by the id it was recorded under. Whoever deals with it knows that id.',
  },
  able_to_delete: {
    who: 'The vendor',
    says: 'Make its system able to delete what is kept in time, and say so when it asks.',
  },
  new_request_id: { who: 'The vendor', says: 'Give a new question a request id of its own.' },
} as const satisfies Record<string, Act>;
export type ActName = keyof typeof ACTS;

/** What one value of a fact says of a question, and how it may come to be otherwise. */
export interface Said {
  /** One plain sentence. */
  says: string;
  /** The act that may change it; `nobody` when nobody may in order to look; `follows` when it changes with other facts. */
  out: { act: ActName } | 'nobody' | 'follows';
  /** Whether nobody may bring it about in order to look, as an emergency. */
  never_sought?: true;
}

/** Changed by an act. */
export const by = (act: ActName, says: string): Said => ({ says, out: { act } });
/** Nobody may change it in order to look. */
export const nobody = (says: string): Said => ({ says, out: 'nobody' });
/** It follows from other facts. */
export const follows = (says: string): Said => ({ says, out: 'follows' });
/** As it must be: nobody makes it otherwise in order to look. */
export const good = (says: string): Said => nobody(says);
