import { AskfirstError } from './errors.js';

/** How many objects and lists may lie in each other in what a caller sends; nothing the API takes comes near it. */
export const MOST_LEVELS = 20;

/** Whether a value holds more levels of objects and lists than anything sent may. Walks level by level, so that no depth exhausts the stack. */
export function isTooDeep(value: unknown): boolean {
  let level = [value].filter(isNested);
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > MOST_LEVELS) return true;
    level = level.flatMap((nested): unknown[] => Object.values(nested)).filter(isNested);
  }
  return false;
}

/** Throws `too_deep` (422) before anything that calls itself for each level reads the value. */
export function requireShallow(value: unknown): void {
  if (isTooDeep(value)) throw tooDeep();
}

/** What a body is refused with that is nested deeper than that. */
export function tooDeep(): AskfirstError<'too_deep'> {
  const fault = `it holds more than ${MOST_LEVELS} levels of objects and lists`;
  return new AskfirstError('invalid', 'too_deep', 'What was sent is nested too deeply.', [
    { field: 'body', fault, fix: 'the fields the API description lists' },
  ]);
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
