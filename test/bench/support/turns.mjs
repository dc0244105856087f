import { headOf } from '../../../dist/src/log/append.js';
import { Draft } from '../../../dist/src/log/draft.js';
import { median } from './measure.mjs';
import { PROVIDER } from './ward.mjs';

/** How many questions one turn takes in the bench, as many as it does with 64 connections. */
export const TURN = 32;

/** Decides the questions of one turn as the service does, short of sending them to the database. */
export function decided(standing, questions, policy, now) {
  const draft = new Draft(PROVIDER, policy, standing, headOf(undefined), now);
  for (const question of questions) draft.judge({ questions: [question], until: null });
  const batch = draft.finish();
  draft.undo();
  return batch;
}

/** Questions in turns; what does not fill one is left out. */
export function turns(questions) {
  return Array.from({ length: Math.floor(questions.length / TURN) }, (_, i) =>
    questions.slice(i * TURN, (i + 1) * TURN),
  );
}

/**
 * Microseconds of CPU a question takes, of which each case is `questions`, collecting garbage included; a busy machine does
 * not change it much.
 */
export function timed(cases, quick, work, questions = 1) {
  const loops = Math.ceil((quick ? 4_000 : 40_000) / (cases.length * questions));
  let kept = 0;
  const started = process.cpuUsage();
  for (let loop = 0; loop < loops; loop++) {
    for (const one of cases) if (work(one) !== null) kept++;
  }
  const { user, system } = process.cpuUsage(started);
  if (kept !== loops * cases.length) throw new Error('A case came to nothing.');
  return (user + system) / (kept * questions);
}

/** Runs each in turn, over and over, and gives the median of each; the first rounds only warm up. */
export function interleaved(rounds, works) {
  const times = works.map(() => []);
  for (let round = -Math.ceil(rounds / 3); round < rounds; round++) {
    works.forEach((work, i) => {
      const took = work();
      if (round >= 0) times[i].push(took);
    });
  }
  return times.map(median);
}
