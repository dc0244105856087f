import { constants, setPriority } from 'node:os';

/** As a worker, answers one request of the process that started it, and ends; also when nobody is there any more to be answered. */
export function answerOnce<Request, Answer>(answerTo: (request: Request) => Promise<Answer>): void {
  // Decisions come first: it takes the processor only while nothing else wants it.
  setPriority(constants.priority.PRIORITY_LOW);
  process.once('disconnect', () => process.exit(1));
  process.once('message', (request) => {
    void answerTo(request as Request).then((answer) => process.send?.(answer, () => process.exit(0)));
  });
}
