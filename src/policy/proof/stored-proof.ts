import { FACT_NAMES, FACT_VALUES, type Facts } from '../../decision/fact-values.js';
import type { PolicyRule } from '../../decision/policy-set.js';
import { checkPolicy, type CheckedPolicy } from '../check.js';
import { compilePolicy } from '../compile.js';
import { checkLayer, type LayersAround } from '../layer.js';
import { withLayers, type CheckedLayer } from '../layered.js';
import type { PolicyFile } from '../policy-files.js';
import { invariantsHash, readInvariants, type Invariant, type Situation } from './invariants.js';
import { proofOf } from './prove.js';
import { Solver } from './solver.js';

/** What is to be proved: the national files, those of the layers under it from provider to ward, and the file of invariants. */
export interface ProofRequest {
  national: PolicyFile[];
  layers: PolicyFile[];
  invariants: PolicyFile;
}

/** A situation that an invariant says is never permitted and is, with facts that show it. */
export interface StoredBreach {
  invariant: string;
  says: string;
  situation: Situation;
  counterexample: Facts;
}

/** A proof as it is kept with what it is of: plain data, without when and by whom, which whoever keeps it adds. */
export interface StoredProof {
  /** The hash of the national set alone, and of the national set with the layers, in hex. */
  national_hash: string;
  set_hash: string;
  invariants_hash: string;
  /** The solver’s name and version. */
  solver: string;
  /** How many rules, facts and combinations of facts (a decimal number of any length) it is over. */
  rules: number;
  facts: number;
  situations: string;
  milliseconds: number;
  /** The most memory the process that proved it had, in kilobytes. */
  kilobytes: number;
  holds: boolean;
  broken: StoredBreach[];
  /** Invariants that say nothing, since no facts can be in a situation of theirs, by id. */
  vacuous: string[];
  /** Rules that can permit nothing, by id: a fault of the national set, and told of layers, which may forbid a whole kind of look. */
  unreachable: string[];
  /** Rules that no facts meet, or that oblige where nothing is permitted, by id; of layers where there are any, since the national set is proved by itself. */
  never_fires: string[];
  /** Rules that do nothing which the others do not do already, by id; of layers where there are any. */
  shadowed: string[];
  /** Facts under which the layers permit what the national set does not; null when there are none. */
  loosened: Facts | null;
}

/** Proves a set of policy files with its layers; throws PolicyError when a file is at fault, Error when the solver cannot tell. */
export async function proveSet({ national, layers, invariants }: ProofRequest): Promise<StoredProof> {
  const started = performance.now();
  const base = checkPolicy(national);
  const whole = withLayers(base, layersOf(base, layers));
  const read = readInvariants(invariants);
  const solver = await Solver.open(whole.rules);
  try {
    const found = await foundIn(solver, base.rules, whole.rules, read);
    return {
      national_hash: compilePolicy(base).hash,
      set_hash: compilePolicy(whole).hash,
      invariants_hash: invariantsHash(read),
      solver: solver.name,
      rules: whole.rules.length,
      facts: FACT_NAMES.length,
      situations: situationCount().toString(),
      milliseconds: Math.round(performance.now() - started),
      kilobytes: process.resourceUsage().maxRSS,
      holds: holdsUnder(found, layers.length > 0),
      ...found,
    };
  } finally {
    await solver.close();
  }
}

/** Each layer checked on top of those before it. */
function layersOf(national: CheckedPolicy, files: readonly PolicyFile[]): CheckedLayer[] {
  const layers: CheckedLayer[] = [];
  const around = (): LayersAround => ({ beside: layers, above: layers });
  for (const file of files) layers.push(checkLayer(file, { national, places: null, around }));
  return layers;
}

/** What a proof found of a set. */
export type Found = Pick<StoredProof, 'broken' | 'vacuous' | 'unreachable' | 'never_fires' | 'shadowed' | 'loosened'>;

/** Proves `whole`, with which a solver was opened, against the invariants and against `base`, the set that its layers stand on. */
export async function foundIn(
  solver: Solver,
  base: readonly PolicyRule[],
  whole: readonly PolicyRule[],
  invariants: readonly Invariant[],
): Promise<Found> {
  const proof = await proofOf(solver, whole, invariants);
  const national = new Set(base.map(({ id }) => id));
  const own = whole.filter(({ id }) => !national.has(id));
  const judged = new Set((own.length > 0 ? own : whole).map(({ id }) => id));
  return {
    broken: proof.broken.map(({ invariant, situation, counterexample }) => ({
      invariant: invariant.id,
      says: invariant.says,
      situation,
      counterexample,
    })),
    vacuous: [...proof.vacuous],
    unreachable: [...proof.unreachable],
    never_fires: await neverFiring(
      solver,
      whole.filter(({ id }) => judged.has(id)),
    ),
    shadowed: proof.shadowed.filter((id) => judged.has(id)),
    loosened:
      own.length > 0 ? await solver.facts(solver.all(solver.permitted, solver.not(solver.permittedBy(base)))) : null,
  };
}

/** What obliges fires only where something is permitted. */
async function neverFiring(solver: Solver, rules: readonly PolicyRule[]): Promise<string[]> {
  const never: string[] = [];
  for (const { id, effect } of rules) {
    const matches = solver.matches(id);
    if (!(await solver.can(effect === 'oblige' ? solver.all(matches, solver.permitted) : matches))) never.push(id);
  }
  return never;
}

/** Whether nothing was found that must not be; with layers, a permit of the national set may become impossible. */
export function holdsUnder(
  { broken, vacuous, unreachable, never_fires, shadowed, loosened }: Found,
  layered: boolean,
): boolean {
  const faults = [broken, vacuous, never_fires, shadowed, ...(layered ? [] : [unreachable])];
  return loosened === null && faults.every(({ length }) => length === 0);
}

/** How many combinations of facts there are. */
export function situationCount(): bigint {
  return FACT_NAMES.reduce((count, fact) => count * BigInt(FACT_VALUES[fact].length), 1n);
}
