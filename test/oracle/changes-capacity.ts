import type { RepresentativeKind } from '../../src/decision/words.js';
import { askFor } from './changes-people.js';
import { hoursOf } from './patients.js';
import type { Scope } from './events.js';
import { DAY, HOUR, MINUTE, SECOND, type Story } from './story.js';

/** Whether somebody can decide is found, and somebody else decides for them, or nobody may. */
export function settleDeciding(
  story: Story,
  patient: string,
  scopes: readonly Scope[],
  on: number,
  child: boolean,
): void {
  const { random } = story;
  for (const scope of scopes) assess(story, patient, scope, on);
  const kinds = random.weighted<readonly RepresentativeKind[]>([
    [3, []],
    [2, ['attorney_health_welfare']],
    [1, ['attorney_property_affairs']],
    [1, ['welfare_deputy']],
    [1, ['court_order']],
    [child ? 12 : 1, ['parental_responsibility']],
    [child ? 3 : 0.5, ['parental_responsibility', 'parental_responsibility']],
    [1, ['attorney_health_welfare', 'court_order']],
  ]);
  for (const kind of kinds) {
    const representative = represent(story, patient, kind, on);
    for (const scope of scopes) if (random.chance(0.95)) askFor(story, patient, scope, on, representative);
  }
  for (const scope of scopes) if (random.chance(0.75)) decideFor(story, patient, scope, on);
}

function assess(story: Story, patient: string, scope: Scope, on: number): void {
  const { random } = story;
  const fluctuating = random.chance(0.3);
  const returns_at = random.chance(0.15) ? on + random.pick([HOUR, DAY, 5 * DAY]) : null;
  const finding = { all_four: random.chance(0.15), impaired: random.chance(0.9), fluctuating, returns_at };
  story.happens({ kind: 'capacity_assessed', assessment: story.id('finding_'), patient, ...scope, ...finding, on });
  const focus = story.focusFor(patient, scope);
  story.edge('finding', Math.min(on + (fluctuating ? 72 * HOUR : 7 * DAY), returns_at ?? Infinity), focus);
  story.callForReview(patient, on);
  story.findings.push({ patient, scope });
}

function represent(story: Story, patient: string, kind: RepresentativeKind, on: number): string {
  const { random } = story;
  const representative = story.id('representative_');
  const starts_at = random.chance(0.1) ? story.now + random.int(1, 48) * HOUR : on;
  const ends_at = random.chance(0.15) ? Math.max(starts_at, story.now) + random.int(1, 72) * HOUR : null;
  const technologies = random.chance(0.1) ? ['vision_based_monitoring', 'bed_sensor'] : null;
  const operations = random.chance(0.1) ? ['read_vital_signs', 'location_alert'] : null;
  // Registered, mostly, when it began; now and then since.
  const lasting = kind.startsWith('attorney');
  const registered_at = lasting ? random.pick([starts_at, starts_at, on - 300 * DAY, story.now]) : null;
  const own = { representative, patient, as: kind, technologies, operations, registered_at, starts_at, ends_at };
  story.happens({ kind: 'representative', ...own });
  if (random.chance(0.9)) story.happens({ kind: 'representative_verified', representative, on: story.now });
  for (const at of [starts_at, ends_at ?? NaN]) story.edge('representative', at, story.focusFor(patient, null));
  story.representatives.push({ representative, patient });
  return representative;
}

function decideFor(story: Story, patient: string, scope: Scope, on: number): void {
  const { random } = story;
  const keeps = scope.operation === 'record' || scope.operation === 'retain';
  const watching = random.chance(0.9);
  const advocate = random.weighted<'none' | 'called' | 'heard'>([
    [6, 'none'],
    [2, 'called'],
    [1, 'heard'],
  ]);
  const decision = story.id('decision_');
  story.happens({
    kind: 'decided_for',
    decision,
    patient,
    ...scope,
    watching,
    advocate,
    hours: watching ? hoursOf(random) : [],
    retention_hours: watching && keeps ? random.pick([1, 12, 24, 48]) : null,
    on,
  });
  const focus = story.focusFor(patient, scope);
  story.reviewEdge(on + (advocate === 'called' ? 72 * HOUR : 7 * DAY), focus);
  story.decisions.push({ decision, patient, scope });
}

/** One change to who decides. */
export function capacityChange(story: Story): void {
  const { random } = story;
  const finding = random.any(story.findings);
  const consent = random.any(story.consents);
  const representative = random.any(story.representatives);
  const decision = random.any(story.decisions);
  const about = finding ?? consent;
  if (!about) return;
  story.touched = story.focusFor(about.patient, about.scope);
  random.weighted<() => void>([
    [2, () => assess(story, about.patient, about.scope, story.on())],
    [2, () => decideFor(story, about.patient, about.scope, story.on())],
    [
      1,
      () => {
        const kind = random.pick(['attorney_health_welfare', 'court_order', 'parental_responsibility'] as const);
        const by = represent(story, about.patient, kind, story.on());
        askFor(story, about.patient, about.scope, story.now, by);
      },
    ],
    [representative ? 0.7 : 0, () => end(story, representative)],
    [representative ? 0.7 : 0, () => verify(story, representative)],
    [representative ? 2 : 0, () => representative && askAgain(story, representative)],
    [
      decision ? 0.7 : 0,
      () => decision && story.happens({ kind: 'decision_ended', decision: decision.decision, on: story.on() }),
    ],
    [decision ? 2 : 0, () => decision && reviewDecision(story, decision)],
  ])();
}

function askAgain(story: Story, { representative, patient }: Story['representatives'][number]): void {
  const known = story.random.any(story.consents.filter((one) => one.patient === patient));
  if (!known) return;
  story.touched = story.focusFor(patient, known.scope);
  askFor(story, patient, known.scope, story.now, representative);
}

function end(story: Story, one: Story['representatives'][number] | null): void {
  if (one) story.happens({ kind: 'representative_ended', representative: one.representative, on: story.on() });
}

function verify(story: Story, one: Story['representatives'][number] | null): void {
  if (one) story.happens({ kind: 'representative_verified', representative: one.representative, on: story.now });
}

function reviewDecision(story: Story, { decision, patient, scope }: Story['decisions'][number]): void {
  const on = story.now - story.random.pick([0, SECOND, MINUTE]);
  story.happens({ kind: 'decision_reviewed', decision, heard: story.random.chance(0.5), on });
  story.reviewEdge(on + 7 * DAY, story.focusFor(patient, scope));
}

/** The findings and decisions that somebody renewed in time. */
export function keepDeciding(story: Story): void {
  for (const { patient, scope } of [...story.findings]) {
    if (story.random.chance(0.2)) assess(story, patient, scope, story.now);
  }
  for (const decision of story.decisions) if (story.random.chance(0.3)) reviewDecision(story, decision);
}
