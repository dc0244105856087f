import { describe, expect, it } from '@jest/globals';
import { checkPolicy } from '../policy/check.js';
import { compilePolicy } from '../policy/compile.js';
import { readPolicyFiles } from '../policy/policy-files.js';
import { decide } from './decide.js';
import { facts } from './facts.js';
import { limits } from './limits.js';
import type { Question } from './question.js';
import type { CaseView, DeviceView, IncidentView, PersonView, StandingView } from './view.js';
import { PLACES } from './words.js';

const policy = compilePolicy(checkPolicy(await readPolicyFiles('policies')));
const p = policy.parameters;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A quarter of an hour after the British clocks went back. */
const OPENED = Date.UTC(2026, 9, 25, 1, 15);

const QUESTION: Question = {
  client_id: 'X1.vendor',
  subject_type: 'staff',
  subject_id: 'nurse',
  operation: 'playback',
  resource_type: 'device',
  resource_id: 'd1',
  purpose: 'post_incident_review',
  seconds: null,
  footage_form: null,
  retention_hours: null,
  alert: null,
  incident_id: 'i1',
  case_id: 'k1',
  override_id: null,
  screen_id: 's1',
  viewer_authentication: null,
  request_id: null,
  supported_obligations: ['delete_after'],
};
const COMMUNAL: DeviceView = {
  id: 'd1',
  technology: 'communal_cctv',
  place: 'communal',
  ward_id: 'w1',
  state: 'in_service',
  monitoring_system_id: 'm1',
  private_conversation: null,
};
const WORN: DeviceView = { ...COMMUNAL, technology: 'body_worn_camera', place: 'carried' };
const INCIDENT: IncidentView = {
  id: 'i1',
  ward_id: 'w1',
  place: 'communal',
  immediate_violence: false,
  opened_at: OPENED,
  announced_at: OPENED,
};
const CASE: CaseView = { id: 'k1', ward_id: 'w1', purpose: 'complaint_investigation', opened_at: OPENED };
/** Somebody who refused, if anybody asks. */
const REFUSED: PersonView = {
  patient_id: 'p1',
  deciding: null,
  consent: {
    id: 'c1',
    version: 1,
    state: 'refused',
    decided_at: OPENED,
    reviewed_at: null,
    system_changed_at: null,
    triggered_at: null,
    confirmation: 'not_needed',
    hours: [],
    retention_hours: 1,
  },
  other_scope_granted: false,
  stands_against: null,
  override_starts: null,
  episode: null,
  observation: null,
  risk_signed_at: OPENED - 30 * DAY,
};

interface Given {
  device?: DeviceView;
  incident?: Partial<IncidentView> | null;
  case_record?: Partial<CaseView> | null;
  people?: readonly PersonView[];
}

function viewOf({ device = COMMUNAL, incident = {}, case_record = {}, people = [] }: Given, at: number): StandingView {
  return {
    client: { state: 'active', vendor_state: 'active' },
    deletion: null,
    device,
    occupancy: people.length === 0 ? null : 'occupied',
    people,
    privacy_windows: null,
    last_clear_look_at: null,
    said_of_viewer: null,
    moratoria: [],
    ward_halts: [],
    viewer: {
      staff_id: 'nurse',
      kind: 'person',
      state: 'active',
      on_shift_until: at + DAY,
      assigned_until: 0,
      trained_at: at - HOUR,
      suspended: false,
    },
    screen: { ward_id: 'w1', state: 'approved' },
    alert: null,
    incident: incident && { ...INCIDENT, ...incident },
    override: null,
    case_record: case_record && { ...CASE, ...case_record },
    approval: {
      id: 'g1',
      basis_held: true,
      first_expiry_at: null,
      oldest_part_at: OPENED - HOUR,
      state: 'approved',
    },
    pilots: [],
    request: null,
  };
}

/** `permit` with its authority and the milliseconds it lasts, or every reason of the deny, at a time after the opening. */
function answer(q: Partial<Question>, given: Given, ms: number): string {
  const [question, at] = [{ ...QUESTION, ...q }, OPENED + ms];
  const view = viewOf(given, at);
  const { outcome, reasons, authority } = decide(question, facts(question, view, p, at), policy);
  return outcome === 'deny'
    ? reasons.join(' ')
    : `permit ${authority} ${limits(question, view, p, at).expires_at - at}`;
}

const RECORD = { operation: 'record' };
const COMPLAINT = { purpose: 'complaint_investigation' };

describe('what an incident or a case bears out', () => {
  it.each([
    ['a playback', {}, 30 * DAY, 'communal_approval'],
    ['keeping', { operation: 'retain' }, 30 * DAY, 'communal_approval'],
    ['a recording', RECORD, 2 * HOUR, 'communal_approval'],
    ['a playback for a complaint', COMPLAINT, 30 * DAY, 'communal_approval'],
  ])('%s is over after its time, though nobody closed it, across a change of the clocks', (_what, q, due, on) => {
    expect(answer(q, {}, 0)).toBe(`permit ${on} 60000`);
    expect(answer(q, {}, due - 60_000)).toBe(`permit ${on} 60000`);
    expect(answer(q, {}, due - 1)).toBe(`permit ${on} 1`);
    expect(answer(q, {}, due)).toBe('purpose_unsupported');
    expect(answer(q, {}, due + 1)).toBe('purpose_unsupported');
  });

  it.each<[string, Partial<Question>, Given]>([
    ['no incident', {}, { incident: null }],
    ['an incident of another ward', {}, { incident: { ward_id: 'w2' } }],
    ['no case', COMPLAINT, { case_record: null }],
    ['a case of another ward', COMPLAINT, { case_record: { ward_id: 'w2' } }],
    ['a case of another kind', COMPLAINT, { case_record: { purpose: 'subject_access' } }],
    ['an incident, for a complaint', COMPLAINT, { case_record: null, incident: {} }],
  ])('%s bears out nothing, and the vendor is told so in the same word', (_what, q, given) => {
    expect(answer(q, given, 0)).toBe('purpose_unsupported');
  });
});

describe('a shared place', () => {
  it('asks for nobody’s own authority, and its permit outlasts nothing of theirs', () => {
    expect(answer({}, { people: [REFUSED] }, 0)).toBe('permit communal_approval 60000');
    const [q, view] = [{ ...QUESTION, operation: 'retain' }, viewOf({ people: [REFUSED] }, OPENED)];
    expect(limits(q, view, p, OPENED).retention_hours).toBe(720);
  });

  it('is not kept from anybody by what was agreed to for another system there', () => {
    const agreed = {
      ...REFUSED.consent,
      state: 'granted',
      system_changed_at: OPENED - 30 * DAY,
    } as PersonView['consent'];
    expect(answer({}, { people: [{ ...REFUSED, consent: agreed }] }, 0)).toBe('permit communal_approval 60000');
  });

  it('is one only by its place: where people live, the same incident lifts nobody’s refusal', () => {
    for (const place of PLACES.filter((one) => one !== 'communal' && one !== 'carried')) {
      const told = answer({}, { device: { ...COMMUNAL, place }, people: [REFUSED] }, 0);
      expect(told).toContain(place === 'seclusion_room' ? 'not_all_covered' : 'consent_refused');
      expect(told).toContain('purpose_unsupported');
    }
  });

  it('is kept from a viewer whom somebody signed in there has accused', () => {
    const view = viewOf({ people: [REFUSED] }, OPENED);
    const accused = { ...view, said_of_viewer: [{ patient_id: 'p1', accused: true, preference: null }] };
    expect(decide(QUESTION, facts(QUESTION, accused, p, OPENED), policy).reasons).toEqual(['viewer_conflict']);
  });

  it('is not watched where people talk in private', () => {
    expect(answer({}, { device: { ...COMMUNAL, private_conversation: true } }, 0)).toBe('place_prohibited');
  });

  it.each([
    [719, 'permit communal_approval 60000'],
    [720, 'permit communal_approval 60000'],
    [721, 'duration_exceeded'],
    ['invalid' as const, 'duration_exceeded'],
  ])('keeps footage for %s hours: %s', (retention_hours, told) => {
    expect(answer({ operation: 'retain', retention_hours }, {}, 0)).toBe(told);
  });
});

describe('a body-worn camera', () => {
  const worn = (incident: Partial<IncidentView> | null): string => answer(RECORD, { device: WORN, incident }, 0);

  it('records an announced incident and no other', () => {
    expect(worn({})).toBe('permit announced_incident 60000');
    expect(worn({ announced_at: null })).toBe('incident_unannounced');
    expect(worn(null)).toBe('purpose_unsupported');
    expect(answer({}, { device: WORN }, 0)).toBe('purpose_unsupported');
  });

  it.each([
    ['communal', 'permit announced_incident 60000', 'permit announced_incident 60000'],
    ['outdoor', 'permit announced_incident 60000', 'permit announced_incident 60000'],
    ['bedroom', 'place_prohibited', 'permit announced_incident 60000'],
    ['seclusion_room', 'place_prohibited', 'permit announced_incident 60000'],
    ['visiting_room', 'place_prohibited', 'permit announced_incident 60000'],
    ['bathroom', 'place_prohibited', 'place_prohibited'],
  ] as const)('in a %s: %s; where somebody is attacked: %s', (place, calm, violent) => {
    expect(worn({ place })).toBe(calm);
    expect(worn({ place, immediate_violence: true })).toBe(violent);
  });
});
