import { readQuestion } from '../../../dist/src/pdp/read-question.js';
import { CLIENT, toldOf, wardOf } from './ward.mjs';

/** What stands in a question's text for what makes it unlike every other. */
export const ID = '@ID@';
/** What stands in it for the time its alert was raised. */
export const RAISED_AT = '@RAISED_AT@';

/** A device goes on reading its patient's vital signs. */
export function reading(i) {
  return {
    subject: { type: 'system', id: `d${i}` },
    action: { name: 'read_vital_signs' },
    resource: { type: 'vendor_device', id: `cam-${i}` },
    context: { purpose: 'vital_signs_observation', request_id: ID },
  };
}

/** The nurse on shift would look at the blurred picture on a new alert. */
function look(i) {
  const w = wardOf(i);
  return {
    subject: { type: 'staff', id: `nurse-${w}` },
    action: { name: 'view_live_blurred', properties: { seconds: 15 } },
    resource: { type: 'vendor_device', id: `cam-${i}` },
    context: {
      purpose: 'alert_response',
      screen_id: `office-${w}`,
      alert: { id: `alert-${ID}`, raised_at: RAISED_AT },
      viewer_authentication: 'asserted',
      request_id: ID,
    },
  };
}

/** Somebody off shift and long untrained would look for a minute, on no alert and no known screen. */
function wrongLook(i) {
  return {
    subject: { type: 'staff', id: `off-${wardOf(i)}` },
    action: { name: 'view_live_blurred', properties: { seconds: 60 } },
    resource: { type: 'vendor_device', id: `cam-${i}` },
    context: { purpose: 'alert_response', screen_id: 'corridor', viewer_authentication: 'none', request_id: ID },
  };
}

/** The mix all benches ask: of twenty questions seventeen readings, two looks, and one that is wrong in many ways. */
export function mix(patients) {
  const bodies = [];
  for (let i = 0; i < patients; i++) {
    for (let k = 0; k < 20; k++) {
      // Spread so that each kind of question meets each kind of patient.
      const at = (i + k * 7) % patients;
      bodies.push({ told: toldOf(at), body: asked(k, at) });
      if (bodies.length >= MOST) return bodies;
    }
  }
  return bodies;
}

/** Number `k` of the twenty questions, about patient number `i`. */
function asked(k, i) {
  return k < 17 ? reading(i) : k < 19 ? look(i) : wrongLook(i);
}

/**
 * So many questions of the mix of a hundred patients, asked about patients from one end of the provider to the other: who is
 * asked about stands as the one of the hundred does, so that only the size of the provider differs.
 */
export function spreadMix(patients, questions) {
  const hundreds = Math.max(1, Math.floor(patients / 100));
  return Array.from({ length: questions }, (_, n) => {
    const k = n % 20;
    const one = (Math.floor(n / 20) + k * 7) % 100;
    // A step that shares no factor with the hundreds, and another each time round: hardly any patient comes twice.
    return asked(k, one + 100 * ((n * 617 + Math.floor(n / 1_000)) % hundreds));
  });
}

/** More different texts than this tell nothing more, and only fill the memory of whoever sends them. */
const MOST = 40_000;

/** A question's text, with what makes it its own. */
export function textOf(body, id, now) {
  return JSON.stringify(body)
    .replaceAll(ID, id)
    .replaceAll(RAISED_AT, new Date(now - 60_000).toISOString());
}

/** The question as the decision point reads it. */
export function questionOf(body, id, now) {
  return readQuestion(JSON.parse(textOf(body, id, now)), CLIENT);
}
