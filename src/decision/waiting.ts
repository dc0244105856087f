import { observationDue } from './deadlines.js';
import type { Parameters } from './parameters.js';
import type { ConsentView, ObservationView } from './view.js';
import type { DueKind, DueWhy } from './words.js';

/** Something without which nobody is watched until somebody sees to it. Instants are milliseconds since 1970. */
export interface Waiting {
  kind: DueKind;
  record_id: string;
  why: DueWhy;
  due_at: number;
  denied_from?: number;
  /** From when on it is overdue; as it falls due unless said. */
  overdue_from?: number;
}

/** The admission that records are of, which is all there is to name before any is made. */
export interface AdmissionView {
  id: string;
  admitted_at: number;
}

/** The level somebody is observed at, what was last attested of it, and since when nobody vouches for it when nobody does. */
export interface ObservedView extends ObservationView {
  unattested_since: number;
}

/** What was never made in this admission: due as it began, since nobody is watched before it is made. */
export function neverMade(
  kind: Extract<DueKind, 'risk_assessment' | 'observation_level'>,
  { id: record_id, admitted_at: due_at }: AdmissionView,
): Waiting {
  return { kind, record_id, why: 'never_made', due_at };
}

/** A yes that permits nothing until an independent person confirms it, which waits from when it was said (NB-CON-07). */
export function confirmationItems(consent: ConsentView): Waiting[] {
  const { id: record_id, confirmation, decided_at, reviewed_at } = consent;
  // A word nobody knows is no confirmation.
  if (confirmation === 'not_needed' || confirmation === 'confirmed') return [];
  const due_at = reviewed_at ?? decided_at ?? -Infinity;
  return [{ kind: 'consent_confirmation', record_id, why: 'unconfirmed', due_at }];
}

/**
 * That somebody is observed in person falls due as the next shift begins, and is overdue once the handover has had its grace
 * (NB-RSK-03). What was never attested of the level that is set, or was taken back, has no grace.
 */
export function observationItem(observed: ObservedView | null, admission: AdmissionView, p: Parameters): Waiting {
  if (observed === null) return neverMade('observation_level', admission);
  const { level_id: record_id, attested_until, unattested_since } = observed;
  const kind = 'observation_attestation';
  if (attested_until === null) return { kind, record_id, why: 'not_attested', due_at: unattested_since };
  const denied_from = observationDue(attested_until, p);
  return { kind, record_id, why: 'regular', due_at: attested_until, denied_from, overdue_from: denied_from };
}
