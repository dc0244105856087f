import { deny, type Answer } from './answer.js';
import type { Semantic } from './question.js';
import { readAnswer, saysPermit, type Accepting } from './read-answer.js';

/** Which answer ends the deciding. */
const ENDS_AT = { execute_all: null, deny_on_first_deny: false, permit_on_first_permit: true } as const;

/** One answer to each question. Unless there are exactly as many as the semantic gives, none can be told to be whose: all are denies. */
export function readAnswers(value: unknown, accepting: readonly Accepting[], semantic: Semantic): Answer[] {
  const responses = responsesIn(value);
  const end = responses?.findIndex((response) => saysPermit(response) === ENDS_AT[semantic]) ?? -1;
  const decided = end < 0 ? accepting.length : end + 1;
  if (responses?.length !== decided)
    return accepting.map(() => deny('answer_unreadable', 'There are not as many answers as were asked for.'));
  let ended = false;
  return accepting.map((held, i) => {
    if (ended || i >= decided) return deny('not_decided', 'An earlier answer ended the deciding.');
    const answer = readAnswer(responses[i], held);
    // A permit that turned out to be none ends it too, where the first deny does.
    ended = semantic === 'deny_on_first_deny' && !answer.permitted;
    return answer;
  });
}

function responsesIn(value: unknown): readonly unknown[] | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'evaluations')) return null;
  const { evaluations } = value as { evaluations: unknown };
  return Array.isArray(evaluations) ? evaluations : null;
}
