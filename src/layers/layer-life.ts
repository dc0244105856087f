import type { LayerScope } from '../decision/policy-set.js';
import type { AskfirstError, Fault } from '../shared/errors.js';
import { layersError, type LayersCode } from './layers.errors.js';

/**
 * Only `active` and what was `replaced` or `retired` after it ever held, from `active_from` until `active_until`; both may lie
 * ahead.
 */
export const LAYER_STATES = ['proposed', 'approved', 'rejected', 'active', 'replaced', 'retired'] as const;
export type LayerState = (typeof LAYER_STATES)[number];

/** What the reviewer of a layer may say of it. */
export const REVIEW_OUTCOMES = ['approved', 'rejected'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** A place that can have a layer of its own: one at a time. */
export interface LayerPlace {
  scope: LayerScope;
  site_id: string | null;
  ward_id: string | null;
}

/** What was proved of a layer, as far as its life turns on it. */
interface Proved {
  national_hash: string;
  holds: boolean;
}

/** What the transitions of a layer look at. */
export interface LayerLife extends LayerPlace {
  state: LayerState;
  proofs: readonly Proved[];
  proposed_at: Date;
  proposed_by: string;
  reviewed_at: Date | null;
  reviewed_by: string | null;
  review_note: string | null;
  /** The layer that stood or was planned at its place when it was reviewed, which it would replace. */
  reviewed_against: string | null;
  activated_at: Date | null;
  activated_by: string | null;
  active_from: Date | null;
  active_until: Date | null;
  replaced_by: string | null;
  retirement_asked_at: Date | null;
  retirement_asked_by: string | null;
  retirement_why: string | null;
  retired_at: Date | null;
  retired_by: string | null;
}

type Named = LayerLife & { id: string };
type Refused = AskfirstError<LayersCode>;

/** A new layer, which changes nothing until it was reviewed and activated. */
export function propose<P extends Proved>(
  place: LayerPlace,
  proof: P,
  by: string,
  at: Date,
): LayerLife & { proofs: P[] } {
  return {
    ...{ scope: place.scope, site_id: place.site_id, ward_id: place.ward_id },
    ...{ state: 'proposed', proofs: [proof], proposed_at: at, proposed_by: by },
    ...{ reviewed_at: null, reviewed_by: null, review_note: null, reviewed_against: null },
    ...{ activated_at: null, activated_by: null, active_from: null, active_until: null, replaced_by: null },
    ...{ retirement_asked_at: null, retirement_asked_by: null, retirement_why: null },
    ...{ retired_at: null, retired_by: null },
  };
}

/**
 * A second person approves or rejects what somebody else proposed, against what stands at its place; the same again answers with
 * the first. INVARIANT: nobody reviews a proposal of their own.
 */
export function review<L extends LayerLife>(
  layer: L,
  { outcome, note, against }: { outcome: ReviewOutcome; note: string; against: string | null },
  by: string,
  at: Date,
): L | Refused {
  if (layer.proposed_by === by)
    return refused('forbidden', 'proposed_by_you', 'Whoever proposed a layer does not review it.', {
      fault: 'you proposed this layer',
      fix: 'ask somebody else who may do this',
    });
  if (layer.state === outcome && layer.reviewed_by === by) return layer;
  if (layer.state !== 'proposed')
    return refused('conflict', 'not_proposed', 'Only what is proposed can be reviewed.', {
      fault: `this layer is ${layer.state}`,
      fix: 'propose another',
    });
  const reviewed = { reviewed_at: at, reviewed_by: by, review_note: note, reviewed_against: against };
  return { ...layer, ...reviewed, state: outcome };
}

/** What an activation is judged by: from when, what else there is at the place, and the national set in force. */
export interface Activation {
  /** Null for at once. */
  from: Date | null;
  /** Every layer of the same place that holds or is to hold, this one left out. */
  others: readonly Named[];
  national_hash: string;
}

/**
 * Lets an approved layer hold from an instant, now or ahead, in the place of the one before; a second time answers with the first.
 * Only what its reviewer knew of is replaced, since the one before may forbid what this one does not.
 */
export function activate<L extends LayerLife>(
  layer: L,
  { from, others, national_hash }: Activation,
  by: string,
  now: Date,
): L | Refused {
  if (layer.state === 'active') return layer;
  if (layer.state !== 'approved')
    return refused('conflict', 'not_approved', 'Only an approved layer can be activated.', {
      fault: `this layer is ${layer.state}`,
      fix: layer.state === 'proposed' ? 'have it reviewed first' : 'propose another',
    });
  if (from !== null && from.getTime() < now.getTime())
    return layersError('invalid', 'invalid_activation', 'Nothing is activated in the past.', [
      {
        field: 'active_from',
        fault: `it lies before the server's time, ${now.toISOString()}`,
        fix: 'a later instant, or leave it out for now',
      },
    ]);
  if (!isProvedFor(layer, national_hash))
    return refused('conflict', 'not_proved', 'The layer is not proved with the national policy in force.', {
      fault: 'no proof that holds names the national policy in force',
      fix: 'propose it again, so that it is proved',
    });
  const planned = others.find((other) => other.active_from !== null && other.active_from.getTime() > now.getTime());
  if (planned !== undefined)
    return refused('conflict', 'another_is_planned', 'Another layer is to hold here from later on.', {
      fault: `the layer ${planned.id} is to hold from ${planned.active_from?.toISOString()}`,
      fix: 'retire that one first, or wait until it holds',
    });
  const stands = others.find((other) => other.state === 'active')?.id ?? null;
  if (stands !== null && stands !== layer.reviewed_against)
    return refused('conflict', 'another_stands', 'What it would replace has changed since it was reviewed.', {
      fault: `it would replace the layer ${stands}, which its reviewer did not know of`,
      fix: 'propose it again, so that it is reviewed against what stands now',
    });
  return { ...layer, state: 'active', activated_at: now, activated_by: by, active_from: from ?? now };
}

/** Another layer takes its place, from the instant that one holds. */
export function replace<L extends LayerLife>(layer: L, by_id: string, at: Date): L {
  return { ...layer, state: 'replaced', replaced_by: by_id, active_until: at };
}

/** Somebody asks that an active layer should hold no more, which somebody else must agree to; a second time answers with the first. */
export function askRetirement<L extends LayerLife>(layer: L, why: string, by: string, at: Date): L | Refused {
  if (layer.retirement_asked_at !== null) return layer;
  if (layer.state !== 'active')
    return refused('conflict', 'not_active', 'Only an active layer can be retired.', {
      fault: `this layer is ${layer.state}`,
      fix: 'leave it as it is',
    });
  return { ...layer, retirement_asked_at: at, retirement_asked_by: by, retirement_why: why };
}

/** A second person agrees: it holds no more from now on. INVARIANT: nobody agrees to what they asked for, since it loosens. */
export function agreeRetirement<L extends LayerLife>(layer: L, by: string, now: Date): L | Refused {
  if (layer.state === 'retired') return layer;
  if (layer.retirement_asked_at === null)
    return refused('conflict', 'not_asked', 'Nobody asked for this layer to be retired.', {
      fault: 'its retirement was not asked for',
      fix: 'ask for it, and have somebody else agree',
    });
  if (layer.retirement_asked_by === by)
    return refused('forbidden', 'asked_by_you', 'Whoever asks for a retirement does not agree to it.', {
      fault: 'you asked for this retirement',
      fix: 'ask somebody else who may do this',
    });
  if (layer.state !== 'active')
    return refused('conflict', 'not_active', 'Only an active layer can be retired.', {
      fault: `this layer is ${layer.state}`,
      fix: 'leave it as it is',
    });
  return { ...layer, state: 'retired', retired_at: now, retired_by: by, active_until: now };
}

/** The layer that a planned one was to replace holds on when the plan is called off: no plan may leave a gap behind. */
export function restore<L extends LayerLife>(layer: L): L {
  // Whoever asked for its retirement asked before it was known that it would stay.
  const unasked = { retirement_asked_at: null, retirement_asked_by: null, retirement_why: null };
  return { ...layer, ...unasked, state: 'active', replaced_by: null, active_until: null };
}

/** Adds what was proved of a layer; a proof with the same national set takes the place of the earlier. */
export function provedAgain<P extends Proved, L extends { proofs: readonly P[] }>(layer: L, proof: P): L {
  const others = layer.proofs.filter(({ national_hash }) => national_hash !== proof.national_hash);
  return { ...layer, proofs: [...others, proof] };
}

/** Whether a proof that holds names this national set. */
export function isProvedFor({ proofs }: { proofs: readonly Proved[] }, national_hash: string): boolean {
  return proofs.some((proof) => proof.holds && proof.national_hash === national_hash);
}

/** Whether a layer holds at an instant, or is to hold after it. */
export function holdsFrom({ active_from, active_until }: LayerLife, instant: Date): boolean {
  if (active_from === null) return false;
  return active_until === null || (active_until.getTime() > instant.getTime() && active_until > active_from);
}

/**
 * Whether a layer held until an instant and holds no more. Nothing is written to it after that: for a reader, a write after its end
 * says that it ended at once, and by a clock that is behind the writer's its plan is not over.
 */
export function hasEnded({ active_until }: Pick<LayerLife, 'active_until'>, instant: Date): boolean {
  return active_until !== null && active_until.getTime() <= instant.getTime();
}

function refused(
  kind: 'forbidden' | 'conflict',
  code: LayersCode,
  message: string,
  { fault, fix }: Omit<Fault, 'field'>,
): Refused {
  return layersError(kind, code, message, [{ field: 'id', fault, fix }]);
}
