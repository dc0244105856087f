import { AGAINST, DECIDED, ENDED_TRAUMA, TAKEN_BACK } from './example-against.js';
import { OVERRIDES, TOLD } from './example-overrides.js';
import { EPISODES } from './example-episodes.js';
import { EXPLAINED } from './example-explanation.js';
import { APPROVALS, FINDINGS } from './example-approvals.js';
import { CAPACITY, END_REASON, REVIEW_NOTE } from './example-capacity.js';
import { FOOTAGE_BODIES } from './example-footage.js';
import { HALTS, LIFTED_REASON, REVIEW } from './example-halts.js';
import { INCIDENTS, POLICE } from './example-incidents.js';
import { LAYER_BODIES } from './example-layers.js';
import { ATTESTED, OBSERVATION, RETRACTED_REASON } from './example-observation.js';
import { CONVERSATION } from './example-worklist.js';
import { CIRCUMSTANCES, INFORMATION, PATIENTS, RISK_TEXTS } from './example-patients.js';
import { JWKS, PREMISES, PUBLIC_KEY } from './example-premises.js';
import { TRIED_OUT } from './example-preview.js';

/** The named members of a record, as whoever made it sent them. */
function sent<R extends object, K extends keyof R>(record: R, ...names: K[]): Pick<R, K> {
  return Object.fromEntries(names.map((name) => [name, record[name]])) as Pick<R, K>;
}

const { Provider, Site, Ward, Room, ApprovedScreen, StaffMember, Shift, WardAssignment, Training } = PREMISES;
const { ViewerSuspension, Vendor, VendorClient, VendorStaffId, MonitoringSystem, Device } = PREMISES;
const { Patient, Admission, RoomStay, Leave, RoomPresence, PrivacyWindow, Consent } = PATIENTS;
const { CapacityAssessment, Representative, BestInterestsDecision } = CAPACITY;
const { ViewerConflict, ViewerPreference, ViewerMatch } = PATIENTS;

/** What a request may hold, by the name of its schema. */
export const BODIES: Readonly<Record<string, object>> = {
  PreviewBody: TRIED_OUT,
  WriteBody: { occurred_at: '2026-11-22T03:10:00Z' },
  CreateProviderBody: {
    ...sent(Provider, 'provider_id', 'name', 'kind'),
    administrator: { id: 'platform_admin', name: 'Platform administrator', employer: Provider.name },
  },
  CreateSiteBody: sent(Site, 'id', 'name'),
  CreateWardBody: sent(Ward, 'id', 'site_id', 'name', 'kind'),
  CreateRoomBody: sent(Room, 'id', 'ward_id', 'name', 'place'),
  CreateApprovedScreenBody: sent(ApprovedScreen, 'id', 'ward_id', 'name'),
  CreateStaffMemberBody: sent(StaffMember, 'id', 'kind', 'name', 'employer', 'roles'),
  RolesBody: { roles: ['nurse', 'nurse_in_charge'] },
  CreateShiftBody: sent(Shift, 'staff_id', 'starts_at', 'ends_at'),
  CreateWardAssignmentBody: sent(WardAssignment, 'staff_id', 'ward_id', 'starts_at'),
  CreateTrainingBody: sent(Training, 'staff_id', 'course', 'completed_at'),
  CreateViewerSuspensionBody: sent(ViewerSuspension, 'id', 'staff_id', 'ground'),
  CreateVendorBody: sent(Vendor, 'id', 'name'),
  CreateVendorClientBody: { ...sent(VendorClient, 'id', 'vendor_id', 'name', 'scopes'), jwks: JWKS },
  AddKeyBody: { key: PUBLIC_KEY },
  RemoveKeyBody: { kid: PUBLIC_KEY.kid },
  CreateVendorStaffIdBody: sent(VendorStaffId, 'id', 'vendor_id', 'vendor_staff_id', 'staff_id'),
  CreateMonitoringSystemBody: sent(MonitoringSystem, 'id', 'vendor_id', 'name', 'product_version', 'technologies'),
  CreateDeviceBody: sent(Device, 'id', 'monitoring_system_id', 'ward_id', 'room_id', 'technology', 'vendor_device_id'),
  PutSystemInBody: { monitoring_system_id: 'fernlight-room-5' },
  CreatePatientBody: sent(Patient, 'id', 'name'),
  AdmitBody: sent(Admission, 'id', 'patient_id', 'ward_id', 'mha_status', 'admitted_at'),
  DischargeBody: { reason: 'left' },
  MhaStatusBody: { mha_status: 'section_3' },
  StartRoomStayBody: sent(RoomStay, 'id', 'admission_id', 'room_id', 'starts_at'),
  StartLeaveBody: sent(Leave, 'admission_id', 'kind', 'due_back_at'),
  ReturnBody: { room_id: 'larch-01' },
  StartRoomPresenceBody: sent(RoomPresence, 'room_id', 'kind', 'starts_at'),
  PlanPrivacyWindowBody: {
    ...sent(PrivacyWindow, 'patient_id', 'asked_by'),
    kind: 'legal',
    starts_at: '2026-11-24T14:00:00Z',
    ends_at: '2026-11-24T15:30:00Z',
  },
  RecordAdvanceDecisionBody: {
    ...sent(AGAINST.AdvanceDecision, 'id', 'patient_id', 'operations', 'words', 'document', 'capacity_then'),
    had_capacity: true,
    refuses_in_emergency: AGAINST.AdvanceDecision.refuses_in_emergency,
  },
  WithdrawAdvanceDecisionBody: { words: TAKEN_BACK.withdrawn_words },
  RaiseObjectionBody: sent(AGAINST.Objection, 'means', 'words', 'raised_by'),
  DecideObjectionBody: {
    ...sent(DECIDED, 'advocate', 'advocate_heard_at', 'advocates_view', 'reasons'),
    outcome: DECIDED.state,
  },
  RecordTraumaBody: sent(AGAINST.TraumaConsideration, 'id', 'patient_id', 'kind', 'basis', 'account'),
  EndTraumaBody: { reason: ENDED_TRAUMA.ended_reason, patients_part: ENDED_TRAUMA.patients_part },
  StartPrivacyWindowBody: sent(PrivacyWindow, 'kind', 'asked_by'),
  RecordOccupancyBody: { state: 'occupied' },
  AskBody: {
    ...sent(Consent, 'id', 'patient_id', 'technology', 'operation', 'purpose', 'information'),
    occurred_at: Consent.asked_at,
  },
  GrantBody: {
    ...sent(Consent, 'words', 'hours', 'circumstances'),
    occurred_at: Consent.decided_at,
  },
  RefuseBody: { words: 'No. I do not want a camera.' },
  ReviewBody: {
    outcome: 'continues',
    words: 'It can stay as it is.',
    information: INFORMATION,
    circumstances: CIRCUMSTANCES,
  },
  ConversationBody: CONVERSATION,
  WithdrawBody: { means: 'said' },
  WithdrawAllBody: { means: 'gesture', operation: 'view_live_blurred' },
  AssessCapacityBody: {
    ...sent(CapacityAssessment, 'id', 'patient_id', 'technology', 'operation', 'purpose'),
    ...sent(CapacityAssessment, 'understands', 'retains', 'weighs', 'communicates', 'impairment'),
    ...sent(CapacityAssessment, 'support_given', 'fluctuating'),
  },
  RecordRepresentativeBody: sent(
    Representative,
    ...(['id', 'patient_id', 'kind', 'name', 'relationship', 'document', 'registered_at'] as const),
  ),
  VerifyRepresentativeBody: { occurred_at: Representative.verified_at },
  DecideInBestInterestsBody: {
    ...sent(BestInterestsDecision, 'id', 'patient_id', 'technology', 'operation', 'purpose', 'options', 'chosen'),
    ...sent(BestInterestsDecision, 'wishes_and_feelings', 'objects', 'consultees', 'less_restrictive_option'),
    ...sent(BestInterestsDecision, 'end_condition', 'hours'),
  },
  ReviewDecisionBody: { note: REVIEW_NOTE },
  EndBody: { reason: END_REASON },
  DraftRiskAssessmentBody: { id: 'patient-larch-01-risk', patient_id: 'patient-larch-01', ...RISK_TEXTS },
  StartRestrictiveEpisodeBody: {
    ...sent(EPISODES.RestrictiveEpisode, 'id', 'patient_id', 'kind', 'room_id', 'psychiatrist_id'),
    ...sent(EPISODES.RestrictiveEpisode, 'reason', 'way_out', 'staff_present'),
  },
  RecordEpisodeReviewBody: {
    ...sent(EPISODES.EpisodeReview, 'episode_id', 'kind', 'with_staff_ids', 'outcome', 'staff_present'),
  },
  SetObservationLevelBody: sent(
    OBSERVATION.ObservationLevel,
    ...(['id', 'patient_id', 'level', 'interval_minutes', 'reason'] as const),
  ),
  AttestObservationBody: ATTESTED,
  RetractAttestationBody: { reason: RETRACTED_REASON },
  StartOverrideBody: {
    ...sent(OVERRIDES.EmergencyOverride, 'id', 'patient_id', 'room_id', 'reason', 'legal_ground'),
    ...sent(OVERRIDES.EmergencyOverride, 'what_looking_adds', 'entry_safe', 'attendance_staff_ids'),
  },
  CompleteTaskBody: TOLD,
  RaiseViewerConflictBody: sent(ViewerConflict, 'patient_id', 'staff_id'),
  StateViewerPreferenceBody: sent(ViewerPreference, 'id', 'patient_id', 'words'),
  WithdrawViewerPreferenceBody: { words: 'It does not matter to me any more who it is.' },
  RecordViewerMatchBody: sent(ViewerMatch, 'preference_id', 'staff_id', 'met'),
  AmendRiskAssessmentBody: sent(RISK_TEXTS, 'need', 'harm_of_watching'),
  BeginMoratoriumBody: sent(HALTS.Moratorium, 'level', 'technology', 'reason', 'starts_at'),
  LiftMoratoriumBody: { reason: LIFTED_REASON },
  StartWardHaltBody: { kind: HALTS.WardHalt.kind, ward_id: HALTS.WardHalt.ward_id },
  RestartBody: REVIEW,
  ExplainBody: EXPLAINED,
  PrepareApprovalBody: sent(APPROVALS.Approval, 'id', 'monitoring_system_id', 'ward_id', 'medical_device', 'parts'),
  StopBody: { reason: 'Two patients say that it was used for something else.' },
  BeginPilotBody: sent(APPROVALS.Pilot, 'id', 'technology', 'ward_ids', 'purposes', 'ends_at', 'evaluation_plan'),
  ConcludePilotBody: { findings: FINDINGS },
  OpenIncidentBody: sent(INCIDENTS.Incident, 'id', 'ward_id', 'room_id', 'kind', 'summary', 'immediate_violence'),
  RecordPoliceAttendanceBody: POLICE,
  ...FOOTAGE_BODIES,
  ...LAYER_BODIES,
  OpenCaseRecordBody: sent(INCIDENTS.CaseRecord, 'purpose', 'reference', 'ward_id', 'owner_id'),
};
