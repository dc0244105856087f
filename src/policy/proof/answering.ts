import { getPriority, setPriority } from 'node:os';

/** Decisions come first; but somebody who would tighten the rules must not wait for ever while the processor is busy. */
const NICENESS = 4;

/**
 * As a worker, answers one request of the process that started it, and ends; also when nobody is there any more to be answered. What
 * cannot be answered is told by how it ends: with another status than 0, and why on its error output.
 */
export function answerOnce<Request, Answer>(answerTo: (request: Request) => Promise<Answer>): void {
  // Never back up to a higher one than that of whoever started it, which it may not, either.
  setPriority(Math.max(NICENESS, getPriority()));
  process.once('disconnect', () => process.exit(1));
  process.once('message', (request) => {
    void answerTo(request as Request).then(sendLast);
  });
}

function sendLast<Answer>(answer: Answer): void {
  if (process.send === undefined) throw new Error('a worker is started by whoever asks it');
  process.send(answer, (error: Error | null) => {
    if (error === null) process.exit(0);
    process.stderr.write(`its answer could not be sent: ${error.message}\n`);
    process.exit(1);
  });
}
