import { AdvanceDecision } from '../capacity/advance-decision.entity.js';
import { BestInterestsDecision } from '../capacity/best-interests-decision.entity.js';
import { CapacityAssessment } from '../capacity/capacity-assessment.entity.js';
import { Representative } from '../capacity/representative.entity.js';
import { CareReview } from '../care-reviews/care-review.entity.js';
import { ConsentReview } from '../consent/consent-review.entity.js';
import { Consent } from '../consent/consent.entity.js';
import { Device } from '../devices/device.entity.js';
import { MonitoringSystem } from '../devices/monitoring-system.entity.js';
import { VendorClient } from '../devices/vendor-client.entity.js';
import { VendorStaffId } from '../devices/vendor-staff-id.entity.js';
import { Vendor } from '../devices/vendor.entity.js';
import { Approval } from '../governance/approval.entity.js';
import { EpisodeReview } from '../episodes/episode-review.entity.js';
import { RestrictiveEpisode } from '../episodes/restrictive-episode.entity.js';
import { RetentionHold } from '../footage/retention-hold.entity.js';
import { Moratorium } from '../governance/moratorium.entity.js';
import { Pilot } from '../governance/pilot.entity.js';
import { WardHalt } from '../governance/ward-halt.entity.js';
import { OidcPayload } from '../identity/oidc-payload.entity.js';
import { SigningKey } from '../identity/signing-key.entity.js';
import { StaffCredential } from '../identity/staff-credential.entity.js';
import { CaseRecord } from '../incidents/case-record.entity.js';
import { Incident } from '../incidents/incident.entity.js';
import { PolicyLayer } from '../layers/policy-layer.entity.js';
import { Objection } from '../objections/objection.entity.js';
import { ObservationAttestation } from '../observation/observation-attestation.entity.js';
import { ObservationLevel } from '../observation/observation-level.entity.js';
import { ApprovedScreen } from '../organisation/approved-screen.entity.js';
import { Provider } from '../organisation/provider.entity.js';
import { Room } from '../organisation/room.entity.js';
import { Site } from '../organisation/site.entity.js';
import { Ward } from '../organisation/ward.entity.js';
import { EmergencyOverride } from '../overrides/emergency-override.entity.js';
import { OverrideTask } from '../overrides/override-task.entity.js';
import { Admission } from '../patients/admission.entity.js';
import { Patient } from '../patients/patient.entity.js';
import { RoomOccupancy } from '../patients/room-occupancy.entity.js';
import { RoomPresence } from '../patients/room-presence.entity.js';
import { Leave } from '../patients/leave.entity.js';
import { RoomStay } from '../patients/room-stay.entity.js';
import { PrivacyWindow } from '../privacy/privacy-window.entity.js';
import { RiskAssessment } from '../risk/risk-assessment.entity.js';
import { TraumaConsideration } from '../risk/trauma-consideration.entity.js';
import { Shift } from '../staff/shift.entity.js';
import { StaffMember } from '../staff/staff-member.entity.js';
import { Training } from '../staff/training.entity.js';
import { ViewerSuspension } from '../staff/viewer-suspension.entity.js';
import { WardAssignment } from '../staff/ward-assignment.entity.js';
import { ViewerConflict } from '../viewing/viewer-conflict.entity.js';
import { ViewerMatch } from '../viewing/viewer-match.entity.js';
import { ViewerPreference } from '../viewing/viewer-preference.entity.js';
import { WriteAttempt } from '../writes/write-attempt.entity.js';

/** Every entity the service maps, so that the pool and the drift check see the same schema. */
export const ENTITIES: (new () => object)[] = [
  AdvanceDecision,
  BestInterestsDecision,
  CapacityAssessment,
  Representative,
  CareReview,
  ConsentReview,
  Consent,
  Device,
  MonitoringSystem,
  VendorClient,
  VendorStaffId,
  Vendor,
  EpisodeReview,
  RestrictiveEpisode,
  RetentionHold,
  Moratorium,
  WardHalt,
  Approval,
  Pilot,
  OidcPayload,
  SigningKey,
  StaffCredential,
  CaseRecord,
  Incident,
  PolicyLayer,
  Objection,
  ObservationAttestation,
  ObservationLevel,
  ApprovedScreen,
  Provider,
  Room,
  Site,
  Ward,
  EmergencyOverride,
  OverrideTask,
  Admission,
  Patient,
  RoomOccupancy,
  RoomPresence,
  RoomStay,
  Leave,
  PrivacyWindow,
  RiskAssessment,
  TraumaConsideration,
  Shift,
  StaffMember,
  Training,
  ViewerSuspension,
  WardAssignment,
  ViewerConflict,
  ViewerMatch,
  ViewerPreference,
  WriteAttempt,
];
