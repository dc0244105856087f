import type { AdvanceDecisionView } from './against-view.js';
import { isOwn, resolveAuthority } from './authority.js';
import { coveringOf } from './covering.js';
import type { Facts } from './fact-values.js';
import type { Parameters } from './parameters.js';
import { isCoveredTogether } from './record-facts.js';
import type { ConsentView, OverrideView, PersonView, StandingView } from './view.js';
import { CAMERA_SENSING, type Authority, type Place } from './words.js';

type AgainstFacts = Pick<Facts, 'advance_decision' | 'objection' | 'trauma'>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const NOBODY: AgainstFacts = {
  advance_decision: 'not_applicable',
  objection: 'not_applicable',
  trauma: 'not_applicable',
};

/** From best to worst. */
const TRAUMA: readonly Facts['trauma'][] = ['not_applicable', 'none', 'own_opt_in', 'watching_only', 'blocks'];
const ADVANCE_DECISION: readonly Facts['advance_decision'][] = ['none', 'set_aside', 'refused'];
const OBJECTION: readonly Facts['objection'][] = ['none', 'upheld', 'pending'];

/**
 * What stands against watching anybody in view, whoever agrees to it: the worst among them (NB-RSK-02, NB-CAP-04, NB-CAP-07).
 * Where notice or an announcement covers whoever comes by, nobody is known to be there. Under an emergency override trauma and a
 * refusal said ahead are those of the person at risk: of anybody else in view they are weighed in whether that one is covered.
 */
export function againstFacts(
  { device, occupancy, people }: StandingView,
  p: Parameters,
  instant: number,
  override: OverrideView | null,
): AgainstFacts {
  if (device === null || isCoveredTogether(device) || occupancy === 'confirmed_empty') return NOBODY;
  if (!people.some(({ patient_id }) => patient_id !== null)) return NOBODY;
  const camera = CAMERA_SENSING.has(device.technology);
  const out: Mutable<AgainstFacts> = {
    advance_decision: 'none',
    objection: 'none',
    // Nobody is seen by what is no camera.
    trauma: camera ? 'none' : 'not_applicable',
  };
  for (const person of people) {
    const against = person.stands_against;
    if (against === null) continue;
    for (const { state } of against.objections ?? [])
      out.objection = worse(OBJECTION, out.objection, state === 'upheld' ? 'upheld' : 'pending');
    if (override !== null && person.patient_id !== override.patient_id) continue;
    const said = saidOf(person, p, instant);
    if (camera && against.traumas !== null) out.trauma = worse(TRAUMA, out.trauma, traumaFact(said, device.place));
    for (const one of against.advance_decisions ?? [])
      out.advance_decision = worse(ADVANCE_DECISION, out.advance_decision, advanceFact(one, person, said));
  }
  return out;
}

/** Who decides for the person now, and what they said: only a yes sets anything aside. */
interface SaidNow {
  authority: Authority;
  granted: ConsentView | null;
}

function saidOf(person: PersonView, p: Parameters, instant: number): SaidNow {
  const { authority, agreement } =
    person.deciding === null
      ? { authority: 'own_consent' as const, agreement: person.consent }
      : resolveAuthority(person, p, instant);
  return { authority, granted: agreement?.state === 'granted' ? agreement : null };
}

/** Only the person's own yes; in a seclusion room nobody's is asked for, and they are watched and nothing else (NB-DEF-04). */
function traumaFact({ authority, granted }: SaidNow, place: Place): Facts['trauma'] {
  if (coveringOf(place) === 'episode') return 'watching_only';
  return granted !== null && isOwn(authority) ? 'own_opt_in' : 'blocks';
}

/**
 * Whether a refusal said ahead is set aside: by the person's own yes to exactly this, said after it while they can decide (MCA
 * s25(2)(c)), or by the yes of an attorney whose power was conferred after it and reaches this (s25(2)(b)). By nobody else's.
 */
function advanceFact(
  { made_at }: AdvanceDecisionView,
  { deciding }: PersonView,
  { authority, granted }: SaidNow,
): Facts['advance_decision'] {
  if (granted === null) return 'refused';
  if (isOwn(authority)) return granted.decided_at !== null && granted.decided_at > made_at ? 'set_aside' : 'refused';
  if (authority !== 'attorney_health_welfare') return 'refused';
  const attorney = deciding?.representatives?.find(({ consent }) => consent === granted);
  if (attorney === undefined || attorney.registered_at === null) return 'refused';
  // A lasting power is conferred by registering it (MCA s9(2)); one that was in force before is not later, whenever it was registered.
  return Math.min(attorney.registered_at, attorney.starts_at) > made_at ? 'set_aside' : 'refused';
}

function worse<V>(order: readonly V[], a: V, b: V): V {
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}
