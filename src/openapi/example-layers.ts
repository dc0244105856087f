/** What providers lay on national policy, and the sets that come of it, by the name of its schema. */

const WRITTEN = {
  provider_id: 'DEMO',
  occurred_at: '2026-11-20T10:00:00.000Z',
  recorded_at: '2026-11-20T10:00:00.000Z',
};

const NATIONAL = '5f2b0d9c6c1f4b8f6e3a7d1c9b0e2f4a6d8c0b1e3f5a7d9c2b4e6f8a0c1d3e5f';
const LAYERED = 'a91c7e5d3b1f0c8e6a4d2b9f7e5c3a1d8b6f4e2c0a9d7b5e3f1c8a6d4b2e0f9c';

/** A ward’s own file: shorter looks, and no alerts from the room where visitors are received. */
export const LAYER_FILE = `scope: ward
ward: hazel
parameters:
  look_max_seconds: 10
rules:
  - id: HAZEL-01.visitors
    forbid: place_prohibited
    operations: [location_alert]
    when: { place: [visiting_room] }
    says: Nobody is located in the room where children receive their visitors.
    source: The ward’s young people’s council, November 2026
`;

const NAMED = {
  id: 'hazel-visitors',
  scope: 'ward',
  site_id: null,
  ward_id: 'hazel',
  name: 'hazel.yaml',
  hash: '0d4f8a1c6b2e9f7d3c5a8e1b4d7f0a2c6e9b3d5f8a1c4e7b0d2f6a9c3e5b8d1f',
};

export const WHY_PROPOSED = 'The young people of the ward asked for it.';
export const REVIEWED = { outcome: 'approved', note: 'Read with the ward manager: it only tightens.' };
export const WHY_RETIRED = 'The council agreed to a shorter one, which is approved.';

/** What each step leaves of the proposal. */
const APPROVED = {
  state: 'approved',
  reviewed_at: '2026-11-20T14:00:00.000Z',
  reviewed_by: 'staff:siro',
  review_note: REVIEWED.note,
};
const ACTIVE = {
  ...APPROVED,
  state: 'active',
  activated_at: '2026-11-22T03:14:36.104Z',
  activated_by: 'staff:siro',
  active_from: '2026-12-01T08:00:00.000Z',
};
const ASKED = {
  ...ACTIVE,
  retirement_asked_at: '2026-12-20T10:00:00.000Z',
  retirement_asked_by: 'staff:siro',
  retirement_why: WHY_RETIRED,
};
const RETIRED = {
  ...ASKED,
  state: 'retired',
  active_until: '2026-12-21T09:30:00.000Z',
  retired_at: '2026-12-21T09:30:00.000Z',
  retired_by: 'staff:board_member',
};
const written = (version: number, at: string, by: string): object => ({
  version,
  occurred_at: at,
  recorded_at: at,
  recorded_by: `staff:${by}`,
});

/** What an operation leaves of the example layer. */
export const LAYERS_AFTER: Readonly<Record<string, object>> = {
  PolicyLayer_review: { ...written(2, APPROVED.reviewed_at, 'siro'), ...APPROVED },
  PolicyLayer_activate: { ...written(3, ACTIVE.activated_at, 'siro'), ...ACTIVE },
  PolicyLayer_retire: { ...written(4, ASKED.retirement_asked_at, 'siro'), ...ASKED },
  PolicyLayer_agreeRetirement: { ...written(5, RETIRED.retired_at, 'board_member'), ...RETIRED },
};

/** What may be sent, by the name of its schema. */
export const LAYER_BODIES: Readonly<Record<string, object>> = {
  ProposeLayerBody: { id: NAMED.id, name: NAMED.name, file: LAYER_FILE, why: WHY_PROPOSED },
  ReviewLayerBody: REVIEWED,
  ActivateLayerBody: { active_from: '2099-12-01T08:00:00Z' },
  RetireLayerBody: { why: WHY_RETIRED },
};

export const LAYERS = {
  PolicyLayer: {
    ...WRITTEN,
    ...NAMED,
    version: 1,
    recorded_by: 'staff:ig_officer',
    file: LAYER_FILE,
    why: WHY_PROPOSED,
    state: 'proposed',
    proofs: [
      {
        national_hash: NATIONAL,
        set_hash: LAYERED,
        invariants_hash: '3b5d7f9a1c2e4f6b8d0a3c5e7f9b1d2e4a6c8f0b3d5e7a9c1f2b4d6e8a0c3f5b',
        solver: 'Z3 4.15.3',
        rules: 118,
        facts: 50,
        situations: '16318267394138532511654707200000000',
        milliseconds: 2210,
        kilobytes: 214_016,
        holds: true,
        broken: [],
        vacuous: [],
        unreachable: [],
        never_fires: [],
        shadowed: [],
        loosened: null,
      },
    ],
    proposed_at: WRITTEN.occurred_at,
    proposed_by: 'staff:ig_officer',
    reviewed_at: null,
    reviewed_by: null,
    review_note: null,
    reviewed_against: null,
    activated_at: null,
    activated_by: null,
    active_from: null,
    active_until: null,
    replaced_by: null,
    retirement_asked_at: null,
    retirement_asked_by: null,
    retirement_why: null,
    retired_at: null,
    retired_by: null,
  },
  PoliciesView: {
    national: NATIONAL,
    places: [
      { scope: 'provider', id: null, hash: NATIONAL, layers: [], first_index: 0, denies: false },
      { scope: 'ward', id: 'hazel', hash: LAYERED, layers: [NAMED], first_index: 4711, denies: false },
    ],
  },
  PolicySetView: {
    hash: LAYERED,
    layers: [NAMED],
    first_index: 4711,
    rules: [
      {
        id: 'HAZEL-01.visitors',
        effect: 'forbid',
        scope: 'ward',
        operations: ['location_alert'],
        technologies: null,
        when: { place: ['visiting_room'] },
        reason: 'place_prohibited',
        obligations: [],
        says: 'Nobody is located in the room where children receive their visitors.',
        source: 'The ward’s young people’s council, November 2026',
      },
    ],
    parameters: { look_max_seconds: 10 },
  },
};
