import { setPriority } from 'node:os';

/** Decisions come first; but somebody who would tighten the rules must not wait for ever while the processor is busy. */
const NICENESS = 4;

/** As a worker, answers one request of the process that started it, and ends; also when nobody is there any more to be answered. */
export function answerOnce<Request, Answer>(answerTo: (request: Request) => Promise<Answer>): void {
  setPriority(NICENESS);
  process.once('disconnect', () => process.exit(1));
  process.once('message', (request) => {
    void answerTo(request as Request).then((answer) => process.send?.(answer, () => process.exit(0)));
  });
}
