import { In } from 'typeorm';
import { reviewDue } from '../decision/deadlines.js';
import type { Parameters } from '../decision/parameters.js';
import { Device } from '../devices/device.entity.js';
import type { Asking, PlacePolicies } from '../layers/place-policies.js';
import { Admission } from '../patients/admission.entity.js';
import { calledFor } from '../standing/review-trigger.js';
import type { Consent } from './consent.entity.js';

/**
 * Until when each granted consent can permit anything unless it is reviewed, by id: its next review (NB-CON-05), by the device
 * of its technology on the ward that makes it soonest, or the end of its admission.
 */
export async function reviewEnds(
  asking: Asking,
  consents: readonly Consent[],
  numbers: PlacePolicies,
): Promise<Map<string, Date>> {
  const { manager, provider_id } = asking;
  const granted = consents.filter((consent) => consent.state === 'granted');
  if (granted.length === 0) return new Map();
  const ids = [...new Set(granted.map((consent) => consent.admission_id))];
  const admissions = await manager.findBy(Admission, { provider_id, id: In(ids) });
  const wards = [...new Set(admissions.map((admission) => admission.ward_id))];
  const numbersOn = await numbers.onEach(asking, wards);
  const devices = await manager.findBy(Device, { provider_id, ward_id: In(wards) });
  return new Map(
    granted.map((consent) => {
      const admission = admissions.find(({ id }) => id === consent.admission_id);
      const watching = devices.filter(
        ({ ward_id, technology }) => ward_id === admission?.ward_id && technology === consent.technology,
      );
      return [consent.id, reviewEnd(consent, admission, watching, numbersOn(admission?.ward_id ?? null))];
    }),
  );
}

function reviewEnd(
  consent: Consent,
  admission: Admission | undefined,
  devices: readonly Device[],
  parameters: Parameters,
): Date {
  const since = (consent.reviewed_at ?? consent.decided_at ?? consent.asked_at).getTime();
  const triggers = (admission?.review_triggers ?? []).map(({ kind, at, recorded_at }) => ({
    kind,
    at: Date.parse(at),
    recorded_at: Date.parse(recorded_at ?? at),
  }));
  const also = {
    requested_at: consent.review_requested_at.map((at) => at.getTime()),
    system_since: devices.map(({ system_since }) => system_since.getTime()),
  };
  const view = {
    confirmation: consent.confirmation,
    decided_at: consent.decided_at?.getTime() ?? null,
    hours: [],
    id: consent.id,
    retention_hours: consent.retention_hours,
    reviewed_at: consent.reviewed_at?.getTime() ?? null,
    state: consent.state,
    system_changed_at: null,
    triggered_at: calledFor(since, triggers, also)?.at ?? null,
    version: consent.version,
  };
  const due = reviewDue(view, parameters);
  return new Date(Math.min(due, admission?.discharged_at?.getTime() ?? due));
}
