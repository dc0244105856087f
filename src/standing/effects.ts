import type { Facts } from '../decision/fact-values.js';
import type { Question } from '../decision/question.js';
import type { Limits, Verdict } from '../decision/verdict.js';
import type { StandingView } from '../decision/view.js';
import type { Standing } from './standing.js';
import type { DecisionEffects } from './usage.js';

/** Alerts that are fixed by their first sighting: real ones of a known device, whatever came of the question. */
const SIGHTED: ReadonlySet<Facts['alert']> = new Set<Facts['alert']>(['active', 'expired']);

/** What one decision uses up or fixes, or null when it changes nothing. Mints nothing for a denied question but sightings and its request id. */
export function effectsOf(
  standing: Standing,
  q: Question,
  view: StandingView,
  facts: Facts,
  verdict: Verdict,
  limits: Limits | null,
  cap: number,
): DecisionEffects | null {
  const effects: DecisionEffects = {};
  const permitted = verdict.outcome === 'permit';
  // A repeated permit was consumed when it was first given, for those who were in view then, and by what it rested on then.
  const repeated = view.request?.outcome === 'permit' ? view.request.index : null;
  const vendor_id = standing.clients.get(q.client_id)?.vendor_id;
  if (vendor_id !== undefined && q.alert !== null && q.alert !== 'invalid') {
    if (
      view.alert?.first_sighting === true &&
      view.client?.state === 'active' &&
      SIGHTED.has(facts.alert) &&
      view.alert.others_in_hour < cap
    ) {
      effects.sighted = { vendor_id, id: q.alert.id, device_id: view.alert.device_id, raised_at: view.alert.raised_at };
    }
    if (permitted && repeated === null && facts.alert === 'active') effects.used = { vendor_id, id: q.alert.id };
  }
  const { usage } = standing;
  if (permitted && facts.operation === 'view_live_clear') {
    const seen = view.people.flatMap(({ patient_id }) =>
      patient_id === null || (repeated !== null && usage.isLookAt(patient_id, repeated)) ? [] : [patient_id],
    );
    if (seen.length > 0 || repeated === null) effects.clear_look = seen;
  }
  if (permitted && verdict.authority === 'emergency_override' && view.override !== null) {
    const { id } = view.override;
    if (repeated === null || !usage.isLookUnder(id, repeated)) effects.override_look = id;
  }
  if (q.request_id !== null && view.client?.state === 'active' && (view.request === null || changed(view, verdict))) {
    effects.request = {
      outcome: verdict.outcome,
      expires_at: limits?.expires_at ?? null,
    };
  }
  return Object.keys(effects).length === 0 ? null : effects;
}

/** Whether a repeated question came out otherwise than before; what it stands for then changes with it. */
function changed(view: StandingView, verdict: Verdict): boolean {
  return view.request !== null && view.request.same_question && view.request.outcome !== verdict.outcome;
}
