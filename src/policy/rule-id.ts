/** The id of a rule, such as `NB-CON-04.withdrawn`, or the baseline id of several: `NB-CON-04`. */
export const RULE_ID = /^[A-Z]{2,6}(-[A-Z0-9]+)+(\.[a-z0-9_]+)?$/;

/** The baseline id that a rule is a part of: what stands before the dot. */
export function baselineOf(id: string): string {
  return id.split('.')[0] ?? id;
}
