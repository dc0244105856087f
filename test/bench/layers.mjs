import { compilePolicy } from '../../dist/src/policy/compile.js';
import { LayerSets } from '../../dist/src/policy/layer-sets.js';
import { checkLayer } from '../../dist/src/policy/layer.js';
import { judge } from '../../dist/src/standing/judge.js';
import { nationalRules, target } from './deciding.mjs';
import { LAYER_FILES } from './support/layers.mjs';
import { questionOf, spreadMix } from './support/questions.mjs';
import { decided, interleaved, timed, TURN, turns } from './support/turns.mjs';
import { standingOf, wardOf } from './support/ward.mjs';

const ADMISSIONS = 400;
const CASES = 4_000;
/** How often each is measured, in turn with the others. */
const ROUNDS = 7;
/** The speed with layers there is to be, of that without. */
const LEAST = 0.85;

/**
 * Deciding with national policy alone, and with a provider's, a site's and a ward's layer on it: whole decisions up to the
 * database, at one provider whose every ward has the layers, and at one that has none.
 */
export async function run({ quick }) {
  const checked = await nationalRules();
  const set = compilePolicy(checked);
  const now = Date.now();
  const questions = spreadMix(ADMISSIONS, CASES).map((body, i) => questionOf(body, String(i), now));
  const bare = standingOf(ADMISSIONS, now);
  const layered = withLayers(standingOf(ADMISSIONS, now), { checked, set });
  const permits = (standing) =>
    questions.map((q) => judge(standing, q, set, now)).filter(({ verdict }) => verdict.outcome === 'permit').length;
  if (permits(bare) !== permits(layered)) throw new Error('The layers of the bench forbid what is to be compared.');
  const work = (standing) => () => timed(turns(questions), quick, (turn) => decided(standing, turn, set, now), TURN);
  const [alone, all] = interleaved(ROUNDS, [work(bare), work(layered)]);
  const kept = alone / all;
  return {
    name: 'layers',
    tables: [
      {
        title:
          'Whole decisions with layers, up to the database, in process on one core; microseconds of CPU a decision (median of seven)',
        columns: ['policy', 'rules', 'µs'],
        rows: [
          ['national alone', String(set.rules.length), alone.toFixed(2)],
          [
            'with a provider’s, a site’s and a ward’s layer',
            String(rulesOf(layered, questions, set, now)),
            all.toFixed(2),
          ],
        ],
      },
      {
        columns: ['target', 'asked', 'measured', ''],
        rows: [target('speed with layers, of that without', `≥ ${LEAST}`, kept.toFixed(2), kept >= LEAST)],
      },
    ],
    data: { alone, all, kept },
  };
}

/** A standing whose provider, site and every ward have a layer in force. */
function withLayers(standing, national) {
  standing.layers.composedBy(new LayerSets(national).compose);
  const wards = Array.from({ length: wardOf(ADMISSIONS - 1) + 1 }, (_, w) => ['ward', `w${w}`]);
  const places = [['provider', null], ['site', 'site'], ...wards];
  for (const [scope, place] of places) standing.put('policy_layer', layerRow(scope, place, national));
  return standing;
}

function layerRow(scope, place, { checked, set }) {
  const name = `${scope}-${place ?? 'all'}`;
  // Every ward's rules have ids of the ward's own.
  const file = LAYER_FILES[scope](place).replaceAll('WARD-', `WARD-${String(place).toUpperCase()}-`);
  const setting = { national: checked, beside: [], above: [], places: null };
  const { hash } = checkLayer({ name, text: file }, setting);
  return {
    ...{ id: name, scope, site_id: scope === 'site' ? place : null, ward_id: scope === 'ward' ? place : null, name },
    ...{ file, hash, proved_for: [set.hash], active_from: null, active_until: null, ended: false },
  };
}

function rulesOf(standing, [question], set, now) {
  return judge(standing, question, set, now).policy.rules.length;
}
