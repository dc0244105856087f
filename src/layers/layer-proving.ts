import { Injectable } from '@nestjs/common';
import type { PolicyFile } from '../policy/policy-files.js';
import { NationalPolicy } from '../policy/national-policy.js';
import { PolicyError } from '../policy/policy-problem.js';
import { rulePlace } from '../policy/rule-place.js';
import { proveApart } from '../policy/proof/prove-apart.js';
import type { StoredProof } from '../policy/proof/stored-proof.js';
import type { AskfirstError, Fault } from '../shared/errors.js';
import { Remembered } from '../shared/remembered.js';
import { Stopping } from '../shared/stopping.js';
import { Turns } from '../shared/turns.js';
import { layersError, proofsWaiting, type LayersCode } from './layers.errors.js';

/** How many proofs are remembered, each of a text of some kilobytes. */
const MOST_KEPT = 32;

/** How many proofs of one provider may wait behind the one that is made, each of some seconds. */
const MOST_WAITING = 4;

/** Proves layers on the national set in force, each by itself, in a process of its own; one at a time, since each takes memory. */
@Injectable()
export class LayerProving {
  private readonly turns = new Turns({ most: MOST_WAITING, refusal: proofsWaiting });
  private readonly proved = new Remembered<string, StoredProof>(MOST_KEPT);

  constructor(
    private readonly national: NationalPolicy,
    private readonly stopping: Stopping,
  ) {}

  /**
   * Proves one for a provider, when it is their turn. Rejects with PolicyError when the file is at fault, and with AskfirstError when
   * there is no answer, or `proofs_waiting` when too many of the provider wait already.
   */
  async prove(provider_id: string, file: PolicyFile): Promise<StoredProof> {
    // A proof turns on nothing but the text, so that the same text is not proved again.
    const known = (): StoredProof | undefined => this.proved.get(file.text);
    return known() ?? (await this.turns.in(provider_id, async () => known() ?? this.proveNow(file)));
  }

  private async proveNow(file: PolicyFile): Promise<StoredProof> {
    const { files, invariants } = this.national;
    const { signal } = this.stopping;
    const proof = await proveApart({ national: [...files], layers: [file], invariants }, { signal });
    return this.proved.keep(file.text, proof);
  }
}

/** Every fault of a file as a refusal, each with its line and column. */
export function refusalOf({ problems }: PolicyError): AskfirstError<LayersCode> {
  const faults = problems.map(({ file, line, column, message }) => ({
    field: 'file',
    fault: `${file}:${line}:${column} ${message}`,
    fix: `mend line ${line}, column ${column}`,
  }));
  const message = faults.length === 1 ? 'The layer has a fault.' : `The layer has ${faults.length} faults.`;
  return layersError('invalid', 'invalid_layer', message, faults);
}

/** Each thing that a proof found in a file and that must not be, as a fault; one in a rule says where that stands. */
export function faultsFound(
  file: PolicyFile,
  { broken, never_fires, shadowed, loosened, vacuous }: StoredProof,
): Fault[] {
  const all: [string, string][] = [
    ...broken.map(({ invariant, says }): [string, string] => [
      `it breaks ${invariant}: ${says}`,
      'forbid what it says',
    ]),
    ...never_fires.map((id): [string, string] => [
      `${rulePlace(file, id)} ${id} can never fire: no facts meet it`,
      'mend its conditions, or leave it out',
    ]),
    ...shadowed
      .filter((id) => !never_fires.includes(id))
      .map((id): [string, string] => [
        `${rulePlace(file, id)} ${id} does nothing that is not done already`,
        'leave it out',
      ]),
    ...vacuous.map((id): [string, string] => [`under it ${id} says nothing`, 'ask whoever runs this service']),
  ];
  if (loosened !== null) all.push(['it permits what national policy forbids', 'only forbid, oblige and tighten']);
  return all.map(([fault, fix]) => ({ field: 'file', fault, fix }));
}
