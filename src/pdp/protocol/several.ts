import type { EvaluationRequest, EvaluationResponse, EvaluationsRequest, Semantic } from './messages.js';

/** The decision at which each semantic (AuthZEN 1.0 §7.1.2) leaves the rest unanswered; null when it never does. */
export const ENDS_AT: Record<Semantic, boolean | null> = {
  execute_all: null,
  deny_on_first_deny: false,
  permit_on_first_permit: true,
};

/**
 * Answers several evaluations in their order: `decide` gets those that are well shaped and may stop at the semantic's end,
 * and `refuse` answers for one that is not, which is a deny like any other.
 */
export async function answerSeveral(
  { evaluations, semantic }: EvaluationsRequest,
  decide: (well: readonly EvaluationRequest[], semantic: Semantic) => Promise<readonly EvaluationResponse[]>,
  refuse: (faults: readonly string[]) => EvaluationResponse,
): Promise<EvaluationResponse[]> {
  const end = ENDS_AT[semantic];
  const first = end === false ? evaluations.findIndex((one) => 'faults' in one) : -1;
  const reached = first < 0 ? evaluations : evaluations.slice(0, first + 1);
  const well = reached.flatMap((one) => ('value' in one ? [one.value] : []));
  const decided = well.length === 0 ? [] : await decide(well, semantic);
  const answers: EvaluationResponse[] = [];
  let next = 0;
  for (const one of reached) {
    const answer = 'faults' in one ? refuse(one.faults) : decided[next++];
    if (answer === undefined) break;
    answers.push(answer);
    if (answer.decision === end) break;
  }
  return answers;
}
