import { by, follows, good, nobody, type Said } from './acts.js';
import type { Facts } from './fact-values.js';

type Words<F extends keyof Facts> = { readonly [V in Facts[F]]: Said };

const KEPT =
  'What would be deleted is kept for now. It is let go by those who hold it, and never so that it may be deleted.';
const NOT_NEEDED = 'What is asked rests on no such record.';

/** What the facts say of the records that bear out a purpose, and of where people talk in private; none of them tells of a patient. */
export const RECORD_WORDS: {
  readonly [F in 'incident' | 'incident_place' | 'case_record' | 'conversation_zone' | 'retention_hold']: Words<F>;
} = {
  incident: {
    open_announced: good('The incident it is for is open, and everybody in view was told that a camera is on.'),
    open_unannounced: by('announce_the_incident', 'Nobody recorded that everybody in view was told of the camera.'),
    lapsed: nobody('The incident it is for was too long ago.'),
    other_ward: by('name_the_incident', 'The incident it names is another ward’s.'),
    none: by('name_the_incident', 'It names no incident that is open.'),
    not_applicable: follows(NOT_NEEDED),
  },
  incident_place: {
    shared: good('The incident is where everybody may be.'),
    private: nobody('The incident is in somebody’s own room, and nobody is being attacked there.'),
    private_violence: {
      ...follows('The incident is in somebody’s own room, and somebody is being attacked.'),
      never_sought: true,
    },
    bathroom: nobody('The incident is in a toilet or shower, where nobody is watched.'),
    not_applicable: follows(NOT_NEEDED),
  },
  case_record: {
    open: good('The case it is for is open.'),
    // Whatever the reason, it reads the same: the ward, which may hold whoever a case is about, reads none of them.
    none: by('name_the_case', 'It names no case that is open for this purpose here.'),
    not_applicable: follows(NOT_NEEDED),
  },
  conversation_zone: {
    none: good('It watches no place that is kept for private conversation.'),
    private: nobody('People talk in private here, so nobody is watched.'),
    not_applicable: follows('Nothing is known here without a device on record.'),
  },
  // Why something is kept reads the same whatever it is for: a case may be about whoever asks.
  retention_hold: {
    none: good('Nothing keeps what would be deleted.'),
    held: nobody(KEPT),
    review_overdue: nobody(KEPT),
    open_case: nobody(KEPT),
    not_applicable: follows('Nothing would be deleted.'),
  },
};
