/** What a policy decision point says of itself (AuthZEN 1.0 §9.1). */
export interface Metadata {
  policy_decision_point: string;
  access_evaluation_endpoint: string;
  access_evaluations_endpoint: string;
  search_subject_endpoint: string;
  search_resource_endpoint: string;
  search_action_endpoint: string;
  capabilities?: readonly string[];
  supported_obligations?: readonly string[];
  /** The same as a signed JWT, whose claims come before the plain ones. */
  signed_metadata?: string;
}

export const METADATA_PATH = '/.well-known/authzen-configuration';

/** The metadata of a decision point whose endpoints are all below one origin; `identifier` is that origin, or it and a path. */
export function metadataOf(origin: string, identifier: string): Metadata {
  return {
    policy_decision_point: identifier,
    access_evaluation_endpoint: `${origin}/access/v1/evaluation`,
    access_evaluations_endpoint: `${origin}/access/v1/evaluations`,
    search_subject_endpoint: `${origin}/access/v1/search/subject`,
    search_resource_endpoint: `${origin}/access/v1/search/resource`,
    search_action_endpoint: `${origin}/access/v1/search/action`,
  };
}
