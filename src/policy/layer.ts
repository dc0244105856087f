import { canonicalHash } from '../shared/canonical-json.js';
import { ParameterCheck } from './check-parameters.js';
import { throwFaults, type CheckedPolicy } from './check.js';
import { FileCheck, type Places, type SetSoFar } from './file-check.js';
import { parametersUnder, type CheckedLayer } from './layered.js';
import type { PolicyFile } from './policy-files.js';
import { PolicyError, wholeFileProblem, type PolicyProblem } from './policy-problem.js';

/** The most bytes of one layer’s file, in UTF-8, and the most rules it may have: a person reviews all of it. */
export const MAX_LAYER_BYTES = 65_536;
export const MAX_LAYER_RULES = 200;

/** The other layers that one is checked against. */
export interface LayersAround {
  /** Those whose rules may stand beside its own, whichever place they are of: their ids are taken. */
  beside: readonly CheckedLayer[];
  /** Those its numbers are tightened from: its provider’s, and its site’s. */
  above: readonly CheckedLayer[];
}

/** What a layer is checked against. */
export interface LayerSetting {
  national: CheckedPolicy;
  /** The places it may be of; null where they are not known. */
  places: Places | null;
  /** The layers around a place, which the file names; none unless given. */
  around?: (at: Pick<CheckedLayer, 'scope' | 'place'>) => LayersAround;
}

const ALONE: LayersAround = { beside: [], above: [] };

/** Checks a layer’s file: it can only forbid, oblige and tighten. Throws PolicyError with every fault, each with its line and column. */
export function checkLayer(file: PolicyFile, { national, places, around }: LayerSetting): CheckedLayer {
  requireSize(file);
  const problems: PolicyProblem[] = [];
  const read = new FileCheck(file, problems, places);
  read.readHead();
  const { scope, place } = read;
  const isPlaced = scope === 'provider' || (scope !== 'national' && place !== null);
  const set = setUnder(national, (isPlaced && around?.({ scope, place })) || ALONE);
  read.readInto(set);
  const whole = (message: string): number => problems.push(wholeFileProblem(file.name, message));
  if (scope === 'national') {
    if (problems.length === 0)
      whole('national policy comes with the software; a layer is of a provider, a site or a ward');
    throw new PolicyError(problems);
  }
  const { rules, parameters } = set;
  const numbers = parameters.tightened;
  if (problems.length === 0 && rules.length === 0 && Object.keys(numbers).length === 0)
    whole('it forbids nothing, obliges to nothing and tightens nothing');
  throwFaults(problems);
  const said = { scope, place, rules, numbers };
  return { ...said, hash: canonicalHash(said) };
}

/** What there is before the layer says anything: the ids that are taken, and the numbers it tightens. */
function setUnder(national: CheckedPolicy, { beside, above }: LayersAround): SetSoFar {
  const seen = new Map([
    ...national.rules.map(({ id }) => [id, 'the national baseline'] as const),
    ...beside.flatMap((layer) => layer.rules.map(({ id }) => [id, placeOf(layer)] as const)),
  ]);
  const parameters = new ParameterCheck({ ...national, parameters: parametersUnder(national, above) });
  return { rules: [], parameters, seen, most_rules: MAX_LAYER_RULES };
}

function requireSize({ name, text }: PolicyFile): void {
  const bytes = Buffer.byteLength(text, 'utf8');
  if (bytes <= MAX_LAYER_BYTES) return;
  const message = `${bytes} bytes are more than ${MAX_LAYER_BYTES}, which a layer’s file may have`;
  throw new PolicyError([wholeFileProblem(name, message)]);
}

function placeOf({ scope, place }: CheckedLayer): string {
  return place === null ? `the ${scope}’s layer` : `the layer of the ${scope} ${place}`;
}
