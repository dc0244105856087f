import { Inject, Injectable } from '@nestjs/common';
import type { PolicySet } from '../decision/policy-set.js';
import { allows } from '../identity/abilities.js';
import { audiencesOn } from '../identity/audience.js';
import type { Session } from '../identity/session.js';
import { Changes } from '../log/changes.js';
import { entryOf, type DecisionBody } from '../log/entry.js';
import type { Premises } from '../layers/compositions.js';
import { LayersService } from '../layers/layers.service.js';
import { Config } from '../config/config.js';
import { compilePolicy } from '../policy/compile.js';
import type { Difference } from '../policy/diff/difference.js';
import { differenceApart } from '../policy/diff/difference-apart.js';
import { withLayers, type CheckedLayer } from '../policy/layered.js';
import { NationalPolicy } from '../policy/national-policy.js';
import { callerName } from '../shared/caller.js';
import { notFound } from '../shared/errors.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { Places } from '../shared/places.js';
import { Stopping } from '../shared/stopping.js';
import { KnownSets } from './known-sets.js';
import { DAYS, type PreviewBody, type PreviewView, type ReplayedView } from './preview.dto.js';
import { previewRunning } from './preview.errors.js';
import { RecordedDecisions } from './recorded-decisions.js';
import { Replay } from './replay.js';
import { inTwo } from './told-layer.js';

const DAY_MS = 86_400_000;
/** How long the sets may be compared, and how long decisions may be judged again, in milliseconds. */
const COMPARED_MS = 60_000;
const REPLAYED_MS = 20_000;
/** How many comparisons are made at a time for all providers, each in a process of its own. */
const MOST_COMPARED = 2;
/** What a layer is called that nobody has proposed. */
const FILE = 'layer.yaml';

/** What a layer is laid on, and what comes of it. */
interface Laid {
  set: PolicySet;
  /** The layers of that set. */
  on: readonly CheckedLayer[];
  layer: CheckedLayer;
  premises: Premises;
}

/**
 * Says what a layer would do before it does: in every situation there is, and to the decisions of the last days. It changes nothing;
 * that somebody looked back on decisions is on record before they are answered.
 */
@Injectable()
export class PreviewService {
  private readonly running = new Set<string>();
  private readonly places = new Places(MOST_COMPARED);

  constructor(
    private readonly changes: Changes,
    private readonly layers: LayersService,
    private readonly known: KnownSets,
    private readonly decisions: RecordedDecisions,
    private readonly national: NationalPolicy,
    private readonly config: Config,
    private readonly stopping: Stopping,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws `not_found` for a set that decides nowhere now, `invalid_layer` with every fault of the file, and `preview_running` for a second one at a time. */
  async preview(session: Session, hash: string, { file, days = DAYS.unless_said }: PreviewBody): Promise<PreviewView> {
    const { provider_id } = session.caller;
    if (this.running.has(provider_id)) throw previewRunning();
    this.running.add(provider_id);
    try {
      const { set, layers: on, premises } = await this.known.readSet(provider_id, hash);
      const layer = await this.layers.checked(provider_id, { name: FILE, text: file });
      const laid = { set, on, layer, premises };
      if (!on.every((one) => isAround(laid, one))) throw notFound('policy_set', hash, 'set');
      return await this.previewed(session, laid, days);
    } finally {
      this.running.delete(provider_id);
    }
  }

  private async previewed(session: Session, laid: Laid, days: number): Promise<PreviewView> {
    const before = withLayers(this.national.checked, laid.on);
    const after = withLayers(this.national.checked, [...beside(laid), laid.layer]);
    const request = { before, after, cases_of: this.config.policies_dir };
    const { signal } = this.stopping;
    const compare = (): Promise<Difference> => differenceApart(request, { timeout_ms: COMPARED_MS, signal });
    const difference = await this.places.in(compare);
    const decisions = await this.replayed(session, laid, days);
    return { set: laid.set.hash, with_layer: compilePolicy(after).hash, difference, decisions };
  }

  private async replayed(session: Session, laid: Laid, days: number): Promise<ReplayedView> {
    const { ability, caller } = session;
    const { provider_id, staff_id } = caller;
    const tells = audiencesOn(ability, undefined);
    const reads_decisions = allows(ability, 'read', 'decision', { ward_id: undefined });
    const { told, untold } = inTwo(laid.layer, this.national.checked, tells);
    // Of a layer that is replaced, a number that would tell too much by its going stays. A rule need not: what it denied is told in no case.
    const staying = replaced(laid).map((one) => ({ ...inTwo(one, this.national.checked, tells).untold, rules: [] }));
    const after = compilePolicy(withLayers(this.national.checked, [...beside(laid), ...staying, told]));
    const replay = new Replay(laid.set, after, { tells, staff_id, reads_decisions });
    const since = this.clock.now() - days * DAY_MS;
    await this.recordReading(session, days);
    const here = (body: DecisionBody): boolean => isAt(laid, body.view.device?.ward_id ?? null);
    const started = performance.now();
    const late = (): boolean => this.stopping.signal.aborted || performance.now() - started > REPLAYED_MS;
    const { complete } = await this.decisions.since(provider_id, since, late, (body) => {
      if (here(body)) replay.add(body);
    });
    const left_out = { rules: untold.rules.map(({ id }) => id), numbers: Object.keys(untold.numbers) };
    return { since: new Date(since).toISOString(), complete, ...replay.counted, left_out };
  }

  private async recordReading({ caller }: Session, days: number): Promise<void> {
    const { provider_id } = caller;
    await this.changes.note(provider_id, (index, recorded_at) =>
      entryOf({
        by: callerName(caller),
        index,
        kind: 'access',
        provider_id,
        query: { preview_days: days },
        recorded_at,
      }),
    );
  }
}

/** The layers that stand beside a new one: whatever is of another place. */
function beside({ on, layer }: Laid): CheckedLayer[] {
  return on.filter(({ scope, place }) => scope !== layer.scope || place !== layer.place);
}

function replaced({ on, layer }: Laid): CheckedLayer[] {
  return on.filter(({ scope, place }) => scope === layer.scope && place === layer.place);
}

/** Whether a layer of a set holds wherever the new one is to hold: another place’s numbers would tell of patients who are not there. */
function isAround({ layer, premises }: Laid, { scope, place }: CheckedLayer): boolean {
  if (scope === 'provider' || (scope === layer.scope && place === layer.place)) return true;
  if (scope === 'ward' || layer.scope !== 'ward') return false;
  return premises.wards.some(({ id, site_id }) => id === layer.place && site_id === place);
}

/** Whether a layer holds on a ward; where no ward is known, the provider’s alone. */
function isAt({ layer: { scope, place }, premises }: Laid, ward_id: string | null): boolean {
  if (scope === 'provider') return true;
  if (scope === 'ward') return ward_id === place;
  return ward_id !== null && premises.wards.some(({ id, site_id }) => id === ward_id && site_id === place);
}
