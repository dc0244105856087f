import { approvalBody } from '../governance/fictitious-approval.js';

/** What may be used where, by the name of its schema. */

const WRITTEN = { provider_id: 'DEMO', recorded_at: '2026-11-22T03:14:33.619Z' };
const { monitoring_system_id, ward_id, medical_device, parts } = approvalBody(
  'fernlight-room',
  'larch',
  '2026-09-01T10:00:00.000Z',
);

export const FINDINGS = 'Nobody on the ward minded the camera once it was announced; use may go on as approved.';

export const APPROVALS = {
  Approval: {
    ...WRITTEN,
    version: 2,
    id: 'fernlight-room.larch',
    occurred_at: '2026-09-14T10:00:00.000Z',
    recorded_by: 'staff:board_member',
    monitoring_system_id,
    ward_id,
    medical_device,
    parts,
    purposes: parts.lawful_basis.bases.map(({ purpose }) => purpose),
    oldest_part_at: '2026-09-01T10:00:00.000Z',
    first_expiry_at: null,
    state: 'approved',
    prepared_at: '2026-09-07T10:00:00.000Z',
    prepared_by: 'staff:ig_officer',
    approved_at: '2026-09-14T10:00:00.000Z',
    approved_by: 'staff:board_member',
    withdrawn_at: null,
    withdrawn_by: null,
    withdrawn_reason: null,
  },
  Pilot: {
    ...WRITTEN,
    version: 1,
    id: 'worn-on-larch',
    occurred_at: '2026-11-02T10:00:00.000Z',
    recorded_by: 'staff:siro',
    monitoring_system_id: null,
    technology: 'body_worn_camera',
    ward_ids: ['larch'],
    purposes: ['post_incident_review'],
    evaluation_plan: 'Peers interview everybody who was filmed, and everybody who filmed, in the last two weeks.',
    begun_at: '2026-11-02T10:00:00.000Z',
    begun_by: 'staff:siro',
    ends_at: '2027-01-31T00:00:00.000Z',
    ended_at: null,
    ended_by: null,
    ended_reason: null,
    concluded_at: null,
    concluded_by: null,
    findings: null,
  },
};
