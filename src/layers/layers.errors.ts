import { AskfirstError, type ErrorKind, type Fault } from '../shared/errors.js';

/** Everything that can be wrong with a layer of policy, or with what is asked of it. */
export type LayersCode =
  | 'invalid_layer'
  | 'not_proved'
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
