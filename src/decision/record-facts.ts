import { coveringOf } from './covering.js';
import { caseDue, incidentDue } from './deadlines.js';
import type { Facts } from './fact-values.js';
import type { Parameters } from './parameters.js';
import type { Question } from './question.js';
import type { DeviceView, IncidentView, StandingView } from './view.js';
import { CASE_PURPOSES, INCIDENT_PURPOSE } from './words.js';

type RecordFacts = Pick<Facts, 'incident' | 'incident_place' | 'case_record' | 'conversation_zone'>;

const LIVE: ReadonlySet<string> = new Set(['view_live_clear', 'view_live_blurred']);
const ofCases: ReadonlySet<string> = new Set(CASE_PURPOSES);

/** Whether whoever is in view is covered together, by notice and approval or by an announcement, and not each by their own (NB-DEF-04). */
export function isCoveredTogether(device: DeviceView | null): boolean {
  const covering = coveringOf(device?.place ?? 'unknown');
  return covering === 'notice' || covering === 'announcement';
}

/** Whether a question rests on an incident: a look back on one, and a live look into a communal place (NB-PUR-01, NB-DEF-04). */
export function needsIncident(q: Question, view: StandingView): boolean {
  return q.purpose === INCIDENT_PURPOSE || (view.device?.place === 'communal' && LIVE.has(q.operation));
}

/** Whether a question rests on an investigation, a request or proceedings (NB-PUR-01). */
export function needsCase(q: Question): boolean {
  return q.purpose !== null && ofCases.has(q.purpose);
}

/** The facts about the records that bear out a purpose. No patient and no member of staff is in any of them. */
export function recordFacts(q: Question, view: StandingView, p: Parameters, instant: number): RecordFacts {
  const { device, incident } = view;
  return {
    incident: device !== null && needsIncident(q, view) ? incidentFact(q, view, p, instant) : 'not_applicable',
    incident_place: device?.place === 'carried' && incident !== null ? placeFact(incident) : 'not_applicable',
    case_record: device !== null && needsCase(q) ? caseFact(q, view, p, instant) : 'not_applicable',
    conversation_zone: device === null ? 'not_applicable' : device.private_conversation === true ? 'private' : 'none',
  };
}

function incidentFact(q: Question, view: StandingView, p: Parameters, instant: number): Facts['incident'] {
  const { device, incident } = view;
  if (incident === null) return 'none';
  if (incident.ward_id !== device?.ward_id) return 'other_ward';
  if (instant >= incidentDue(incident.opened_at, q.operation, p)) return 'lapsed';
  return incident.announced_at === null ? 'open_unannounced' : 'open_announced';
}

/** Where somebody sleeps, is kept or has a visitor is their own; the toilet and shower are nobody's to watch (NB-BWC-01, NB-VW-04). */
function placeFact({ place, immediate_violence }: IncidentView): Facts['incident_place'] {
  if (place === 'communal' || place === 'outdoor') return 'shared';
  if (place === 'bathroom') return 'bathroom';
  return immediate_violence ? 'private_violence' : 'private';
}

/** A closed case, another ward's, another purpose's and one too old are told from none by nobody whom the fact is told. */
function caseFact(
  q: Question,
  { device, case_record }: StandingView,
  p: Parameters,
  instant: number,
): Facts['case_record'] {
  if (case_record === null || case_record.ward_id !== device?.ward_id || case_record.purpose !== q.purpose)
    return 'none';
  return instant >= caseDue(case_record.opened_at, p) ? 'none' : 'open';
}
