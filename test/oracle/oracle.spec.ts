import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Reason } from '../../src/decision/words.js';
import type { PolicySet } from '../../src/decision/policy-set.js';
import { compare, kindOf, minimise } from './comparing.js';
import { describeDifference } from './describing.js';
import { nationalPolicy } from './engine.js';
import { tellHistory } from './history.js';
import { seedOf } from './random.js';

const wanted = Number(process.env.ORACLE_QUESTIONS ?? 20_000);
const seed = Number(process.env.ORACLE_SEED ?? Math.floor(Math.random() * 2 ** 32));
/** Different kinds of difference that are told in full; more would only be read once these are mended. */
const KINDS = 12;

/** Every reason this baseline has a rule for. */
const REASONS: readonly Reason[] = [
  'unknown_operation',
  'unknown_purpose',
  'unknown_device',
  'purpose_prohibited',
  'purpose_unsupported',
  'no_active_alert',
  'duration_exceeded',
  'screen_not_approved',
  'viewer_unknown',
  'obligation_unsupported',
  'request_id_reused',
  'no_consent',
  'consent_refused',
  'consent_withdrawn',
  'consent_review_overdue',
  'consent_unconfirmed',
  'episode_review_overdue',
  'scope_not_covered',
  'not_all_covered',
  'risk_assessment_absent',
  'risk_assessment_overdue',
  'frequency_exceeded',
  'viewer_not_on_shift',
  'viewer_not_assigned',
  'viewer_untrained',
  'viewer_suspended',
  'viewer_shared_account',
  'viewer_conflict',
  'viewer_preference_not_met',
  'place_prohibited',
  'incident_unannounced',
  'audio_prohibited',
  'system_not_approved',
  'system_changed',
  'pilot_ended',
  'no_legal_gateway',
  'moratorium',
  'ward_halt',
  'outside_hours',
  'occupancy_unknown',
  'no_one_there',
  'privacy_window',
  'capacity_unresolved',
  'trauma_block',
  'advance_refusal',
  'objection_pending',
  'observation_not_attested',
  'retention_hold',
];

interface Run {
  questions: number;
  histories: number;
  permits: number;
  refusedEvents: number;
  reasons: Map<string, number>;
  differences: Map<string, { times: number; text: string }>;
  seconds: number;
}

function run(policy: PolicySet): Run {
  const began = performance.now();
  const result: Run = {
    questions: 0,
    histories: 0,
    permits: 0,
    refusedEvents: 0,
    reasons: new Map(),
    differences: new Map(),
    seconds: 0,
  };
  while (result.questions < wanted) {
    const one = seedOf(seed, result.histories);
    const items = tellHistory(one);
    const told = compare(items, policy);
    result.histories += 1;
    result.questions += told.answers.length;
    result.refusedEvents += told.refusedEvents;
    for (const { outcome, reasons } of told.answers) {
      if (outcome === 'permit') result.permits += 1;
      for (const reason of reasons) result.reasons.set(reason, (result.reasons.get(reason) ?? 0) + 1);
    }
    if (!told.difference) continue;
    const kind = kindOf(told.difference);
    const known = result.differences.get(kind);
    if (known) known.times += 1;
    else if (result.differences.size < KINDS) {
      const least = minimise(items, policy);
      const difference = compare(least, policy).difference ?? told.difference;
      result.differences.set(kind, { times: 1, text: `history ${one}: ${describeDifference(least, difference)}` });
    }
  }
  result.seconds = (performance.now() - began) / 1_000;
  return result;
}

function summary({ questions, histories, permits, refusedEvents, seconds }: Run): string {
  const share = ((100 * permits) / questions).toFixed(1);
  const rate = Math.round(questions / seconds);
  return (
    `oracle: ORACLE_SEED=${seed}, ${questions} questions in ${histories} histories, ${share} % permits, ` +
    `${refusedEvents} events refused, ${seconds.toFixed(1)} s, ${rate} questions/s\n`
  );
}

describe('the engine against the domain read naively', () => {
  let result: Run;

  beforeAll(async () => {
    result = run(await nationalPolicy());
    process.stdout.write(summary(result));
  }, 3_600_000);

  it('gives the same outcome, reasons and expiry to every question of every history', () => {
    const told = [...result.differences.values()].map(({ times, text }) => `${times} times, first in ${text}`);
    expect(told.join('\n\n')).toBe('');
  });

  it('is asked enough that is permitted, and enough that is denied for each reason it can give', () => {
    expect(result.permits / result.questions).toBeGreaterThan(0.1);
    const reached = REASONS.filter((reason) => (result.reasons.get(reason) ?? 0) >= result.questions / 10_000);
    expect(reached).toEqual(REASONS);
  });
});
