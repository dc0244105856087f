// Generated from openapi.json by `npm run openapi`.

export interface paths {
    "/access/v1/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks whether a look or continuous work through a device is permitted now
         * @description Only HTTP 200 with `decision: true` permits; everything else, and no answer, means: do not. The decision is on record before it is answered. The guide for vendors is `openapi/README.md`.
         */
        post: operations["Evaluation_evaluate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access/v1/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks several questions together, decided in order
         * @description Only HTTP 200 with `decision: true` permits; everything else, and no answer, means: do not. The decision is on record before it is answered. The guide for vendors is `openapi/README.md`.
         */
        post: operations["Evaluation_evaluateAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An AuthZEN 1.0 evaluation request. Members not named here are ignored. */
        EvaluationRequest: {
            /** @description Who would look: a member of staff, or the system itself for continuous work. */
            subject: {
                /**
                 * @description What kind of thing the id names.
                 * @enum {string}
                 */
                type: "staff" | "vendor_staff" | "system";
                /** @description `staff`: the provider’s id; `vendor_staff`: the id you know them by; `system`: the id of your client, yourself, the monitoring system or the device. */
                id: string;
            };
            action: {
                /**
                 * @description The operation.
                 * @enum {string}
                 */
                name: "read_vital_signs" | "location_alert" | "view_live_clear" | "view_live_blurred" | "record" | "playback" | "retain" | "export" | "disclose" | "delete" | "train_algorithm";
                properties?: {
                    /** @description How long a look would last; the most allowed unless said. */
                    seconds?: number;
                    /**
                     * @description What would be recorded or kept; taken for the most intrusive the device makes unless said.
                     * @enum {string}
                     */
                    footage_form?: "clear_video" | "blurred_video" | "derived_reading";
                    /** @description For how many hours it would be kept; as long as was agreed unless said. */
                    retention_hours?: number;
                };
            };
            /** @description Through what. */
            resource: {
                /**
                 * @description What kind of thing the id names.
                 * @enum {string}
                 */
                type: "device" | "vendor_device" | "footage";
                /** @description `device`: the provider’s id; `vendor_device`: the id you know it by. */
                id: string;
            };
            context?: {
                /**
                 * @description What it is for. A question without one is denied.
                 * @enum {string}
                 */
                purpose?: "vital_signs_observation" | "alert_response" | "seclusion_observation" | "post_incident_review" | "safeguarding_investigation" | "complaint_investigation" | "subject_access" | "legal_proceedings";
                /** @description The alert a blurred look answers. Its first sighting fixes its device and time. */
                alert?: {
                    /** @description The alert, by your own id. */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it was raised, with its offset.
                     */
                    raised_at: string;
                };
                /** @description The incident a review is of, a body-worn camera records, or a live look into a communal place is for. */
                incident?: {
                    /** @description The incident, by the id the ward recorded it under. */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it was announced, as you know it; what is recorded counts.
                     */
                    announced_at?: string;
                };
                /** @description The investigation, request or proceedings that communal footage is for. */
                case?: {
                    /** @description The case, by the id it was recorded under. */
                    id: string;
                };
                /** @description The emergency override the look is under, by the id it was recorded under; one that is not in force counts for nothing. */
                override_id?: string;
                /** @description The approved screen the look happens on, by the provider’s id. */
                screen_id?: string;
                /**
                 * @description How sure you are of who would look: `asserted` unless said; with `none` nobody may look.
                 * @enum {string}
                 */
                viewer_authentication?: "none" | "asserted" | "proved";
                /** @description Your own id for this question, so that sending it again is a retry. */
                request_id?: string;
                /** @description Which obligations you can carry out. Without `delete_after` nothing may be kept. */
                supported_custom_obligations?: ("do_not_keep" | "delete_after" | "stop_on_entry")[];
            };
        };
        /** @description An AuthZEN 1.0 evaluation response. Only `decision: true` permits. */
        EvaluationResponse: {
            decision: boolean;
            context: {
                /** @description `<provider>/<log index>`. Absent when nothing could be logged. */
                decision_id?: string;
                /**
                 * Format: date-time
                 * @description When it was decided.
                 */
                decided_at?: string;
                /**
                 * Format: date-time
                 * @description Of a permit: until when a look may start, or continuous work may go on.
                 */
                expires_at?: string;
                /** @description Of a permit: whole seconds from `decided_at` to `expires_at`. */
                expires_in?: number;
                /** @description Of a look: how long it may last. */
                max_seconds?: number;
                /** @description Of `record` and `retain`: for how many hours it may be kept. */
                retention_hours?: number;
                /** @description Of a permit: what you must do. Only what you said you support. */
                obligations?: {
                    /**
                     * @description The obligation.
                     * @enum {string}
                     */
                    id: "do_not_keep" | "delete_after" | "stop_on_entry";
                    /** @constant */
                    type: "custom";
                    properties: {
                        name: string;
                        /** @description Of `delete_after`: hours from its making to its deletion. */
                        hours?: number;
                    };
                }[];
                reason_user?: {
                    /** @description Of a deny, to be shown as it is: “Do not view. Tell the nurse in charge, who arranges a check. Life at risk: go in and call for help.” */
                    en?: string;
                };
                /**
                 * @description Of a deny: what is wrong with the asking. Absent when the reason lies elsewhere.
                 * @enum {string}
                 */
                reason_code?: "unknown_operation" | "unknown_device" | "purpose_prohibited" | "unknown_purpose" | "purpose_unsupported" | "viewer_unknown" | "screen_not_approved" | "duration_exceeded" | "no_active_alert" | "obligation_unsupported" | "request_id_reused" | "engine_unavailable";
                /** @description The words that could have stood there. */
                allowed?: {
                    [key: string]: string[];
                };
                /** @description Of one of several that is malformed by the standard: every fault of it. It is a deny, in no log. */
                error?: {
                    /** @constant */
                    status: 400;
                    message: string;
                };
                /**
                 * @description The provider is a sandbox: nobody real is watched.
                 * @constant
                 */
                sandbox?: true;
            };
        };
        /** @description What a failed request is answered with (RFC 9457). */
        Problem: {
            /** Format: uri */
            type: string;
            title: string;
            status: number;
            /** @description What went wrong, as a word that does not change. */
            code: string;
            /** @description What went wrong, as a sentence. */
            detail: string;
            /** @description Everything wrong with what was sent. */
            faults: {
                field: string;
                fault: string;
                fix: string;
            }[];
            /** @description The X-Request-ID of the request. */
            instance: string;
        };
        /** @description Several evaluations asked together. A whole member beside `evaluations` stands in wherever an item has none. Without `evaluations` it is one evaluation. */
        EvaluationsRequest: {
            /** @description Who would look: a member of staff, or the system itself for continuous work. */
            subject?: {
                /**
                 * @description What kind of thing the id names.
                 * @enum {string}
                 */
                type: "staff" | "vendor_staff" | "system";
                /** @description `staff`: the provider’s id; `vendor_staff`: the id you know them by; `system`: the id of your client, yourself, the monitoring system or the device. */
                id: string;
            };
            action?: {
                /**
                 * @description The operation.
                 * @enum {string}
                 */
                name: "read_vital_signs" | "location_alert" | "view_live_clear" | "view_live_blurred" | "record" | "playback" | "retain" | "export" | "disclose" | "delete" | "train_algorithm";
                properties?: {
                    /** @description How long a look would last; the most allowed unless said. */
                    seconds?: number;
                    /**
                     * @description What would be recorded or kept; taken for the most intrusive the device makes unless said.
                     * @enum {string}
                     */
                    footage_form?: "clear_video" | "blurred_video" | "derived_reading";
                    /** @description For how many hours it would be kept; as long as was agreed unless said. */
                    retention_hours?: number;
                };
            };
            /** @description Through what. */
            resource?: {
                /**
                 * @description What kind of thing the id names.
                 * @enum {string}
                 */
                type: "device" | "vendor_device" | "footage";
                /** @description `device`: the provider’s id; `vendor_device`: the id you know it by. */
                id: string;
            };
            context?: {
                /**
                 * @description What it is for. A question without one is denied.
                 * @enum {string}
                 */
                purpose?: "vital_signs_observation" | "alert_response" | "seclusion_observation" | "post_incident_review" | "safeguarding_investigation" | "complaint_investigation" | "subject_access" | "legal_proceedings";
                /** @description The alert a blurred look answers. Its first sighting fixes its device and time. */
                alert?: {
                    /** @description The alert, by your own id. */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it was raised, with its offset.
                     */
                    raised_at: string;
                };
                /** @description The incident a review is of, a body-worn camera records, or a live look into a communal place is for. */
                incident?: {
                    /** @description The incident, by the id the ward recorded it under. */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it was announced, as you know it; what is recorded counts.
                     */
                    announced_at?: string;
                };
                /** @description The investigation, request or proceedings that communal footage is for. */
                case?: {
                    /** @description The case, by the id it was recorded under. */
                    id: string;
                };
                /** @description The emergency override the look is under, by the id it was recorded under; one that is not in force counts for nothing. */
                override_id?: string;
                /** @description The approved screen the look happens on, by the provider’s id. */
                screen_id?: string;
                /**
                 * @description How sure you are of who would look: `asserted` unless said; with `none` nobody may look.
                 * @enum {string}
                 */
                viewer_authentication?: "none" | "asserted" | "proved";
                /** @description Your own id for this question, so that sending it again is a retry. */
                request_id?: string;
                /** @description Which obligations you can carry out. Without `delete_after` nothing may be kept. */
                supported_custom_obligations?: ("do_not_keep" | "delete_after" | "stop_on_entry")[];
            };
            /** @description Decided in this order, each seeing what the ones before it used up. */
            evaluations?: {
                /** @description Who would look: a member of staff, or the system itself for continuous work. */
                subject?: {
                    /**
                     * @description What kind of thing the id names.
                     * @enum {string}
                     */
                    type: "staff" | "vendor_staff" | "system";
                    /** @description `staff`: the provider’s id; `vendor_staff`: the id you know them by; `system`: the id of your client, yourself, the monitoring system or the device. */
                    id: string;
                };
                action?: {
                    /**
                     * @description The operation.
                     * @enum {string}
                     */
                    name: "read_vital_signs" | "location_alert" | "view_live_clear" | "view_live_blurred" | "record" | "playback" | "retain" | "export" | "disclose" | "delete" | "train_algorithm";
                    properties?: {
                        /** @description How long a look would last; the most allowed unless said. */
                        seconds?: number;
                        /**
                         * @description What would be recorded or kept; taken for the most intrusive the device makes unless said.
                         * @enum {string}
                         */
                        footage_form?: "clear_video" | "blurred_video" | "derived_reading";
                        /** @description For how many hours it would be kept; as long as was agreed unless said. */
                        retention_hours?: number;
                    };
                };
                /** @description Through what. */
                resource?: {
                    /**
                     * @description What kind of thing the id names.
                     * @enum {string}
                     */
                    type: "device" | "vendor_device" | "footage";
                    /** @description `device`: the provider’s id; `vendor_device`: the id you know it by. */
                    id: string;
                };
                context?: {
                    /**
                     * @description What it is for. A question without one is denied.
                     * @enum {string}
                     */
                    purpose?: "vital_signs_observation" | "alert_response" | "seclusion_observation" | "post_incident_review" | "safeguarding_investigation" | "complaint_investigation" | "subject_access" | "legal_proceedings";
                    /** @description The alert a blurred look answers. Its first sighting fixes its device and time. */
                    alert?: {
                        /** @description The alert, by your own id. */
                        id: string;
                        /**
                         * Format: date-time
                         * @description When it was raised, with its offset.
                         */
                        raised_at: string;
                    };
                    /** @description The incident a review is of, a body-worn camera records, or a live look into a communal place is for. */
                    incident?: {
                        /** @description The incident, by the id the ward recorded it under. */
                        id: string;
                        /**
                         * Format: date-time
                         * @description When it was announced, as you know it; what is recorded counts.
                         */
                        announced_at?: string;
                    };
                    /** @description The investigation, request or proceedings that communal footage is for. */
                    case?: {
                        /** @description The case, by the id it was recorded under. */
                        id: string;
                    };
                    /** @description The emergency override the look is under, by the id it was recorded under; one that is not in force counts for nothing. */
                    override_id?: string;
                    /** @description The approved screen the look happens on, by the provider’s id. */
                    screen_id?: string;
                    /**
                     * @description How sure you are of who would look: `asserted` unless said; with `none` nobody may look.
                     * @enum {string}
                     */
                    viewer_authentication?: "none" | "asserted" | "proved";
                    /** @description Your own id for this question, so that sending it again is a retry. */
                    request_id?: string;
                    /** @description Which obligations you can carry out. Without `delete_after` nothing may be kept. */
                    supported_custom_obligations?: ("do_not_keep" | "delete_after" | "stop_on_entry")[];
                };
            }[];
            options?: {
                /**
                 * @description Whether all are decided (`execute_all`, unless said), or none after the first deny or the first permit: those are neither decided nor logged.
                 * @enum {string}
                 */
                evaluations_semantic?: "execute_all" | "deny_on_first_deny" | "permit_on_first_permit";
            };
        };
        /** @description As many responses as were decided, in order; or one, to a request without `evaluations`. */
        EvaluationsResponse: {
            evaluations?: components["schemas"]["EvaluationResponse"][];
            decision?: boolean;
            context?: {
                /** @description `<provider>/<log index>`. Absent when nothing could be logged. */
                decision_id?: string;
                /**
                 * Format: date-time
                 * @description When it was decided.
                 */
                decided_at?: string;
                /**
                 * Format: date-time
                 * @description Of a permit: until when a look may start, or continuous work may go on.
                 */
                expires_at?: string;
                /** @description Of a permit: whole seconds from `decided_at` to `expires_at`. */
                expires_in?: number;
                /** @description Of a look: how long it may last. */
                max_seconds?: number;
                /** @description Of `record` and `retain`: for how many hours it may be kept. */
                retention_hours?: number;
                /** @description Of a permit: what you must do. Only what you said you support. */
                obligations?: {
                    /**
                     * @description The obligation.
                     * @enum {string}
                     */
                    id: "do_not_keep" | "delete_after" | "stop_on_entry";
                    /** @constant */
                    type: "custom";
                    properties: {
                        name: string;
                        /** @description Of `delete_after`: hours from its making to its deletion. */
                        hours?: number;
                    };
                }[];
                reason_user?: {
                    /** @description Of a deny, to be shown as it is: “Do not view. Tell the nurse in charge, who arranges a check. Life at risk: go in and call for help.” */
                    en?: string;
                };
                /**
                 * @description Of a deny: what is wrong with the asking. Absent when the reason lies elsewhere.
                 * @enum {string}
                 */
                reason_code?: "unknown_operation" | "unknown_device" | "purpose_prohibited" | "unknown_purpose" | "purpose_unsupported" | "viewer_unknown" | "screen_not_approved" | "duration_exceeded" | "no_active_alert" | "obligation_unsupported" | "request_id_reused" | "engine_unavailable";
                /** @description The words that could have stood there. */
                allowed?: {
                    [key: string]: string[];
                };
                /** @description Of one of several that is malformed by the standard: every fault of it. It is a deny, in no log. */
                error?: {
                    /** @constant */
                    status: 400;
                    message: string;
                };
                /**
                 * @description The provider is a sandbox: nobody real is watched.
                 * @constant
                 */
                sandbox?: true;
            };
        };
    };
    responses: {
        /** @description The token is missing, expired or not valid here. Get a new one, once; then stop. */
        Unauthenticated: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["Challenge"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The token is good, and not for this. */
        Forbidden: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large. */
        TooLarge: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is of a media type nobody reads here. */
        NotJson: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests in a short time. What is limited is how many requests one client or member of staff, and one provider, may send, and how many proofs and previews of layers one provider may wait for. Nothing was decided or recorded: wait for `Retry-After`, and do not look meanwhile. */
        TooMany: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service, or its database, is away. Nothing was decided or recorded: wait for `Retry-After`, and do not look meanwhile. */
        Unavailable: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description What is wrong with the request, or with the service. */
        Problem: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /**
         * @description The `X-Request-ID` that was sent, or one of the service’s own; it is in the service’s log.
         * @example 4afb3c3e-5473-4f4c-a459-73459b50f9b1
         */
        RequestId: string;
        /**
         * @description What the token lacks (RFC 6750).
         * @example Bearer error="invalid_token"
         */
        Challenge: string;
        /**
         * @description For how many seconds to wait before trying again (RFC 9110).
         * @example 1
         */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Evaluation_evaluate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back on the answer. */
                "X-Request-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluationRequest"];
            };
        };
        responses: {
            /** @description Decided: permitted or denied. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationResponse"];
                };
            };
            /** @description Not a question by the standard; every fault on a line of its own. Nothing is decided or logged. */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example subject.id is missing
                     *     action.name is missing
                     *     resource.id must be a string
                     */
                    "text/plain": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Evaluation_evaluateAll: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back on the answer. */
                "X-Request-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluationsRequest"];
            };
        };
        responses: {
            /** @description Decided, as many as the semantic asks for. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationsResponse"];
                };
            };
            /** @description Not a question by the standard; every fault on a line of its own. Nothing is decided or logged. */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example subject.id is missing
                     *     action.name is missing
                     *     resource.id must be a string
                     */
                    "text/plain": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
}
