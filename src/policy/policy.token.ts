/** Nest's injection token for the compiled PolicySet in force. */
export const POLICY_SET = Symbol('PolicySet');
