import { CAMERA_SENSING, OPERATIONS, TECHNOLOGIES, type Technology } from '../../src/decision/words.js';
import { askFor } from './changes-people.js';
import { DAY, MINUTE, SECOND, type Story } from './story.js';

const CAMERAS: readonly Technology[] = TECHNOLOGIES.filter((one) => CAMERA_SENSING.has(one));

/** One change to what stands against watching somebody: it is told, or taken back, or decided, or agreed to all the same. */
export function againstChange(story: Story): void {
  const { random } = story;
  const consent = random.any(story.consents);
  if (!consent) return;
  const { patient, scope } = consent;
  story.touched = story.focusFor(patient, scope);
  const refusal = random.any(story.refusals);
  const objection = random.any(story.objections);
  const trauma = random.any(story.traumas);
  random.weighted<() => void>([
    [2, () => refuseAhead(story, patient, story.on())],
    [3, () => object(story, patient)],
    [1.5, () => tellTrauma(story, patient)],
    [
      refusal ? 3 : 0,
      () => refusal && story.happens({ kind: 'refusal_taken_back', refusal: refusal.refusal, on: story.on() }),
    ],
    [objection ? 4 : 0, () => objection && decide(story, objection)],
    [trauma ? 1.5 : 0, () => trauma && story.happens({ kind: 'trauma_ended', trauma: trauma.trauma, on: story.on() })],
    // Their own yes, said after all of it.
    [2, () => askFor(story, patient, scope, story.now - random.pick([0, SECOND, MINUTE]), consent.by)],
  ])();
}

/** Ahead of time: of everything, or of some of it, or of what nobody does here. */
export function refuseAhead(story: Story, patient: string, on: number): void {
  const { random } = story;
  const refusal = story.id('refusal_');
  const technologies = random.weighted<readonly string[] | null>([
    [3, null],
    [3, CAMERAS],
    [1, ['bed_sensor', 'radar_sensor']],
  ]);
  const operations = random.weighted<readonly string[] | null>([
    [3, null],
    [2, OPERATIONS.filter((one) => one.startsWith('view_'))],
    [1, ['read_vital_signs', 'retain']],
  ]);
  story.happens({ kind: 'refused_ahead', refusal, patient, technologies, operations, on });
  story.refusals.push({ refusal, patient });
  if (random.chance(0.5)) story.repairs.push({ kind: 'refusal_taken_back', refusal, on: NaN });
}

function object(story: Story, patient: string): void {
  const { random } = story;
  const objection = story.id('objection_');
  const technology = random.weighted<Technology | null>([
    [4, null],
    [2, 'vision_based_monitoring'],
    [1, random.pick(TECHNOLOGIES)],
  ]);
  story.happens({ kind: 'objected', objection, patient, technology, on: story.on() });
  story.objections.push({ objection, patient });
  story.repairs.push({ kind: 'objection_decided', objection, outcome: 'decided_again', on: NaN });
}

function decide(story: Story, { objection, patient }: Story['objections'][number]): void {
  const { random } = story;
  story.touched = story.focusFor(patient, null);
  const outcome = random.pick(['upheld', 'decided_again'] as const);
  story.happens({ kind: 'objection_decided', objection, outcome, on: story.now });
}

function tellTrauma(story: Story, patient: string): void {
  const trauma = story.id('trauma_');
  story.happens({ kind: 'trauma_told', trauma, patient, on: story.now - story.random.pick([0, DAY]) });
  story.traumas.push({ trauma, patient });
  if (story.random.chance(0.5)) story.repairs.push({ kind: 'trauma_ended', trauma, on: NaN });
}
