/**
 * The first event after a consent was last decided on or reviewed that calls for another review (NB-CON-05); null when there is
 * none. All in milliseconds since 1970: `triggers` happened to the admission, `others` are requests and system changes.
 */
export function triggeredAt(
  since: number,
  triggers: readonly { at: number; recorded_at: number }[],
  others: readonly number[],
): number | null {
  let first: number | null = null;
  const trigger = (at: number): void => {
    if (at > since && (first === null || at < first)) first = at;
  };
  for (const { at, recorded_at } of triggers) {
    // What was written down after the last review was not weighed in it, however far back it is dated.
    trigger(at > since ? at : recorded_at);
  }
  for (const at of others) trigger(at);
  return first;
}
