import { FACT_NAMES, FACT_VALUES, type FactName } from '../decision/fact-values.js';

/** What each fact says, for whoever writes a rule: in the schema for editors, and in the table of `policies/README.md`. */
export const FACT_MEANINGS: Readonly<Record<FactName, string>> = {
  client: 'Whether the asking client and its vendor still stand',
  operation: 'What is asked for',
  technology: 'What the device watches with',
  device: 'Whether the device is on record, in service, and this vendor’s',
  place: 'What kind of place the device watches',
  purpose: 'What it is for',
  moratorium: 'Whether a moratorium on the device’s technology is in force',
  approval:
    'Whether the provider approved the device’s system, at its version, on its ward, and nothing of that has lapsed',
  lawful_basis: 'Whether that approval holds a UK GDPR basis for the purpose',
  pilot: 'Whether every pilot of the device’s system or technology lets it be used on this ward, for this purpose, now',
  system_version:
    'Whether what was agreed to by whoever is in view was reviewed since the system in the device changed',
  ward_halt: 'Whether the device’s ward is halted, or the device itself',
  viewer: 'Who would look: somebody on record, a shared account, or the system by itself',
  viewer_authentication: 'How sure the vendor is of who that is',
  viewer_state: 'Whether they still work here',
  viewer_shift: 'Whether their shift covers this instant',
  viewer_assignment: 'Whether they are assigned to the device’s ward',
  viewer_training: 'Whether their training is recent enough',
  viewer_suspension: 'Whether they are suspended from viewing',
  viewer_conflict: 'Whether a patient in view has accused them',
  viewer_preference: 'Whether they meet what every patient in view prefers of whoever looks',
  screen: 'For a look: whether its screen is approved for the device’s ward',
  duration: 'For a look: whether it would be short enough',
  alert: 'For a look on an alert: whether the alert can lead to one',
  incident:
    'For a review after an incident, and for a live look into a communal place: whether the incident named is open, of this ward, recent enough, and announced',
  incident_place:
    'For a carried device: whether the incident named is in a place everybody shares, in somebody’s own, or there with immediate violence',
  case_record:
    'For an investigation, a request or proceedings: whether the case named is open, of this ward, of this purpose and recent enough; `none` for whatever else it is',
  conversation_zone: 'Whether the device watches where people talk in private',
  occupancy: 'Whether anybody is known to be in view',
  coverage:
    'Where each person in view must be covered: whether each is, by an authority of their own, in a seclusion room by an episode, or as the person at risk by an emergency override',
  capacity:
    'Where it is in question whether somebody in view can decide this: whether they can, or somebody else may decide for them; or that it is not settled, a child not assessed, or nobody entitled to decide for them',
  trauma:
    'For cameras: whether anybody in view was harmed by being watched, and whether it rests on their own yes; in seclusion they are watched and nothing else',
  advance_decision:
    'Whether anybody in view refused this ahead of time, and whether their own later yes or that of a later attorney sets it aside',
  objection:
    'Whether anybody in view objects to it by word or behaviour: `pending` until it is decided with an advocate',
  privacy_window:
    'Whether a privacy window stands over the room or anybody in view; for a look, also whether one begins before it would be over',
  consent:
    'What was said by each patient in view, or by whoever decides for them: the one furthest from a permit; of what was agreed to, which review is overdue',
  confirmation: 'Whether a consent taken in a doubtful hour or state has been confirmed',
  hours: 'Whether this instant falls in the hours the patient chose',
  retention:
    'For `record` and `retain`: whether it would be kept no longer than agreed, and in shared places than the cap',
  footage_form: 'For `record` and `retain`: what would be kept',
  observation:
    'Where each person in view is covered by an authority of their own: whether each patient is observed in person as their level says, by the word of who is in charge of the shift: the one furthest from a permit',
  risk_assessment:
    'The risk assessment furthest from a permit among the patients in view; `reassessment_due` when overrides for one came so often that it must be made anew',
  episode: 'In a seclusion room: the restrictive episode furthest from a permit among the patients in view',
  override:
    'For a look into a bedroom: whether the emergency override it names is in force for a person in that room, and whether going in is safe; or why it is not',
  override_looks: 'While such an override is in force: whether it has a look left',
  retention_hold:
    'For `delete`: whether a retention hold or an open case keeps what the device recorded; an overdue review of a hold lifts nothing',
  clear_look_spacing:
    'For a clear look outside seclusion rooms: whether the last one at each patient is long enough ago; under an override, at each but the person at risk, whose looks it counts',
  obligations: 'Whether the caller can carry out what the operation needs',
  request: 'Whether the request id is new, repeats its question, or stands for another',
  authority: 'What a permit would rest on: of several people in view, the one furthest from a person’s own consent',
};

/** The table of facts for `policies/README.md`, in Markdown. */
export function factTable(): string {
  const rows = FACT_NAMES.map((name) => {
    const values = FACT_VALUES[name].map((value) => `\`${value}\``).join(' ');
    return `| \`${name}\` | ${FACT_MEANINGS[name]} | ${values} |`;
  });
  return ['| Fact | Says | Values |', '| --- | --- | --- |', ...rows].join('\n');
}
