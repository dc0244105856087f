import type { Question } from '../../src/decision/question.js';
import type { Answer, WorldEvent } from './events.js';
import {
  checkAlert,
  checkSystem,
  checkWords,
  heldUnder,
  isContinuous,
  isLook,
  sighting,
  stillPermitted,
} from './oracle-asking.js';
import { checkAgainst } from './oracle-against.js';
import { checkApproval, checkPilots } from './oracle-approvals.js';
import { checkHalts } from './oracle-halts.js';
import { checkFootage } from './oracle-holds.js';
import {
  clientState,
  MINUTE,
  deviceAsked,
  nothing,
  placeOf,
  sameQuestion,
  vendorOf,
  type Asked,
  type DeviceNow,
  type Past,
} from './oracle-past.js';
import { overrideInForce } from './oracle-overrides.js';
import { checkPeople, patientsInView } from './oracle-people.js';
import { checkPrivacy } from './oracle-privacy.js';
import { checkRecords } from './oracle-records.js';
import { checkSaid } from './oracle-said.js';
import { checkViewer } from './oracle-viewer.js';

const CAMERAS = ['vision_based_monitoring', 'bedroom_cctv', 'infrared_sensor'];
/** What names no known operation, purpose or device is answered by that fault. */
const ASKED_FOR_NOTHING = ['unknown_operation', 'unknown_purpose', 'purpose_prohibited', 'unknown_device'];
const IN_SECLUSION = ['seclusion_cctv', 'vision_based_monitoring', 'infrared_sensor'];
const COMMUNAL = [
  'playback post_incident_review',
  'playback safeguarding_investigation',
  'playback complaint_investigation',
  'view_live_blurred alert_response',
  'view_live_clear alert_response',
  'record post_incident_review',
  'retain post_incident_review',
  'retain safeguarding_investigation',
  'retain complaint_investigation',
  'retain subject_access',
  'retain legal_proceedings',
];
const READERS = ['vision_based_monitoring', 'infrared_sensor', 'radar_sensor', 'bed_sensor'];

/**
 * Askfirst told again as naively as its domain can be read: it keeps the list of what was recorded and the list of what
 * was answered, and reads both from the beginning for every question.
 */
export class Oracle {
  private readonly events: WorldEvent[] = [];
  private readonly asked: Asked[] = [];

  record(event: WorldEvent): void {
    this.events.push(event);
  }

  /** Answers a question at an instant and remembers what it answered. */
  ask(q: Question, now: number): Answer {
    const past: Past = { events: this.events, asked: this.asked };
    const device = deviceAsked(past, q);
    const held = heldUnder(past, q, now);
    const same = held !== null && sameQuestion(held.question, q);
    const own = same && stillPermitted(held, now) ? held : null;
    const reused = { ...nothing(), reasons: held !== null && !same ? ['request_id_reused'] : [] };
    const found = [
      reused,
      checkWords(past, q, device),
      checkSystem(past, q, device),
      checkHalts(past, device, now),
      checkApproval(past, q, device, now),
      checkPilots(past, q, device, now),
      checkAlert(past, q, device, now, own),
      checkViewer(past, q, device, now),
      checkSaid(past, q, device),
      checkPeople(past, q, device, now, own),
      checkAgainst(past, q, device, now),
      checkPrivacy(past, q, device, now),
      checkRecords(past, q, device, now),
      checkFootage(past, q, device),
    ];
    const reasons = new Set(found.flatMap((one) => one.reasons));
    const answerable = device !== null && !ASKED_FOR_NOTHING.some((reason) => reasons.has(reason));
    if (answerable && !isSupported(past, q, device)) reasons.add('purpose_unsupported');
    const deadlines = [now + MINUTE, own?.expires_at ?? Infinity, ...found.flatMap((one) => one.deadlines)];
    const permitted = reasons.size === 0;
    const answer: Answer = {
      outcome: permitted ? 'permit' : 'deny',
      reasons: [...reasons].sort(),
      expires_at: permitted ? Math.min(...deadlines) : null,
    };
    this.asked.push({
      at: now,
      question: q,
      outcome: answer.outcome,
      expires_at: answer.expires_at,
      vendor: vendorOf(past, q.client_id),
      client_active: clientState(past, q.client_id) === 'active',
      patients: patientsInView(past, device),
      sighting: sighting(past, q, now),
      override: overrideInForce(past, q, device, now)?.override ?? null,
      repeats: own,
    });
    return answer;
  }
}

/**
 * NB-PUR-01: the few combinations that this baseline bears out, by the place. The vendor may be told of any
 * other, so this turns on nothing but the asking: it is said or not said whoever is there and whatever they agreed to.
 */
function isSupported(past: Past, q: Question, device: DeviceNow): boolean {
  const { operation, purpose } = q;
  const { technology } = device;
  const place = placeOf(past, device);
  if (place === 'seclusion_room') {
    const looks = operation === 'view_live_clear' || operation === 'view_live_blurred';
    return looks && purpose === 'seclusion_observation' && IN_SECLUSION.includes(technology);
  }
  const asked = `${operation} ${purpose ?? ''}`;
  if (place === 'communal') return technology === 'communal_cctv' && COMMUNAL.includes(asked);
  if (place === 'carried') return technology === 'body_worn_camera' && asked === 'record post_incident_review';
  if (place !== 'bedroom') return false;
  if (isLook(q)) {
    return (
      CAMERAS.includes(technology) &&
      ((operation === 'view_live_blurred' && purpose === 'alert_response') ||
        (operation === 'view_live_clear' && purpose === 'vital_signs_observation'))
    );
  }
  if (!isContinuous(q)) return false;
  if (operation === 'location_alert') {
    return (
      [...READERS, 'door_sensor'].includes(technology) &&
      (purpose === 'alert_response' || purpose === 'vital_signs_observation')
    );
  }
  return READERS.includes(technology) && purpose === 'vital_signs_observation';
}
