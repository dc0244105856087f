import { AskfirstError } from '../shared/errors.js';

/** What the checks made, in order; when any refuses, one refusal with the faults of them all, under the code of the first. */
export async function everyFault<T extends readonly unknown[]>(checks: {
  [K in keyof T]: () => T[K] | Promise<T[K]>;
}): Promise<T> {
  const made: unknown[] = [];
  const refused: AskfirstError[] = [];
  // One after another: they share a transaction.
  for (const check of checks as readonly (() => unknown)[]) {
    try {
      made.push(await check());
    } catch (error) {
      if (!(error instanceof AskfirstError)) throw error;
      refused.push(error as AskfirstError);
    }
  }
  const [first] = refused;
  if (first === undefined) return made as unknown as T;
  if (refused.length === 1) throw first;
  const faults = refused.flatMap((error) => error.faults);
  throw new AskfirstError(first.kind, first.code, `${faults.length} things are wrong.`, faults);
}
