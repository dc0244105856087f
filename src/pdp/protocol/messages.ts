export type Members = Readonly<Record<string, unknown>>;

export interface Entity {
  type: string;
  id: string;
  properties?: Members;
}

export interface Action {
  name: string;
  properties?: Members;
}

/** One access evaluation request (AuthZEN 1.0 §6.1) whose shape has been accepted. */
export interface EvaluationRequest {
  subject: Entity;
  action: Action;
  resource: Entity;
  context?: Members;
}

/** An access evaluation response (AuthZEN 1.0 §6.2). */
export interface EvaluationResponse {
  decision: boolean;
  context?: object;
}

/** How several evaluations of one request hang together (AuthZEN 1.0 §7.1.2). */
export const SEMANTICS = ['execute_all', 'deny_on_first_deny', 'permit_on_first_permit'] as const;
export type Semantic = (typeof SEMANTICS)[number];

/** Something that has the shape asked for, or every fault of it, one sentence each. */
export type Read<T> = { faults: readonly string[] } | { value: T };

/** Several evaluations asked together (AuthZEN 1.0 §7), each with its defaults filled in. */
export interface EvaluationsRequest {
  evaluations: readonly Read<EvaluationRequest>[];
  semantic: Semantic;
}

/** What a search is for (AuthZEN 1.0 §8): which subjects, resources or actions a decision would permit. */
export const SEARCHES = ['subject', 'resource', 'action'] as const;
export type SearchKind = (typeof SEARCHES)[number];

/** A search request whose shape has been accepted; what is searched for has no id, and an action search has no action. */
export interface SearchRequest {
  subject: { type: string; id?: string; properties?: Members };
  action?: Action;
  resource: { type: string; id?: string; properties?: Members };
  context?: Members;
  page?: { token?: string; limit?: number };
}

export interface SearchResponse {
  page?: { next_token: string; count?: number };
  results: readonly (Entity | Action)[];
}
