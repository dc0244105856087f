import { AskfirstError, type ErrorKind, type Fault } from '../shared/errors.js';

/** Everything that can be wrong with a layer of policy, or with what is asked of it. */
export type LayersCode =
  | 'invalid_layer'
  | 'not_proved'
  | 'proofs_waiting'
  | 'not_proposed'
  | 'proposed_by_you'
  | 'not_approved'
  | 'invalid_activation'
  | 'another_is_planned'
  | 'another_stands'
  | 'not_active'
  | 'not_asked'
  | 'asked_by_you';

/** One refusal, with every fault at once. */
export function layersError(
  kind: ErrorKind,
  code: LayersCode,
  message: string,
  faults: readonly Fault[],
): AskfirstError<LayersCode> {
  return new AskfirstError(kind, code, message, faults);
}

/** Each proof takes seconds, and those of a provider wait for one another. */
export function proofsWaiting(): AskfirstError<LayersCode> {
  return layersError(
    'too_many',
    'proofs_waiting',
    'As many layers of this provider wait to be proved as may: ask again when one of them has been answered.',
    [],
  );
}
