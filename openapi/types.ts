// Generated from openapi.json by `npm run openapi`.

export interface paths {
    "/.well-known/authzen-configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says where every AuthZEN endpoint is
         * @description For a generic AuthZEN client to find its way by; signed, so that it can be checked.
         */
        get: operations["Metadata_whole"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/authzen-configuration/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says where a provider’s AuthZEN endpoints are
         * @description For a generic AuthZEN client to find its way by; signed, so that it can be checked.
         */
        get: operations["Metadata_provider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/access/v1/search/action": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Searches for what could be done through a device now (staff only)
         * @description Only HTTP 200 with `decision: true` permits; everything else, and no answer, means: do not. The decision is on record before it is answered. The guide for vendors is `openapi/README.md`.
         */
        post: operations["Search_action"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access/v1/search/resource": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Searches for the devices through which something could be done now (staff only)
         * @description Only HTTP 200 with `decision: true` permits; everything else, and no answer, means: do not. The decision is on record before it is answered. The guide for vendors is `openapi/README.md`.
         */
        post: operations["Search_resource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access/v1/search/subject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Searches for who could do something through a device now (staff only)
         * @description Only HTTP 200 with `decision: true` permits; everything else, and no answer, means: do not. The decision is on record before it is answered. The guide for vendors is `openapi/README.md`.
         */
        post: operations["Search_subject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every admission you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Admission_list"];
        put?: never;
        /**
         * Admits a patient to a ward
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["Admission_admit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admissions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One admission, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Admission_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admissions/{id}/discharge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discharges the patient, or records their death; wherever they are recorded to be ends with it
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["Admission_discharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admissions/{id}/mha-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records another status under the Mental Health Act 1983; consents are due for review
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["Admission_changeMhaStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admissions/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one admission, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Admission_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/advance-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every advance decision you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["AdvanceDecision_list"];
        put?: never;
        /**
         * Records what a patient refuses ahead of time; it holds at once, and in every admission
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["AdvanceDecision_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/advance-decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One advance decision, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["AdvanceDecision_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/advance-decisions/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one advance decision, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["AdvanceDecision_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/advance-decisions/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that the patient takes it back; refused where they were found unable to decide it
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["AdvanceDecision_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every approval, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        get: operations["Approval_list"];
        put?: never;
        /**
         * Prepares the approval of a system on a ward, with every part, for somebody else to approve
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        post: operations["Approval_prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One approval, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        get: operations["Approval_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves what somebody else prepared, in the place of the approval before; a second time answers with the first
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `board_member`, `siro`, `clinical_safety_officer`.
         */
        post: operations["Approval_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one approval, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        get: operations["Approval_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraws an approval, at once; a second time answers with the first
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        post: operations["Approval_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approved-screens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every approved screen, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`, `platform_admin`.
         */
        get: operations["ApprovedScreen_list"];
        put?: never;
        /**
         * Approves a screen for viewing a ward's monitoring
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`.
         */
        post: operations["ApprovedScreen_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approved-screens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One approved screen, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`, `platform_admin`.
         */
        get: operations["ApprovedScreen_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approved-screens/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one approved screen, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`, `platform_admin`.
         */
        get: operations["ApprovedScreen_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approved-screens/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraws the approval of a screen; a second time answers with the first
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`.
         */
        post: operations["ApprovedScreen_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/best-interests-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every best interests decision you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["BestInterests_list"];
        put?: never;
        /**
         * Records what was decided for a patient who cannot decide it, and for whom nobody else may
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["BestInterests_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/best-interests-decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One best interests decision, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["BestInterests_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/best-interests-decisions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a decision; a second time answers with the first
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["BestInterests_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/best-interests-decisions/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that a decision was looked at again and stays; anything else is a new decision
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["BestInterests_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/best-interests-decisions/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one best interests decision, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["BestInterests_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/capacity-assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every capacity assessment you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["CapacityAssessment_list"];
        put?: never;
        /**
         * Records whether a patient can decide one exact question; only a registered clinician does
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["CapacityAssessment_assess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/capacity-assessments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One capacity assessment, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["CapacityAssessment_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/capacity-assessments/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one capacity assessment, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["CapacityAssessment_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/care-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every care review that falls due for an admitted patient, the longest overdue first
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["CareReview_list"];
        put?: never;
        /**
         * Begins to track when one kind of care review is due for a patient
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["CareReview_track"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/care-reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One care review, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["CareReview_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/care-reviews/{id}/declined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records who declined one, and why; the next is due no later than if it had been held
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["CareReview_declined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/care-reviews/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tracks one kind of care review no more; a second time answers with the first
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["CareReview_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/care-reviews/{id}/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that one was held; the next is counted from then
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["CareReview_held"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/care-reviews/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one care review, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["CareReview_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every case record, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`.
         */
        get: operations["CaseRecord_list"];
        put?: never;
        /**
         * Opens an investigation, a request for access or legal proceedings
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`.
         */
        post: operations["CaseRecord_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-records/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One case record, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`.
         */
        get: operations["CaseRecord_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-records/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes a case, at once; a second time answers with the first
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`.
         */
        post: operations["CaseRecord_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-records/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one case record, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`.
         */
        get: operations["CaseRecord_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every consent you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `advocate`, `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Consent_list"];
        put?: never;
        /**
         * Records that a patient was asked for one technology, operation and purpose
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["Consent_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One consent, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `advocate`, `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Consent_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirms, as somebody independent, that a consent is the patient’s own choice
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `advocate`.
         */
        post: operations["Consent_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{id}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that the patient agrees, in their own words
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["Consent_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that the patient says no
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["Consent_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{id}/request-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that the patient wants it looked at again
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `advocate`, `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["Consent_requestReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that the patient was asked whether it still stands: it does, it is other terms now, or it ends
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["Consent_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every review of one consent
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `advocate`, `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Consent_reviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one consent, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `advocate`, `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Consent_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that the patient withdraws; it never fails, and a second time answers with the first
         * @description Nothing missing from the body or wrong with it stops it, whatever its media type or size. No question sent after the answer is permitted on what was withdrawn. The change and its entry in the provider’s log are committed together, or not at all.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`.
         */
        post: operations["Consent_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Decisions, newest first, by patient, device, staff, outcome, reason and time, as far as the reader may be told; the reading is logged
         * @description That somebody read this is on record before it is answered.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`; `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Decisions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How a question would be answered now: what stands, what is missing, and the fewest acts that would change it; permits nothing and uses nothing up
         * @description It permits nothing, whatever it says: no alert is used, no look counted and no request id kept, and `client` is whichever of the device’s vendor could ask. What only the treating team may be told reads `not_agreed` to others, and why a colleague may not look is for the nurse in charge; nobody has a look of their own explained. That it was asked is on record, as an explanation, before it is answered.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["Explain_explain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions/{provider}/{index}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One decision with what it rests on, as far as the reader may be told it; the reading is logged
         * @description That somebody read this is on record before it is answered.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`; `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Decisions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every device, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["Device_list"];
        put?: never;
        /**
         * Records a device in a room, or a carried one on a ward
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`.
         */
        post: operations["Device_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One device, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["Device_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{id}/monitoring-system": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts another version of its system in a device; consents in its room are due for review
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`.
         */
        post: operations["Device_putSystemIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one device, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["Device_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a device out of service for good; a second time answers with the first
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`.
         */
        post: operations["Device_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emergency-overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every emergency override you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `advocate`, `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["EmergencyOverride_list"];
        put?: never;
        /**
         * Starts an emergency override, as a registered clinician, with help on the way
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["EmergencyOverride_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emergency-overrides/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One emergency override, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `advocate`, `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["EmergencyOverride_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emergency-overrides/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends one, since somebody went in; it never conflicts, and a second time answers with the first
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `advocate`, `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["EmergencyOverride_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emergency-overrides/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets one go on, as an independent second person, for somebody unresponsive whom nobody can reach
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["EmergencyOverride_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emergency-overrides/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that follows one override, done or not
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `advocate`, `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["EmergencyOverride_followedBy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emergency-overrides/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one emergency override, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `advocate`, `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["EmergencyOverride_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/episode-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every episode review you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["EpisodeReview_list"];
        put?: never;
        /**
         * Records a review of an episode that was held; a second one never changes it
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["EpisodeReview_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/episode-reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One episode review, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["EpisodeReview_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/episode-reviews/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one episode review, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["EpisodeReview_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every incident you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Incident_list"];
        put?: never;
        /**
         * Opens an incident of a ward; nothing is announced by it
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["Incident_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One incident, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Incident_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/announce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that everybody in view was told that a camera is on; a second time answers with the first
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["Incident_announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes an incident, at once; a second time answers with the first
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["Incident_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/police-attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that the police came, and whether they wore a camera that was on
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["Incident_recordPolice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one incident, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Incident_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every leave you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Leave_list"];
        put?: never;
        /**
         * A patient goes on leave: wherever they are recorded to be ends, and nobody has confirmed who is in their room
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["Leave_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaves/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One leave, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Leave_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaves/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * They are back, and shown to a room if one is named; who is there is still to be confirmed
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["Leave_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaves/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one leave, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Leave_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-systems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every monitoring system, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`, `platform_admin`.
         */
        get: operations["MonitoringSystem_list"];
        put?: never;
        /**
         * Records a product at a version
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`.
         */
        post: operations["MonitoringSystem_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-systems/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One monitoring system, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`, `platform_admin`.
         */
        get: operations["MonitoringSystem_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-systems/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one monitoring system, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`, `platform_admin`.
         */
        get: operations["MonitoringSystem_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moratoria": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every moratorium, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        get: operations["Moratorium_list"];
        put?: never;
        /**
         * Begins a moratorium, now or later
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `board_member`, `siro`, `clinical_safety_officer`.
         */
        post: operations["Moratorium_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moratoria/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One moratorium, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        get: operations["Moratorium_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moratoria/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lifts a moratorium, with a reason; a second time answers with the first
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `board_member`, `siro`, `clinical_safety_officer`.
         */
        post: operations["Moratorium_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moratoria/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one moratorium, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        get: operations["Moratorium_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every objection you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Objection_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One objection, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Objection_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decides an objection with an advocate; nothing else ends it
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["Objection_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one objection, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Objection_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/observation-attestations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every observation attestation you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["ObservationAttestation_list"];
        put?: never;
        /**
         * Attests, for this shift, that patients of the ward are observed in person, or why not
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse_in_charge` for the wards they are assigned to.
         */
        post: operations["ObservationAttestation_attest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/observation-attestations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One observation attestation, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["ObservationAttestation_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/observation-attestations/{id}/retract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an attestation back, at once: it was not so; a second time answers with the first
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["ObservationAttestation_retract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/observation-attestations/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one observation attestation, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["ObservationAttestation_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/observation-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every observation level you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["ObservationLevel_list"];
        put?: never;
        /**
         * Sets how closely a patient is observed in person; the level before is superseded
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["ObservationLevel_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/observation-levels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One observation level, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["ObservationLevel_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/observation-levels/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one observation level, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["ObservationLevel_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overdue-episodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every open episode you may see of which a review is overdue, the longest overdue first
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["OverdueEpisodes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overdue-override-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What follows overrides and is overdue, of all you may see, the longest overdue first
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `advocate`, `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["OverdueOverrideTasks_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/override-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every override task you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `advocate`, `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["OverrideTask_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/override-tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One override task, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `advocate`, `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["OverrideTask_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/override-tasks/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that it was done: a review never by whoever started the override
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `advocate`, `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["OverrideTask_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/override-tasks/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one override task, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `advocate`, `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["OverrideTask_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every patient you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Patient_list"];
        put?: never;
        /**
         * Records a patient
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["Patient_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One patient, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Patient_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{id}/advance-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything one patient refused ahead of time
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["PatientAdvanceDecision_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{id}/best-interests-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that was decided in one patient’s best interests
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["PatientCapacity_decisionsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{id}/capacity-assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every assessment of one patient’s capacity
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["PatientCapacity_assessmentsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{id}/consent-conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records a conversation about consent: everything asked for in it, or nothing
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["PatientConsent_converse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything one patient was asked, and what they said
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `advocate`, `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["PatientConsent_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{id}/emergency-overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every emergency override for one patient
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `advocate`, `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["PatientOverrides_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{id}/object": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that a patient objects, by word or behaviour; it never fails, and a second time answers with the first
         * @description Nothing missing from the body or wrong with it stops it, whatever its media type or size. No question sent after the answer is permitted on what stood before. The change and its entry in the provider’s log are committed together, or not at all.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`.
         */
        post: operations["PatientObjection_raise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every objection of one patient
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["PatientObjection_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{id}/observation-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every level at which one patient was observed in person
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["PatientObservation_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{id}/privacy-windows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every privacy window over one patient
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["PatientPrivacy_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{id}/representatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody who may or might stand for one patient
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["PatientCapacity_representativesOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{id}/restrictive-episodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every time one patient was in seclusion or long-term segregation
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["PatientEpisodes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{id}/risk-assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every risk assessment of one patient
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["PatientRisk_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{id}/start-privacy-window": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Starts a privacy window over a patient on the spot; it never fails, and a second time answers with the first
         * @description Nothing missing from the body or wrong with it stops it, whatever its media type or size. No question sent after the answer is permitted on what stood before. The change and its entry in the provider’s log are committed together, or not at all.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`.
         */
        post: operations["PatientPrivacy_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{id}/trauma-considerations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every trauma consideration of one patient
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["PatientTrauma_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one patient, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Patient_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{id}/viewer-conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody one patient has accused, but for whoever asks
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `advocate`, `caldicott_guardian`; `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["PatientViewers_conflictsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{id}/viewer-matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody who was judged by a preference of one patient
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`; `nurse_in_charge` for the wards they are assigned to.
         */
        get: operations["PatientViewers_matchesOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{id}/viewer-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every preference of one patient
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `advocate`, `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["PatientViewers_preferencesOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that the patient withdraws everything, or the part named; it never fails
         * @description Nothing missing from the body or wrong with it stops it, whatever its media type or size. No question sent after the answer is permitted on what was withdrawn. The change and its entry in the provider’s log are committed together, or not at all.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`.
         */
        post: operations["PatientConsent_withdrawAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pilots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every pilot, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        get: operations["Pilot_list"];
        put?: never;
        /**
         * Begins a pilot: from now on what it tries is denied outside it, and everywhere when it ends
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        post: operations["Pilot_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pilots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One pilot, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        get: operations["Pilot_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pilots/{id}/conclude": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Concludes a pilot that is over, on its evaluation, by somebody who did not begin it
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `board_member`, `siro`, `clinical_safety_officer`.
         */
        post: operations["Pilot_conclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pilots/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a pilot before its time, at once; a second time answers with the first
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        post: operations["Pilot_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pilots/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one pilot, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        get: operations["Pilot_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The set that decides at each place of the provider now
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        get: operations["Policies_inForce"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One set that is or was in force, or was planned, whole: no set is ever forgotten
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        get: operations["Policies_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{set}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a layer laid on a set in force would mean in every situation there is, and to the decisions of the last days; changes nothing, and the reading is logged
         * @description The file is checked as a proposal of it would be, and nothing is recorded but that decisions were read, before they are answered. A difference tells every situation that would come out otherwise, grouped, each group with a situation that shows it. Recorded decisions are judged again one by one, by what was kept of each: what an earlier one used up stays used up. Rules and numbers that would tell you of single patients what you may not be told are left out of that, and named in `left_out`. One preview of a provider is made at a time; a second one meanwhile is answered with 429 (`preview_running`).
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        post: operations["Preview_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-layers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every policy layer, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        get: operations["PolicyLayer_list"];
        put?: never;
        /**
         * Proposes a layer, which is checked and proved, for somebody else to review
         * @description It is proved before it is recorded, which takes seconds: one at a time, by turns of the providers. While four of a provider wait, one more is answered with 429 (`proofs_waiting`); where nothing can be proved, with 503. The change and its entry in the provider’s log are committed together, or not at all.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        post: operations["PolicyLayer_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-layers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One policy layer, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        get: operations["PolicyLayer_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-layers/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets an approved layer hold, now or from an instant on, in the place of the one before; a second time answers with the first
         * @description What it changes holds, at every process, from its entry in the log on. The change and its entry in the provider’s log are committed together, or not at all.
         *
         *     Who may: `board_member`, `siro`, `clinical_safety_officer`.
         */
        post: operations["PolicyLayer_activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-layers/{id}/agree-retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agrees, as somebody who did not ask for it, that a layer holds no more from now on
         * @description What it changes holds, at every process, from its entry in the log on. The change and its entry in the provider’s log are committed together, or not at all.
         *
         *     Who may: `board_member`, `siro`, `clinical_safety_officer`.
         */
        post: operations["PolicyLayer_agreeRetirement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-layers/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file of a layer, as it was proposed
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        get: operations["PolicyLayer_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-layers/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks that a layer should hold no more, which changes nothing until somebody else agrees
         * @description What it changes holds, at every process, from its entry in the log on. The change and its entry in the provider’s log are committed together, or not at all.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        post: operations["PolicyLayer_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-layers/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves or rejects what somebody else proposed; the same again answers with the first
         * @description What it changes holds, at every process, from its entry in the log on. The change and its entry in the provider’s log are committed together, or not at all.
         *
         *     Who may: `board_member`, `siro`, `clinical_safety_officer`.
         */
        post: operations["PolicyLayer_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-layers/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one policy layer, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        get: operations["PolicyLayer_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-windows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every privacy window you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["PrivacyWindow_list"];
        put?: never;
        /**
         * Plans a time ahead in which nobody watches a patient or a room
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["PrivacyWindow_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-windows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One privacy window, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["PrivacyWindow_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-windows/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels a window that has not begun
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["PrivacyWindow_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-windows/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a window; nothing else ends one that was started on the spot
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["PrivacyWindow_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-windows/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one privacy window, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["PrivacyWindow_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own provider, as a collection of one
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`, `platform_admin`.
         */
        get: operations["Provider_list"];
        put?: never;
        /**
         * Makes a provider of its own, with its first platform administrator
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`.
         */
        post: operations["Provider_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own provider; any other is not found
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`, `platform_admin`.
         */
        get: operations["Provider_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of the provider, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`, `platform_admin`.
         */
        get: operations["Provider_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/representatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every representative you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Representative_list"];
        put?: never;
        /**
         * Puts somebody on record who may stand for a patient; they decide nothing until verified
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["Representative_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/representatives/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One representative, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Representative_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/representatives/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends what somebody may decide; a second time answers with the first
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["Representative_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/representatives/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that somebody else has seen the document, and that it reaches this far
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["Representative_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/representatives/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one representative, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Representative_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restrictive-episodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every restrictive episode you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["RestrictiveEpisode_list"];
        put?: never;
        /**
         * Starts seclusion or long-term segregation
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["RestrictiveEpisode_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restrictive-episodes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One restrictive episode, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["RestrictiveEpisode_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restrictive-episodes/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends an episode; it never conflicts, and a second time answers with the first
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["RestrictiveEpisode_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restrictive-episodes/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every review of one episode
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["RestrictiveEpisode_reviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restrictive-episodes/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every review one episode waits for, and whether one is overdue
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["RestrictiveEpisode_schedule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restrictive-episodes/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one restrictive episode, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["RestrictiveEpisode_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention-holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every retention hold, or those whose approvals or review are overdue, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `siro`.
         */
        get: operations["RetentionHold_list"];
        put?: never;
        /**
         * Keeps what was recorded from being deleted, at once and before anybody approves it; a second time answers with the first
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `siro`.
         */
        post: operations["RetentionHold_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention-holds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One retention hold, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `siro`.
         */
        get: operations["RetentionHold_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention-holds/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves a retention hold, as one of two people who did not ask for it
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `siro`.
         */
        post: operations["RetentionHold_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention-holds/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Releases a retention hold, as one of two people: it stands until the second has
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `siro`.
         */
        post: operations["RetentionHold_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention-holds/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says, as somebody who did not ask for it, that what is held is still needed; the next review is due from then
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `siro`.
         */
        post: operations["RetentionHold_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention-holds/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one retention hold, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `siro`.
         */
        get: operations["RetentionHold_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk-assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every risk assessment you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["RiskAssessment_list"];
        put?: never;
        /**
         * Begins a draft for a patient
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["RiskAssessment_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk-assessments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One risk assessment, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["RiskAssessment_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk-assessments/{id}/amend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Writes on in a draft
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["RiskAssessment_amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk-assessments/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs a draft; the one signed before is superseded
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["RiskAssessment_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk-assessments/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one risk assessment, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["RiskAssessment_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/room-presences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every room presence you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["RoomPresence_list"];
        put?: never;
        /**
         * Signs somebody in to a room
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["RoomPresence_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/room-presences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One room presence, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["RoomPresence_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/room-presences/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs them out
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["RoomPresence_signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/room-presences/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one room presence, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["RoomPresence_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/room-stays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every room stay you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["RoomStay_list"];
        put?: never;
        /**
         * Gives a patient a room; one who has a room is moved
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["RoomStay_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/room-stays/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One room stay, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["RoomStay_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/room-stays/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a stay
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["RoomStay_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/room-stays/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one room stay, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["RoomStay_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every room, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`, `platform_admin`.
         */
        get: operations["Room_list"];
        put?: never;
        /**
         * Records a room of a ward
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`.
         */
        post: operations["Room_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One room, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`, `platform_admin`.
         */
        get: operations["Room_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{id}/keep-conversation-private": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that people talk in private here, so that nobody is watched; a second time answers with the first
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`.
         */
        post: operations["Room_keepConversationPrivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{id}/occupancy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known of the room now; absent until somebody recorded it
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["RoomOccupancy_get"];
        put?: never;
        /**
         * Records what somebody saw: occupied, confirmed empty, or not confirmed
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["RoomOccupancy_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{id}/occupancy/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that was ever known of the room, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["RoomOccupancy_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{id}/start-privacy-window": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Starts a privacy window over a room on the spot; it never fails, and a second time answers with the first
         * @description Nothing missing from the body or wrong with it stops it, whatever its media type or size. No question sent after the answer is permitted on what stood before. The change and its entry in the provider’s log are committed together, or not at all.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`.
         */
        post: operations["RoomPrivacy_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one room, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`, `platform_admin`.
         */
        get: operations["Room_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every shift, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse_in_charge`, `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["Shift_list"];
        put?: never;
        /**
         * Records a shift of at most 24 hours
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`; `nurse_in_charge` for the wards they are assigned to.
         */
        post: operations["Shift_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One shift, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse_in_charge`, `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["Shift_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a shift early or calls it off; one already over stays as it is
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`; `nurse_in_charge` for the wards they are assigned to.
         */
        post: operations["Shift_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one shift, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse_in_charge`, `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["Shift_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every site, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`, `platform_admin`.
         */
        get: operations["Site_list"];
        put?: never;
        /**
         * Records a site
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`.
         */
        post: operations["Site_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One site, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`, `platform_admin`.
         */
        get: operations["Site_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one site, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`, `platform_admin`.
         */
        get: operations["Site_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every staff member, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse_in_charge`, `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["StaffMember_list"];
        put?: never;
        /**
         * Records a member of staff or a shared account
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`.
         */
        post: operations["StaffMember_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One staff member, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse_in_charge`, `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["StaffMember_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-members/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody leaves for good; a second time answers with the first
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`.
         */
        post: operations["StaffMember_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-members/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replaces the roles somebody holds
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`.
         */
        post: operations["StaffMember_giveRoles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-members/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one staff member, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse_in_charge`, `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["StaffMember_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every training, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse_in_charge`, `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["Training_list"];
        put?: never;
        /**
         * Records a completed course
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`.
         */
        post: operations["Training_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One training, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse_in_charge`, `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["Training_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainings/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one training, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse_in_charge`, `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["Training_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trauma-considerations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every trauma consideration you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["TraumaConsideration_list"];
        put?: never;
        /**
         * Records that being watched would harm a patient; no camera is used without their own yes
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["TraumaConsideration_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trauma-considerations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One trauma consideration, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["TraumaConsideration_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trauma-considerations/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends one, with the patient’s own part in that; nothing else ends it
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["TraumaConsideration_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trauma-considerations/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one trauma consideration, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["TraumaConsideration_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every vendor client, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["VendorClient_list"];
        put?: never;
        /**
         * Records a client of a vendor with its public keys
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`.
         */
        post: operations["VendorClient_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor-clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One vendor client, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["VendorClient_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor-clients/{id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a public key to a client; assertions by it and by the keys before it are good
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`.
         */
        post: operations["VendorClient_addKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor-clients/{id}/keys/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a public key from a client: the next assertion by it is refused
         * @description Tokens the client already has last their five minutes, whichever key they were asked for with. When the key may be in the wrong hands, suspend the client first: that stops every token at the next question.
         */
        post: operations["VendorClient_removeKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor-clients/{id}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the suspension of a client
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`.
         */
        post: operations["VendorClient_reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor-clients/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revokes a client for good; a second time answers with the first
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        post: operations["VendorClient_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor-clients/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspends a client, at once
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        post: operations["VendorClient_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor-clients/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one vendor client, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["VendorClient_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor-staff-ids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every vendor staff id, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["VendorStaffId_list"];
        put?: never;
        /**
         * Records by what id a vendor knows a member of staff
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`.
         */
        post: operations["VendorStaffId_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor-staff-ids/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One vendor staff id, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["VendorStaffId_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor-staff-ids/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one vendor staff id, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["VendorStaffId_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor-staff-ids/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraws such an id; a second time answers with the first
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`.
         */
        post: operations["VendorStaffId_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every vendor, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["Vendor_list"];
        put?: never;
        /**
         * Records a vendor
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`.
         */
        post: operations["Vendor_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One vendor, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["Vendor_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{id}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the suspension of a vendor
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`.
         */
        post: operations["Vendor_reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspends a vendor with all its clients, at once
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`.
         */
        post: operations["Vendor_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one vendor, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["Vendor_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/viewer-conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every viewer conflict you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `advocate`, `caldicott_guardian`; `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["ViewerConflict_list"];
        put?: never;
        /**
         * Records that a patient accused a member of staff; while that stands, again is the same
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `caldicott_guardian`.
         */
        post: operations["ViewerConflict_raise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/viewer-conflicts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One viewer conflict, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `advocate`, `caldicott_guardian`; `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["ViewerConflict_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/viewer-conflicts/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolves a conflict; never by whoever is accused
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `caldicott_guardian`.
         */
        post: operations["ViewerConflict_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/viewer-conflicts/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one viewer conflict, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `advocate`, `caldicott_guardian`; `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["ViewerConflict_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/viewer-matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every viewer match you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`; `nurse_in_charge` for the wards they are assigned to.
         */
        get: operations["ViewerMatch_list"];
        put?: never;
        /**
         * Records whether somebody meets a preference; the last judgement counts
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse_in_charge` for the wards they are assigned to.
         */
        post: operations["ViewerMatch_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/viewer-matches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One viewer match, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`; `nurse_in_charge` for the wards they are assigned to.
         */
        get: operations["ViewerMatch_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/viewer-matches/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one viewer match, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`; `nurse_in_charge` for the wards they are assigned to.
         */
        get: operations["ViewerMatch_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/viewer-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every viewer preference you may see, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `advocate`, `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["ViewerPreference_list"];
        put?: never;
        /**
         * Records a preference in the patient’s own words; the same words again are the same
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `advocate`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["ViewerPreference_state"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/viewer-preferences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One viewer preference, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `advocate`, `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["ViewerPreference_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/viewer-preferences/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one viewer preference, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `advocate`, `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["ViewerPreference_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/viewer-preferences/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that the patient takes a preference back
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `advocate`; `nurse_in_charge`, `responsible_clinician` for the wards they are assigned to.
         */
        post: operations["ViewerPreference_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/viewer-suspensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every viewer suspension, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse_in_charge`, `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["ViewerSuspension_list"];
        put?: never;
        /**
         * Suspends a viewer, at once
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`.
         */
        post: operations["ViewerSuspension_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/viewer-suspensions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One viewer suspension, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse_in_charge`, `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["ViewerSuspension_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/viewer-suspensions/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lifts a suspension; a second time answers with the first
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`.
         */
        post: operations["ViewerSuspension_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/viewer-suspensions/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one viewer suspension, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse_in_charge`, `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["ViewerSuspension_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ward-assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every ward assignment, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse_in_charge`, `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["WardAssignment_list"];
        put?: never;
        /**
         * Assigns somebody to a ward
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`; `nurse_in_charge` for the wards they are assigned to.
         */
        post: operations["WardAssignment_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ward-assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One ward assignment, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse_in_charge`, `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["WardAssignment_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ward-assignments/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends an assignment; one already over stays as it is
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`; `nurse_in_charge` for the wards they are assigned to.
         */
        post: operations["WardAssignment_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ward-assignments/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one ward assignment, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse_in_charge`, `ig_officer`, `caldicott_guardian`, `platform_admin`.
         */
        get: operations["WardAssignment_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ward-halts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every ward halt, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        get: operations["WardHalt_list"];
        put?: never;
        /**
         * Halts a ward or one device, at once; a second time answers with the first
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        post: operations["WardHalt_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ward-halts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One ward halt, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        get: operations["WardHalt_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ward-halts/{id}/restart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets watching start again, on a lived-experience review, by somebody who did not start the halt
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `board_member`, `siro`, `clinical_safety_officer`.
         */
        post: operations["WardHalt_restart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ward-halts/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one ward halt, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`.
         */
        get: operations["WardHalt_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every ward, in the order of ids
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`, `platform_admin`.
         */
        get: operations["Ward_list"];
        put?: never;
        /**
         * Records a ward of a site
         * @description The change and its entry in the provider’s log are committed together, or not at all. `occurred_at` is for what was said or done earlier; it is never in the future.
         *
         *     Who may: `platform_admin`.
         */
        post: operations["Ward_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One ward, as it stands
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`, `platform_admin`.
         */
        get: operations["Ward_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wards/{id}/observation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is on the ward, at what level they are observed in person, and until when attested
         * @description The record as it stands at this instant, with the version its last change made.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["WardObservation_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wards/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one ward, oldest first
         * @description The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.
         *
         *     Who may: `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician`, `advocate`, `ig_officer`, `caldicott_guardian`, `board_member`, `siro`, `clinical_safety_officer`, `platform_admin`.
         */
        get: operations["Ward_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/worklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every review, assessment and end of authority that falls due, the longest overdue first
         * @description In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.
         *
         *     Who may: `advocate`, `ig_officer`, `caldicott_guardian`; `nurse`, `nurse_in_charge`, `support_worker`, `responsible_clinician` for the wards they are assigned to.
         */
        get: operations["Worklist_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/v1/vendor-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sandbox vendor's private key, with which its client asks for tokens
         * @description Anybody may have it, and what it opens watches nobody; in production there is nothing here.
         */
        get: operations["Sandbox_vendorKey"];
        put?: never;
        post?: never;
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
        /** @description What could they do here? */
        ActionSearchRequest: {
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
            resource: {
                /**
                 * @description Only devices can be searched.
                 * @enum {string}
                 */
                type: "device";
                /** @description The provider’s id. */
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
            page?: {
                /** @description How many at most; 100 unless less is asked for. */
                limit?: number;
                /** @description The `next_token` of the page before, within ten minutes of it. */
                token?: string;
            };
        };
        /** @description The operations a decision would permit now. */
        ActionSearchResponse: {
            results: {
                name: string;
            }[];
            page: {
                /** @description Of the next page; empty on the last. */
                next_token: string;
                /** @description How many are on this page. */
                count?: number;
            };
        };
        ActivateLayerBody: {
            /**
             * Format: date-time
             * @description From when on: at once unless given, and never in the past.
             */
            active_from?: string;
        };
        AddKeyBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description A public key (RFC 7517), never a private one; without a `kid` it gets its thumbprint (RFC 7638). */
            key: {
                [key: string]: unknown;
            };
        };
        AdministratorBody: {
            /** @description Their id at the new provider. */
            id: string;
            /** @description Their name. */
            name: string;
            /** @description Who employs them. */
            employer: string;
        };
        Admission: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            patient_id: string;
            ward_id: string;
            /**
             * @description Status under the Mental Health Act 1983.
             * @example section_3
             */
            mha_status: string;
            /** Format: date-time */
            admitted_at: string;
            /** Format: date-time */
            discharged_at: string | null;
            /**
             * @description Null until they are discharged, or when nobody said.
             * @enum {string|null}
             */
            discharge_reason: "left" | "died" | null;
            review_triggers: components["schemas"]["ReviewTriggerView"][];
        };
        AdmissionPage: {
            items: components["schemas"]["Admission"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        AdmitBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The patient. */
            patient_id: string;
            /** @description The ward they are admitted to. */
            ward_id: string;
            /**
             * @description Their status under the Mental Health Act 1983.
             * @example informal
             */
            mha_status: string;
            /**
             * Format: date-time
             * @description When the admission began: occurred_at unless given.
             */
            admitted_at?: string;
        };
        AdvanceDecision: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            patient_id: string;
            /** @description Null for every one. */
            technologies: ("vision_based_monitoring" | "bedroom_cctv" | "communal_cctv" | "seclusion_cctv" | "body_worn_camera" | "radar_sensor" | "infrared_sensor" | "bed_sensor" | "door_sensor" | "wearable" | "audio")[] | null;
            /** @description Null for every one. */
            operations: ("read_vital_signs" | "location_alert" | "view_live_clear" | "view_live_blurred" | "record" | "playback" | "retain" | "export" | "disclose" | "delete" | "train_algorithm")[] | null;
            /** @description The patient’s exact words. */
            words: string;
            /** @description What it stands in, and where that is kept. */
            document: string;
            /**
             * Format: date-time
             * @description When the patient said it.
             */
            made_at: string;
            /** @description How it is known that they could decide it then. */
            capacity_then: string;
            /** @description Whether the patient said that it holds in an emergency too. */
            refuses_in_emergency: boolean;
            /** @description Who wrote it down: `staff:<id>`. */
            written_down_by: string;
            /** @enum {string} */
            state: "stands" | "withdrawn";
            /** Format: date-time */
            withdrawn_at: string | null;
            /** @description The patient’s exact words when they took it back. */
            withdrawn_words: string | null;
        };
        AdvanceDecisionPage: {
            items: components["schemas"]["AdvanceDecision"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        AdvocateBody: {
            /**
             * Format: date-time
             * @description When the advocate was called: within a working day of the decision.
             */
            referred_at: string;
            /**
             * Format: date-time
             * @description When they were heard; left out while they have not been.
             */
            heard_at?: string;
        };
        AdvocateView: {
            /** Format: date-time */
            referred_at: string;
            /**
             * Format: date-time
             * @description Until then the decision is short.
             */
            heard_at: string | null;
        };
        AmendRiskAssessmentBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description How this patient comes to be at risk. */
            formulation?: string;
            /** @description What watching is needed for. */
            need?: string;
            /** @description What was tried instead. */
            alternatives_tried?: string;
            /** @description What protects this patient. */
            protective_factors?: string;
            /** @description What the technology cannot see. */
            blind_spots?: string;
            /** @description The harm of being watched, for this patient. */
            harm_of_watching?: string;
            /** @description The harm of not watching. */
            harm_of_not_watching?: string;
        };
        Approval: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            monitoring_system_id: string;
            ward_id: string;
            medical_device: boolean;
            parts: components["schemas"]["ApprovalPartsBody"];
            /** @description The purposes for which it holds a lawful basis. */
            purposes: ("vital_signs_observation" | "alert_response" | "seclusion_observation" | "post_incident_review" | "safeguarding_investigation" | "complaint_investigation" | "subject_access" | "legal_proceedings")[];
            /**
             * Format: date-time
             * @description When the part completed first was completed.
             */
            oldest_part_at: string;
            /**
             * Format: date-time
             * @description The first end that a part has of its own; null when none has.
             */
            first_expiry_at: string | null;
            /**
             * @description Only `approved` permits anything.
             * @enum {string}
             */
            state: "prepared" | "approved" | "withdrawn" | "superseded";
            /** Format: date-time */
            prepared_at: string;
            /** @description Who prepared it: `staff:<id>`. */
            prepared_by: string;
            /** Format: date-time */
            approved_at: string | null;
            /** @description Who approved it: somebody who did not prepare it. */
            approved_by: string | null;
            /** Format: date-time */
            withdrawn_at: string | null;
            withdrawn_by: string | null;
            withdrawn_reason: string | null;
        };
        ApprovalPage: {
            items: components["schemas"]["Approval"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        ApprovalPartsBody: {
            /** @description Data protection impact assessment (UK GDPR 35). */
            dpia: components["schemas"]["PartBody"];
            /** @description Equality impact assessment (Equality Act s149). */
            equality_impact_assessment: components["schemas"]["PartBody"];
            /** @description Clinical safety case (DCB0129 and DCB0160). */
            clinical_safety_case: components["schemas"]["PartBody"];
            /** @description Digital technology assessment criteria. */
            dtac: components["schemas"]["PartBody"];
            /** @description Data security and protection toolkit. */
            dspt: components["schemas"]["PartBody"];
            /** @description The published policy. */
            policy_published: components["schemas"]["PartBody"];
            /** @description The published notices. */
            notices_published: components["schemas"]["PartBody"];
            /** @description The contract with the processor (UK GDPR 28). */
            processor_contract: components["schemas"]["PartBody"];
            /** @description The lawful bases, for each purpose. */
            lawful_basis: components["schemas"]["LawfulBasisPartBody"];
            /** @description Evidence that the vendor gave, and what was made of it. */
            vendor_evidence: components["schemas"]["DeclaredPartBody"];
            /** @description Conflicts of interest of whoever chose, promotes or approves it. */
            conflicts_of_interest: components["schemas"]["DeclaredPartBody"];
            /** @description The registration of a medical device. */
            device_registration?: components["schemas"]["PartBody"];
        };
        ApprovedScreen: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            ward_id: string;
            name: string;
            /** @enum {string} */
            state: "approved" | "withdrawn";
        };
        ApprovedScreenPage: {
            items: components["schemas"]["ApprovedScreen"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        AskBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The patient. */
            patient_id: string;
            /** @description Who is asked for the patient, when they may decide; left out, it is the patient. */
            representative_id?: string;
            /**
             * @description One of vision_based_monitoring, bedroom_cctv, communal_cctv, seclusion_cctv, body_worn_camera, radar_sensor, infrared_sensor, bed_sensor, door_sensor, wearable, audio.
             * @example vision_based_monitoring
             */
            technology: string;
            /**
             * @description One of read_vital_signs, location_alert, view_live_clear, view_live_blurred, record, playback, retain, export, disclose, delete, train_algorithm.
             * @example view_live_blurred
             */
            operation: string;
            /**
             * @description One of vital_signs_observation, alert_response, seclusion_observation, post_incident_review, safeguarding_investigation, complaint_investigation, subject_access, legal_proceedings.
             * @example alert_response
             */
            purpose: string;
            /** @description How the patient was informed (NB-CON-03). */
            information: components["schemas"]["InformationBody"];
            /** @description Whether it was the patient who raised it; nobody else asks soon after a refusal. */
            patient_started?: boolean;
        };
        AskRetentionHoldBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description The device whose recordings are kept; this, a ward or a patient. */
            device_id?: string;
            /** @description The ward whose recordings are kept. */
            ward_id?: string;
            /** @description The patient: what was recorded on whatever ward they were on in that time is kept. */
            patient_id?: string;
            /**
             * Format: date-time
             * @description The first instant of what was recorded.
             */
            recorded_from: string;
            /**
             * Format: date-time
             * @description The last instant of what was recorded, no later than now.
             */
            recorded_until: string;
            /** @description What the case is called where it is dealt with. */
            case_reference: string;
            /** @description Why it must be kept. */
            reason: string;
        };
        AssessCapacityBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The patient. */
            patient_id: string;
            /**
             * @description One of vision_based_monitoring, bedroom_cctv, communal_cctv, seclusion_cctv, body_worn_camera, radar_sensor, infrared_sensor, bed_sensor, door_sensor, wearable, audio.
             * @example vision_based_monitoring
             */
            technology: string;
            /**
             * @description One of read_vital_signs, location_alert, view_live_clear, view_live_blurred, record, playback, retain, export, disclose, delete, train_algorithm.
             * @example view_live_blurred
             */
            operation: string;
            /**
             * @description One of vital_signs_observation, alert_response, seclusion_observation, post_incident_review, safeguarding_investigation, complaint_investigation, subject_access, legal_proceedings.
             * @example alert_response
             */
            purpose: string;
            /** @description Whether they understand what bears on it. */
            understands: boolean;
            /** @description Whether they can keep it in mind long enough to decide. */
            retains: boolean;
            /** @description Whether they can use or weigh it. */
            weighs: boolean;
            /** @description Whether they can make their decision known, by any means. */
            communicates: boolean;
            /** @description The impairment or disturbance of mind or brain that is the cause, when there is one. */
            impairment?: string;
            /** @description What was done to help them decide for themself. */
            support_given: string;
            /** @description Whether it comes and goes. */
            fluctuating: boolean;
            /**
             * Format: date-time
             * @description When they are likely to be able again, if anybody can say.
             */
            likely_return_at?: string;
        };
        AttestObservationBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The ward, on which you are in charge of this shift. */
            ward_id: string;
            /** @description Each patient you vouch for, once; of those left out nothing is attested. */
            patients: components["schemas"]["AttestedPatientBody"][];
        };
        AttestedPatientBody: {
            /** @description A patient of the ward. */
            patient_id: string;
            /**
             * @description The level that is carried out in person: the one set for them.
             * @enum {string}
             */
            level?: "general" | "intermittent" | "within_eyesight" | "within_arms_length";
            /** @description Why it is not carried out: nobody looks at them by camera meanwhile. */
            why_not?: string;
        };
        AttestedPatientView: {
            patient_id: string;
            /** @description The level that is carried out; null when it was not. */
            level_id: string | null;
            /**
             * @description The level that was set then.
             * @enum {string|null}
             */
            level: "general" | "intermittent" | "within_eyesight" | "within_arms_length" | null;
            interval_minutes: number | null;
            /** @description Why it was not carried out; null when it is. */
            why_not: string | null;
        };
        /** @description Policy decision point metadata (AuthZEN 1.0 §9). */
        AuthzenConfiguration: {
            /**
             * Format: uri
             * @description What was asked, as an identifier.
             */
            policy_decision_point: string;
            /** Format: uri */
            access_evaluation_endpoint: string;
            /** Format: uri */
            access_evaluations_endpoint?: string;
            /** Format: uri */
            search_subject_endpoint?: string;
            /** Format: uri */
            search_resource_endpoint?: string;
            /** Format: uri */
            search_action_endpoint?: string;
            /** @description What it can do beyond the standard. */
            capabilities?: string[];
            supported_obligations?: ("do_not_keep" | "delete_after" | "stop_on_entry")[];
            /** @description The same as a JWT, signed with a key of `/oidc/jwks`; its claims come before the plain ones. */
            signed_metadata: string;
        };
        BeginMoratoriumBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /**
             * @description How far it reaches.
             * @enum {string}
             */
            level: "technology" | "provider" | "national";
            /**
             * @description On which technology: needed at level technology, left out at level provider; a national one without it is on every technology.
             * @enum {string}
             */
            technology?: "vision_based_monitoring" | "bedroom_cctv" | "communal_cctv" | "seclusion_cctv" | "body_worn_camera" | "radar_sensor" | "infrared_sensor" | "bed_sensor" | "door_sensor" | "wearable" | "audio";
            /** @description Why nothing may watch. */
            reason: string;
            /**
             * Format: date-time
             * @description From when on: occurred_at unless given; may lie in the future, and what is less than a minute ahead is now.
             */
            starts_at?: string;
        };
        BeginPilotBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The product at one version that is tried; left out when a technology is. */
            monitoring_system_id?: string;
            /**
             * @description The technology that is tried, whichever product.
             * @enum {string}
             */
            technology?: "vision_based_monitoring" | "bedroom_cctv" | "communal_cctv" | "seclusion_cctv" | "body_worn_camera" | "radar_sensor" | "infrared_sensor" | "bed_sensor" | "door_sensor" | "wearable" | "audio";
            /** @description The wards on which it is tried; on any other it is denied. */
            ward_ids: string[];
            /** @description What it is tried for; for anything else it is denied. */
            purposes: ("vital_signs_observation" | "alert_response" | "seclusion_observation" | "post_incident_review" | "safeguarding_investigation" | "complaint_investigation" | "subject_access" | "legal_proceedings")[];
            /**
             * Format: date-time
             * @description When it stops by itself.
             */
            ends_at: string;
            /** @description How it will be evaluated, by whom, with whom who was watched. */
            evaluation_plan: string;
        };
        BestInterestsDecision: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            patient_id: string;
            admission_id: string;
            /** @enum {string} */
            technology: "vision_based_monitoring" | "bedroom_cctv" | "communal_cctv" | "seclusion_cctv" | "body_worn_camera" | "radar_sensor" | "infrared_sensor" | "bed_sensor" | "door_sensor" | "wearable" | "audio";
            /** @enum {string} */
            operation: "read_vital_signs" | "location_alert" | "view_live_clear" | "view_live_blurred" | "record" | "playback" | "retain" | "export" | "disclose" | "delete" | "train_algorithm";
            /** @enum {string} */
            purpose: "vital_signs_observation" | "alert_response" | "seclusion_observation" | "post_incident_review" | "safeguarding_investigation" | "complaint_investigation" | "subject_access" | "legal_proceedings";
            /** @enum {string} */
            state: "stands" | "superseded" | "ended" | "withdrawn";
            options: components["schemas"]["OptionBody"][];
            /** @description The name of the option. */
            chosen: string;
            /**
             * @description Worked out: whether the option chosen monitors.
             * @enum {string}
             */
            outcome: "for" | "against";
            wishes_and_feelings: string;
            objects: boolean;
            consultees: components["schemas"]["ConsulteeBody"][];
            disagreement: string | null;
            less_restrictive_option: string;
            advocate: components["schemas"]["AdvocateView"] | null;
            end_condition: string;
            hours: components["schemas"]["HoursBody"][];
            retention_hours: number | null;
            /** Format: date-time */
            decided_at: string;
            /** @description Who decided: `staff:<id>`. */
            decided_by: string;
            /** Format: date-time */
            reviewed_at: string | null;
            reviewed_by: string | null;
            review_note: string | null;
            /** Format: date-time */
            ended_at: string | null;
            ended_reason: string | null;
        };
        BestInterestsDecisionPage: {
            items: components["schemas"]["BestInterestsDecision"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        CapacityAssessment: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            patient_id: string;
            admission_id: string;
            /** @enum {string} */
            technology: "vision_based_monitoring" | "bedroom_cctv" | "communal_cctv" | "seclusion_cctv" | "body_worn_camera" | "radar_sensor" | "infrared_sensor" | "bed_sensor" | "door_sensor" | "wearable" | "audio";
            /** @enum {string} */
            operation: "read_vital_signs" | "location_alert" | "view_live_clear" | "view_live_blurred" | "record" | "playback" | "retain" | "export" | "disclose" | "delete" | "train_algorithm";
            /** @enum {string} */
            purpose: "vital_signs_observation" | "alert_response" | "seclusion_observation" | "post_incident_review" | "safeguarding_investigation" | "complaint_investigation" | "subject_access" | "legal_proceedings";
            /** @enum {string} */
            state: "stands" | "superseded";
            understands: boolean;
            retains: boolean;
            weighs: boolean;
            communicates: boolean;
            /** @description What is the cause; null when there is none. */
            impairment: string | null;
            /** @description What was done to help them decide for themself. */
            support_given: string;
            fluctuating: boolean;
            /** Format: date-time */
            likely_return_at: string | null;
            /**
             * @description Worked out: not able when one of the four is missing and, from 16 on, an impairment is why.
             * @enum {string}
             */
            outcome: "able" | "not_able";
            /** Format: date-time */
            assessed_at: string;
            /** @description Who assessed: `staff:<id>`. */
            assessed_by: string;
            /**
             * Format: date-time
             * @description When it lapses before its time: capacity is likely back, or a child turns 16.
             */
            lapses_at: string | null;
        };
        CapacityAssessmentPage: {
            items: components["schemas"]["CapacityAssessment"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        CapacityFindingBody: {
            /** @description Whether they understand what bears on it. */
            understands: boolean;
            /** @description Whether they can keep it in mind long enough to decide. */
            retains: boolean;
            /** @description Whether they can use or weigh it. */
            weighs: boolean;
            /** @description Whether they can make their decision known, by any means. */
            communicates: boolean;
            /** @description The impairment or disturbance of mind or brain that is the cause, when there is one. */
            impairment?: string;
            /** @description What was done to help them decide for themself. */
            support_given: string;
            /** @description Whether it comes and goes. */
            fluctuating: boolean;
            /**
             * Format: date-time
             * @description When they are likely to be able again, if anybody can say.
             */
            likely_return_at?: string;
        };
        CareReviewView: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            patient_id: string;
            /** @description It falls due in this admission alone. */
            admission_id: string;
            /** @enum {string} */
            kind: "cetr" | "ic_etr" | "statutory_review";
            /**
             * @description Whose intervals go for them.
             * @enum {string}
             */
            population: "adult" | "child";
            /** @description Whether they are in a secure hospital. */
            secure: boolean;
            conditions: ("learning_disability" | "autism")[];
            /**
             * Format: date-time
             * @description From when the first is counted.
             */
            starts_at: string;
            /**
             * @description What came of the last.
             * @enum {string|null}
             */
            last_outcome: "held" | "declined" | null;
            /**
             * Format: date-time
             * @description When the last was held or declined.
             */
            last_at: string | null;
            /**
             * @description Who declined the last, if it was declined.
             * @enum {string|null}
             */
            declined_by: "patient" | "family" | "provider" | "commissioner" | null;
            /** @description What came of it, or why it was declined. */
            note: string | null;
            /**
             * Format: date-time
             * @description From when the next is counted; null before the first.
             */
            counted_from: string | null;
            /**
             * Format: date-time
             * @description Null while it is tracked.
             */
            ended_at: string | null;
            ended_by: string | null;
            /** @description Why it is tracked no more. */
            ended_reason: string | null;
            /**
             * Format: date-time
             * @description When the next one is due.
             */
            due_at: string;
            /** @description Whether that time has come; never once they are tracked no more. */
            overdue: boolean;
        };
        CareReviewViewPage: {
            items: components["schemas"]["CareReviewView"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        CaseRecord: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            /**
             * @description What it is, and the one purpose that it bears out.
             * @enum {string}
             */
            purpose: "safeguarding_investigation" | "complaint_investigation" | "subject_access" | "legal_proceedings";
            /** @description What it is called where it is dealt with. */
            reference: string;
            /** @description The ward whose footage it is about. */
            ward_id: string;
            /** @description Whom it concerns, if anybody; no decision turns on it. */
            patient_id: string | null;
            /** @description Who sees it through. */
            owner_id: string;
            /** Format: date-time */
            opened_at: string;
            /**
             * Format: date-time
             * @description Null while it is open.
             */
            closed_at: string | null;
            /** @description Who closed it: `staff:<id>`. */
            closed_by: string | null;
        };
        CaseRecordPage: {
            items: components["schemas"]["CaseRecord"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        ChangeGroupView: {
            /** @enum {string} */
            change: "now_permitted" | "now_denied" | "reason_added" | "reason_removed" | "obligation_added" | "obligation_removed";
            /** @description The rule that permits them, with or without the layer. */
            permit: components["schemas"]["NamedRuleView"] | null;
            /** @description The rules that make the change. */
            rules: components["schemas"]["NamedRuleView"][];
            reason: string | null;
            obligation: string | null;
            /** @description The change in plain words. */
            says: string;
            witness: components["schemas"]["WitnessView"];
        };
        CircumstancesBody: {
            /** @description Within 24 hours of restraint or rapid tranquillisation. */
            restraint_or_rapid_tranquillisation_within_24h: boolean;
            /** @description While intoxicated. */
            intoxicated: boolean;
            /** @description Linked to leave, to the ward or to the observation level. */
            linked_to_leave_ward_or_observation: boolean;
        };
        CompleteTaskBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description What came of it. */
            outcome: string;
            /** @description What the patient said to it in their own words; needed of what they were told. */
            patient_said?: string;
        };
        ConcludePilotBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description What the evaluation found, and why use may go on by its approval. */
            findings: string;
        };
        Consent: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            patient_id: string;
            admission_id: string;
            /** @enum {string} */
            technology: "vision_based_monitoring" | "bedroom_cctv" | "communal_cctv" | "seclusion_cctv" | "body_worn_camera" | "radar_sensor" | "infrared_sensor" | "bed_sensor" | "door_sensor" | "wearable" | "audio";
            /** @enum {string} */
            operation: "read_vital_signs" | "location_alert" | "view_live_clear" | "view_live_blurred" | "record" | "playback" | "retain" | "export" | "disclose" | "delete" | "train_algorithm";
            /** @enum {string} */
            purpose: "vital_signs_observation" | "alert_response" | "seclusion_observation" | "post_incident_review" | "safeguarding_investigation" | "complaint_investigation" | "subject_access" | "legal_proceedings";
            /** @description Who was asked for the patient; null for the patient. */
            representative_id: string | null;
            /** @enum {string} */
            state: "undecided" | "granted" | "refused" | "withdrawn" | "superseded";
            /** Format: date-time */
            asked_at: string;
            /** @description Who asked: `staff:<id>`. */
            asked_by: string;
            /** @description The how-manieth time the patient was asked this in this admission. */
            ask_number: number;
            /** @description Whether it was the patient who raised it. */
            patient_started: boolean;
            information: components["schemas"]["InformationBody"];
            /**
             * Format: date-time
             * @description When the patient said yes or no.
             */
            decided_at: string | null;
            /** @description The exact words of whoever was asked. */
            words: string | null;
            /** @description What the patient themself says of it, when a representative agreed for them. */
            patients_view: string | null;
            hours: components["schemas"]["HoursBody"][];
            /** @description How long anything may be kept, in hours. */
            retention_hours: number | null;
            secondary_uses: string[];
            /** @description Empty until granted. */
            circumstances: components["schemas"]["CircumstancesBody"] | Record<string, never>;
            /** @description The systems, each at its version, that it was given for: those that stood in the devices of its technology in the patient’s room when they agreed. Empty until granted, and when none stood there. */
            monitoring_system_ids: string[];
            /**
             * @description A consent that needs confirming permits nothing until it is.
             * @enum {string}
             */
            confirmation: "not_needed" | "needed" | "confirmed";
            /** Format: date-time */
            confirmed_at: string | null;
            confirmed_by: string | null;
            /**
             * Format: date-time
             * @description The last review; null before it.
             */
            reviewed_at: string | null;
            review_requested_at: string[];
            /** Format: date-time */
            withdrawn_at: string | null;
            /** @enum {string|null} */
            withdrawn_means: "said" | "gesture" | "behaviour" | "written" | "representative" | "other" | null;
        };
        ConsentPage: {
            items: components["schemas"]["Consent"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        ConsentReview: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            consent_id: string;
            patient_id: string;
            /** Format: date-time */
            reviewed_at: string;
            /** @description Who asked: `staff:<id>`. */
            reviewed_by: string;
            /** @enum {string} */
            outcome: "continues" | "changed" | "withdrawn";
            /** @description The patient's exact words; empty when they withdrew and none were recorded. */
            words: string;
            /** @description What was explained this time; empty when nothing was. */
            information: components["schemas"]["InformationBody"] | Record<string, never>;
            /** @description Empty when they withdrew and nothing was recorded. */
            circumstances: components["schemas"]["CircumstancesBody"] | Record<string, never>;
        };
        ConsentReviewPage: {
            items: components["schemas"]["ConsentReview"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        ConsulteeBody: {
            /** @description Their name. */
            name: string;
            /** @description What they are to the patient. */
            relationship: string;
            /** @description What they said. */
            view: string;
        };
        ConversationBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description How whoever was asked was informed, and who was present (NB-CON-03). */
            information: components["schemas"]["InformationBody"];
            /** @description What may have weighed on the choices (NB-CON-07). */
            circumstances: components["schemas"]["CircumstancesBody"];
            /** @description Who was asked for the patient, when they may decide; left out, it is the patient. */
            representative_id?: string;
            /** @description What was asked for, each a choice of its own (NB-CON-02). */
            items: components["schemas"]["ConversationItemBody"][];
        };
        ConversationItemBody: {
            /**
             * @description One of vision_based_monitoring, bedroom_cctv, communal_cctv, seclusion_cctv, body_worn_camera, radar_sensor, infrared_sensor, bed_sensor, door_sensor, wearable, audio.
             * @example vision_based_monitoring
             */
            technology: string;
            /**
             * @description One of read_vital_signs, location_alert, view_live_clear, view_live_blurred, record, playback, retain, export, disclose, delete, train_algorithm.
             * @example view_live_blurred
             */
            operation: string;
            /**
             * @description One of vital_signs_observation, alert_response, seclusion_observation, post_incident_review, safeguarding_investigation, complaint_investigation, subject_access, legal_proceedings.
             * @example alert_response
             */
            purpose: string;
            /** @description Whether it was the patient who raised it; nobody else asks soon after a refusal. */
            patient_started?: boolean;
            /**
             * @description What came of it.
             * @enum {string}
             */
            outcome: "granted" | "refused" | "undecided";
            /** @description The exact words of whoever was asked; needed when it is granted. */
            words?: string;
            /** @description When a representative agrees: what the patient themself says or shows of it. */
            patients_view?: string;
            /** @description When granted: the parts of the day agreed to, in London time. */
            hours?: components["schemas"]["HoursBody"][];
            /** @description When granted, for record and retain only: how many hours anything may be kept. */
            retention_hours?: number;
            /** @description When granted: what else it may be used for. */
            secondary_uses?: string[];
            /** @description Whether the patient can decide exactly this, when that was assessed; left out, it is presumed. */
            capacity?: components["schemas"]["CapacityFindingBody"];
        };
        ConversationView: {
            /** @description One for each item, in their order. */
            consents: components["schemas"]["Consent"][];
            /** @description One for each item that had one, in their order. */
            capacity_assessments: components["schemas"]["CapacityAssessment"][];
        };
        CreateApprovedScreenBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The ward whose monitoring may be viewed on it. */
            ward_id: string;
            /** @description Where the screen is. */
            name: string;
        };
        CreateDeviceBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The system in it; its vendor becomes the vendor of the device. */
            monitoring_system_id: string;
            /** @description The ward it is on. */
            ward_id: string;
            /** @description The room it is fixed in; a carried device has none. */
            room_id?: string;
            /**
             * @description What it watches with: one of the technologies of its system.
             * @enum {string}
             */
            technology: "vision_based_monitoring" | "bedroom_cctv" | "communal_cctv" | "seclusion_cctv" | "body_worn_camera" | "radar_sensor" | "infrared_sensor" | "bed_sensor" | "door_sensor" | "wearable" | "audio";
            /** @description The vendor's own id for it. */
            vendor_device_id: string;
        };
        CreateMonitoringSystemBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description Whose product it is. */
            vendor_id: string;
            /** @description The name of the product. */
            name: string;
            /** @description Its version. */
            product_version: string;
            /** @description What it can watch with. */
            technologies: ("vision_based_monitoring" | "bedroom_cctv" | "communal_cctv" | "seclusion_cctv" | "body_worn_camera" | "radar_sensor" | "infrared_sensor" | "bed_sensor" | "door_sensor" | "wearable" | "audio")[];
        };
        CreatePatientBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description Their name. */
            name: string;
            /**
             * @description Their NHS number; spaces are allowed.
             * @example 943 476 5919
             */
            nhs_number?: string;
            /** @description Their date of birth. */
            date_of_birth?: string;
        };
        CreateProviderBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /**
             * @description The ODS code.
             * @example RXX
             */
            provider_id: string;
            /** @description The name of the trust or independent provider. */
            name: string;
            /**
             * @description A sandbox has no patients and no place in production.
             * @enum {string}
             */
            kind: "live" | "sandbox";
            /** @description Its first platform administrator. */
            administrator: components["schemas"]["AdministratorBody"];
        };
        CreateRoomBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The ward it belongs to. */
            ward_id: string;
            /** @description The name or number of the room. */
            name: string;
            /**
             * @description What the room is; who must be covered depends on it (NB-DEF-04).
             * @enum {string}
             */
            place: "bedroom" | "bathroom" | "seclusion_room" | "communal" | "visiting_room" | "outdoor";
            /** @description Whether people talk here in private, as in a quiet room: false unless said. */
            private_conversation?: boolean;
        };
        CreateShiftBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description Who works it. */
            staff_id: string;
            /**
             * Format: date-time
             * @description When it starts; may lie in the future.
             */
            starts_at: string;
            /**
             * Format: date-time
             * @description When it ends.
             */
            ends_at: string;
        };
        CreateSiteBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The name of the hospital or other place. */
            name: string;
        };
        CreateStaffMemberBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /**
             * @description A person, or an account several share.
             * @enum {string}
             */
            kind: "person" | "shared";
            /** @description Their name. */
            name: string;
            /** @description Who employs them. */
            employer: string;
            /** @description Their professional registration, such as an NMC pin; a shared account has none. */
            registration?: string;
            /** @description What they may do here; a shared account may do nothing. */
            roles: ("nurse" | "nurse_in_charge" | "support_worker" | "responsible_clinician" | "advocate" | "ig_officer" | "caldicott_guardian" | "board_member" | "siro" | "clinical_safety_officer" | "platform_admin")[];
        };
        CreateTrainingBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description Who completed it. */
            staff_id: string;
            /**
             * @description Which course.
             * @enum {string}
             */
            course: "monitoring_viewing";
            /**
             * Format: date-time
             * @description When it was completed; not in the future.
             */
            completed_at: string;
        };
        CreateVendorBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The name of the company. */
            name: string;
        };
        CreateVendorClientBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /**
             * @description The client id: the ODS code of the provider, a dot, and a name.
             * @example RXX.oxehealth
             */
            id: string;
            /** @description Whose client it is. */
            vendor_id: string;
            /** @description What the client is. */
            name: string;
            /** @description The public keys its assertions are signed by (RFC 7517): `{"keys": […]}`, never a private one. */
            jwks: {
                [key: string]: unknown;
            };
            /** @description What its tokens may be for. */
            scopes: "evaluate"[];
        };
        CreateVendorStaffIdBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description Which vendor. */
            vendor_id: string;
            /** @description The vendor's own id for the person. */
            vendor_staff_id: string;
            /** @description Who that is. */
            staff_id: string;
        };
        CreateViewerSuspensionBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description Who is suspended. */
            staff_id: string;
            /**
             * @description On what ground.
             * @enum {string}
             */
            ground: "registration" | "safeguarding" | "allegation" | "unusual_viewing";
        };
        CreateWardAssignmentBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description Who is assigned. */
            staff_id: string;
            /** @description To which ward. */
            ward_id: string;
            /**
             * Format: date-time
             * @description From when: occurred_at unless given; may lie in the future.
             */
            starts_at?: string;
        };
        CreateWardBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The site it belongs to. */
            site_id: string;
            /** @description The name of the ward. */
            name: string;
            /**
             * @description Whom the ward is for.
             * @enum {string}
             */
            kind: "adult" | "children";
        };
        DecideInBestInterestsBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The patient. */
            patient_id: string;
            /**
             * @description One of vision_based_monitoring, bedroom_cctv, communal_cctv, seclusion_cctv, body_worn_camera, radar_sensor, infrared_sensor, bed_sensor, door_sensor, wearable, audio.
             * @example vision_based_monitoring
             */
            technology: string;
            /**
             * @description One of read_vital_signs, location_alert, view_live_clear, view_live_blurred, record, playback, retain, export, disclose, delete, train_algorithm.
             * @example view_live_blurred
             */
            operation: string;
            /**
             * @description One of vital_signs_observation, alert_response, seclusion_observation, post_incident_review, safeguarding_investigation, complaint_investigation, subject_access, legal_proceedings.
             * @example alert_response
             */
            purpose: string;
            /** @description What could be done, with nothing that watches among it. */
            options: components["schemas"]["OptionBody"][];
            /** @description The name of the option chosen. */
            chosen: string;
            /** @description What the patient wishes and feels, now and before, and what they believe in. */
            wishes_and_feelings: string;
            /** @description Whether the patient objects, by word or behaviour; watching then needs an advocate. */
            objects: boolean;
            /** @description Who was consulted; when nobody could be, an advocate is called. */
            consultees: components["schemas"]["ConsulteeBody"][];
            /** @description Who disagreed, and what was done about it. */
            disagreement?: string;
            /** @description What would restrict the patient less, and why that will or will not do. */
            less_restrictive_option: string;
            /** @description The referral to an advocate. */
            advocate?: components["schemas"]["AdvocateBody"];
            /** @description What ends it. */
            end_condition: string;
            /** @description The parts of the day it is for, in London time; none when it is against watching. */
            hours: components["schemas"]["HoursBody"][];
            /** @description For record and retain only: how many hours anything may be kept. */
            retention_hours?: number;
        };
        DecideObjectionBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /**
             * @description `upheld` ends whatever it was objected to; `decided_again` lets it go on, where somebody may still decide for it.
             * @enum {string}
             */
            outcome: "upheld" | "decided_again";
            /** @description The name of the advocate. */
            advocate: string;
            /**
             * Format: date-time
             * @description When the advocate was heard of it.
             */
            advocate_heard_at: string;
            /** @description What the advocate said. */
            advocates_view: string;
            /** @description Why it is decided so. */
            reasons: string;
        };
        DecisionListed: {
            /** @example DEMO/42 */
            decision_id: string;
            index: number;
            /** Format: date-time */
            decided_at: string;
            /** @enum {string} */
            outcome: "permit" | "deny";
            /** @description Every reason, as far as the reader may be told it. */
            reasons: string[];
            operation: string;
            purpose: string | null;
            device_id: string | null;
            staff_id: string | null;
            patient_ids: string[];
            client_id: string;
            /** @description The earlier decision this one repeats. */
            repeat_of: number | null;
        };
        DecisionPage: {
            items: components["schemas"]["DecisionListed"][];
            /** @description The `before` of the next page; null on the last. */
            next: number | null;
            /** @description The log index up to which decisions can be found here. */
            indexed_to: number;
            /** @description Whether that was the end of the log when this was asked. */
            complete: boolean;
        };
        DecisionRecord: {
            /** @example DEMO/42 */
            decision_id: string;
            /** Format: date-time */
            decided_at: string;
            /** @description What was asked. */
            question: Record<string, never>;
            /** @description What was known: the part of the standing the question turned on; of each person in view, to whoever does not treat them, nothing of what was agreed to or who decides. */
            inputs: Record<string, never>;
            /** @description The facts worked out from it; `not_told` where the reader may not be told. */
            facts: Record<string, never>;
            /** @description Outcome, every reason, every rule, and the authority it rests on. */
            verdict: Record<string, never>;
            /** @description How far a permit reached. */
            limits: Record<string, never> | null;
            /** @description SHA-256 of the policy set, in hex. */
            policy_set: string;
            repeat_of: number | null;
            log: components["schemas"]["LogPosition"];
        };
        DeclaredPartBody: {
            /** @description Where it is found: a register number, an address, a file. */
            reference: string;
            /**
             * Format: date-time
             * @description When it was completed: it stands for 365 days from then, or less where policy says so.
             */
            completed_at: string;
            /**
             * Format: date-time
             * @description Its own end, where that is sooner.
             */
            expires_at?: string;
            /** @description Who declares it. */
            declared_by: string;
            /** @description What there is, each in a sentence or two; empty with `none_declared`. */
            entries: string[];
            /** @description Whether they declare that there is none. */
            none_declared: boolean;
        };
        DeclinedCareReviewBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /**
             * @description Who said no to it.
             * @enum {string}
             */
            declined_by: "patient" | "family" | "provider" | "commissioner";
            /** @description Why. */
            reason: string;
        };
        Device: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            /** @description Its monitoring system's vendor. */
            vendor_id: string;
            monitoring_system_id: string;
            ward_id: string;
            /** @description Null for a carried device. */
            room_id: string | null;
            /** @enum {string} */
            technology: "vision_based_monitoring" | "bedroom_cctv" | "communal_cctv" | "seclusion_cctv" | "body_worn_camera" | "radar_sensor" | "infrared_sensor" | "bed_sensor" | "door_sensor" | "wearable" | "audio";
            /** @description The vendor's own id for it. */
            vendor_device_id: string;
            /** @enum {string} */
            state: "in_service" | "withdrawn";
            /**
             * Format: date-time
             * @description Since when this version of the system is in it.
             */
            system_since: string;
        };
        DevicePage: {
            items: components["schemas"]["Device"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        DifferenceView: {
            groups: components["schemas"]["ChangeGroupView"][];
            numbers: components["schemas"]["NumberChangeView"][];
            required_obligations: components["schemas"]["RequiredChangeView"][];
        };
        DischargeBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /**
             * @description Why the admission ends; left unless given. At a death whoever stands for the patient does so no longer.
             * @enum {string}
             */
            reason?: "left" | "died";
        };
        DraftRiskAssessmentBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description How this patient comes to be at risk. */
            formulation?: string;
            /** @description What watching is needed for. */
            need?: string;
            /** @description What was tried instead. */
            alternatives_tried?: string;
            /** @description What protects this patient. */
            protective_factors?: string;
            /** @description What the technology cannot see. */
            blind_spots?: string;
            /** @description The harm of being watched, for this patient. */
            harm_of_watching?: string;
            /** @description The harm of not watching. */
            harm_of_not_watching?: string;
            /** @description An id unique within the provider; a fresh one unless given. */
            id?: string;
            /** @description The patient. */
            patient_id: string;
        };
        EmergencyOverride: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            /** @description The person at risk, whom alone it covers. */
            patient_id: string;
            admission_id: string;
            /** @description The ward it happened on, which sees to what follows it. */
            ward_id: string;
            /** @description The room they are in: no camera anywhere else may watch on it. */
            room_id: string;
            /** @enum {string} */
            reason: "suspected_cardiorespiratory_arrest" | "active_ligature" | "serious_self_harm" | "assault_in_progress" | "fire" | "unresponsive_no_safe_entry";
            /** @enum {string} */
            legal_ground: "necessity" | "mental_capacity_act_section_5";
            /** @description What looking adds to going in. */
            what_looking_adds: string;
            /** @description Whether going in is safe. */
            entry_safe: boolean;
            /** @description Why going in is not safe; null when it is. */
            why_entry_unsafe: string | null;
            /** @description Whoever is on the way in person. */
            attendance_staff_ids: string[];
            /**
             * Format: date-time
             * @description When they were sent.
             */
            attendance_dispatched_at: string;
            /** @description The registered clinician who started it: `staff:<id>`. */
            started_by: string;
            /**
             * Format: date-time
             * @description When it was recorded: nobody starts one for what is past.
             */
            starts_at: string;
            /**
             * Format: date-time
             * @description When a second person agreed that it goes on; null while nobody has.
             */
            extended_at: string | null;
            /** @description The registered clinician who agreed: `staff:<id>`. */
            extended_by: string | null;
            /**
             * Format: date-time
             * @description When somebody went in; null when nobody said so. By the clock it lapses all the same.
             */
            ended_at: string | null;
            /** @description Who said so: `staff:<id>`. */
            ended_by: string | null;
        };
        EmergencyOverridePage: {
            items: components["schemas"]["EmergencyOverride"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        EndBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description Why it ends. */
            reason: string;
        };
        EndCareReviewBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description Why they fall due no more. */
            reason: string;
        };
        EndTraumaBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description Why it ends. */
            reason: string;
            /** @description What the patient themself said or did in this: their own part in it. */
            patients_part: string;
        };
        EpisodeReview: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            episode_id: string;
            patient_id: string;
            /** @enum {string} */
            kind: "record" | "medical" | "nursing" | "team" | "independent_team" | "note" | "daily" | "weekly" | "external";
            /** Format: date-time */
            held_at: string;
            /** @description Who held it, and recorded it: `staff:<id>`. */
            held_by: string;
            /** @description Which other members of staff held it with them. */
            with_staff_ids: string[];
            /** @description Who came from another hospital. */
            external_reviewers: string[];
            /** @description What was seen, and what was decided. */
            outcome: string;
            /** @description Whether staff were continuously present since the review before, and stay. */
            staff_present: boolean;
        };
        EpisodeReviewPage: {
            items: components["schemas"]["EpisodeReview"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        EpisodeScheduleView: {
            episode_id: string;
            /** @enum {string} */
            state: "open" | "ended";
            /** @description In the order they fall due; none of an episode that has ended. */
            reviews: components["schemas"]["ReviewDueView"][];
            /**
             * Format: date-time
             * @description When the first of the reviews that are overdue fell due; null when none is. From then on hold it at once.
             */
            overdue_since: string | null;
            /** @description Whether an overdue review is past its grace, so that nobody is watched. */
            denied: boolean;
        };
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
        ExplainBody: {
            /** @description Who would look. */
            subject: components["schemas"]["ExplainedSubject"];
            /** @description What would be done. */
            action: components["schemas"]["ExplainedAction"];
            /** @description Through what. */
            resource: components["schemas"]["ExplainedResource"];
            /** @description What it is for, and where. */
            context?: components["schemas"]["ExplainedContext"];
        };
        ExplainedAction: {
            /**
             * @description The operation.
             * @enum {string}
             */
            name: "read_vital_signs" | "location_alert" | "view_live_clear" | "view_live_blurred" | "record" | "playback" | "retain" | "export" | "disclose" | "delete" | "train_algorithm";
            /** @description How. */
            properties?: components["schemas"]["ExplainedProperties"];
        };
        ExplainedAlert: {
            /** @description The vendor’s id of it. */
            id: string;
            /**
             * Format: date-time
             * @description When it was raised.
             */
            raised_at: string;
        };
        ExplainedContext: {
            /**
             * @description What it is for.
             * @enum {string}
             */
            purpose?: "vital_signs_observation" | "alert_response" | "seclusion_observation" | "post_incident_review" | "safeguarding_investigation" | "complaint_investigation" | "subject_access" | "legal_proceedings" | "staff_performance" | "staff_convenience" | "cost_saving" | "behaviour_sanction" | "demand_management" | "police_intelligence" | "product_development" | "marketing" | "covert";
            /** @description The alert that a look would answer. Explaining does not use it up. */
            alert?: components["schemas"]["ExplainedAlert"];
            /** @description The emergency override it would be under. Explaining uses none of its looks up. */
            override_id?: string;
            /** @description The approved screen the look would happen on. */
            screen_id?: string;
            /**
             * @description How sure the vendor would be of who looks: asserted unless given.
             * @enum {string}
             */
            viewer_authentication?: "none" | "asserted" | "proved";
            /** @description Which obligations the vendor can carry out: all of them unless given. */
            supported_custom_obligations?: ("do_not_keep" | "delete_after" | "stop_on_entry")[];
        };
        ExplainedProperties: {
            /** @description For how many seconds a look would last; the most allowed unless given. */
            seconds?: number;
            /**
             * @description What would be recorded or kept.
             * @enum {string}
             */
            footage_form?: "clear_video" | "blurred_video" | "derived_reading";
            /** @description For how many hours it would be kept. */
            retention_hours?: number;
        };
        ExplainedResource: {
            /**
             * @description A device.
             * @enum {string}
             */
            type: "device";
            /** @description The device, by our id; the vendor it belongs to is taken to be asking. */
            id: string;
        };
        ExplainedSubject: {
            /**
             * @description What the id names: somebody by our id, the same by the vendor’s, or the system itself.
             * @enum {string}
             */
            type: "staff" | "vendor_staff" | "system";
            /** @description Of a member of staff, or of the system: its device, client, monitoring system or vendor. */
            id: string;
        };
        ExplanationAct: {
            /** @example assess_the_risk */
            act: string;
            /** @description Who may do it. */
            who: string;
            /** @description What to do, and how. */
            says: string;
        };
        ExplanationBar: {
            /** @description The fact; null where you are told what it comes to only. */
            fact: string | null;
            value: string | null;
            /** @description The same in plain words. */
            says: string;
            /**
             * Format: date-time
             * @description When it may be otherwise at the earliest.
             */
            not_before: string | null;
        };
        ExplanationLack: {
            /** @description The fact; null where you are told what it comes to only. */
            fact: string | null;
            value: string | null;
            /** @description The same in plain words. */
            says: string;
            /** @description The rules that forbid because of it. */
            rules: components["schemas"]["ExplanationRule"][];
        };
        ExplanationPoint: {
            /** @description The fact; null where you are told what it comes to only. */
            fact: string | null;
            value: string | null;
            /** @description The same in plain words. */
            says: string;
        };
        ExplanationRule: {
            /** @example NB-RSK-01.overdue */
            id: string;
            says: string;
            /** @description The law, guidance or evidence it rests on. */
            source: string;
        };
        ExplanationView: {
            /**
             * @description Where this reading is in the log.
             * @example DEMO/42
             */
            explanation_id: string;
            /** Format: date-time */
            explained_at: string;
            /**
             * @description What the answer would be now. Only an evaluation permits.
             * @enum {string}
             */
            outcome: "permit" | "deny";
            /** @description The whole of it in a sentence or two. */
            says: string;
            /** @description As in the record, save that `not_agreed` stands for every reason only the treating team is told, and `viewer_may_not_look` for every reason only those above the viewer are. */
            reasons: ("unknown_operation" | "unknown_device" | "purpose_prohibited" | "unknown_purpose" | "purpose_unsupported" | "viewer_unknown" | "screen_not_approved" | "duration_exceeded" | "no_active_alert" | "obligation_unsupported" | "request_id_reused" | "engine_unavailable" | "system_not_approved" | "audio_prohibited" | "place_prohibited" | "moratorium" | "ward_halt" | "no_legal_gateway" | "pilot_ended" | "system_changed" | "incident_unannounced" | "occupancy_unknown" | "no_one_there" | "not_all_covered" | "consent_refused" | "consent_withdrawn" | "no_consent" | "scope_not_covered" | "consent_review_overdue" | "consent_unconfirmed" | "outside_hours" | "risk_assessment_absent" | "risk_assessment_overdue" | "blanket_request" | "frequency_exceeded" | "capacity_unresolved" | "trauma_block" | "advance_refusal" | "objection_pending" | "observation_not_attested" | "privacy_window" | "episode_review_overdue" | "viewer_shared_account" | "viewer_suspended" | "viewer_not_on_shift" | "viewer_not_assigned" | "viewer_untrained" | "viewer_conflict" | "viewer_preference_not_met" | "retention_expired" | "retention_hold" | "not_agreed" | "viewer_may_not_look")[];
            /** @description What is as the nearest permit needs it. */
            stands: components["schemas"]["ExplanationPoint"][];
            /** @description What is not. */
            missing: components["schemas"]["ExplanationLack"][];
            /** @description The fewest acts that would change the answer, all of them together; empty when nobody may change it. */
            acts: components["schemas"]["ExplanationAct"][];
            /** @description What nobody may change in order to look. */
            nobody_may: components["schemas"]["ExplanationBar"][];
        };
        GrantBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description The exact words of whoever was asked. */
            words: string;
            /** @description When a representative agrees: what the patient themself says or shows of it. */
            patients_view?: string;
            /** @description The parts of the day agreed to, in London time. */
            hours: components["schemas"]["HoursBody"][];
            /** @description For record and retain only: how many hours anything may be kept. */
            retention_hours?: number;
            /** @description What else it may be used for; each is a choice of its own. */
            secondary_uses?: string[];
            /** @description What may have weighed on the choice (NB-CON-07). */
            circumstances: components["schemas"]["CircumstancesBody"];
        };
        HeardObjectionView: {
            /** @description Kept from whoever may not read the record. */
            id: null;
            version: null;
            /**
             * @description It stands until it is decided with an advocate.
             * @enum {string}
             */
            state: "open";
        };
        HeldCareReviewBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description What came of it. */
            note?: string;
        };
        HoursBody: {
            /**
             * @description From when, HH:MM.
             * @example 21:00
             */
            from: string;
            /**
             * @description Until when, HH:MM, at most 24:00; at or before `from` it runs past midnight.
             * @example 07:30
             */
            to: string;
        };
        Incident: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            ward_id: string;
            /** @description The room it is in; null when it is in none of the ward’s. */
            room_id: string | null;
            /**
             * @description What kind of place it is in.
             * @enum {string}
             */
            place: "bedroom" | "bathroom" | "seclusion_room" | "communal" | "visiting_room" | "outdoor";
            /** @enum {string} */
            kind: "assault" | "self_harm" | "fall" | "restraint" | "damage" | "fire" | "other";
            /** @description What happens, without a name. */
            summary: string;
            /** @description Whether somebody is being attacked: without it no body-worn camera in a bedroom. */
            immediate_violence: boolean;
            /** Format: date-time */
            opened_at: string;
            /**
             * Format: date-time
             * @description When everybody in view was told that a camera is on; null until they were.
             */
            announced_at: string | null;
            /** @description Who announced it: `staff:<id>`. */
            announced_by: string | null;
            /**
             * Format: date-time
             * @description Null while it is open.
             */
            closed_at: string | null;
            /** @description Who closed it: `staff:<id>`. */
            closed_by: string | null;
            /**
             * Format: date-time
             * @description Null unless the police came.
             */
            police_attended_at: string | null;
            police_camera_worn: boolean | null;
            police_camera_on: boolean | null;
            /** @description Why no camera was worn and on. */
            police_camera_why_not: string | null;
            /**
             * Format: date-time
             * @description Until when the record of the police attendance is kept at least.
             */
            use_of_force_kept_until: string | null;
        };
        IncidentPage: {
            items: components["schemas"]["Incident"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        InformationBody: {
            /** @description What was explained, in the words used. */
            explained: string;
            /** @description Which harms were explained. */
            harms_explained: string;
            /** @description The version of the material used. */
            material_version: string;
            /**
             * @description The format of the material.
             * @enum {string}
             */
            format: "spoken" | "standard_print" | "large_print" | "easy_read" | "braille" | "audio_recording" | "video" | "british_sign_language" | "pictures_and_symbols" | "other";
            /**
             * @description The language used, as a BCP 47 tag.
             * @example en-GB
             */
            language: string;
            /** @description Whether an interpreter was there. */
            interpreter: boolean;
            /** @description Whether the equipment was shown. */
            demonstration: boolean;
            /** @description Whether the patient said back in their own words what it means. */
            teach_back: boolean;
            /** @description What was offered instead. */
            alternative_offered: string;
            /** @description How many minutes the patient was given to think. */
            thinking_time_minutes: number;
            /**
             * @description Who was there, by part.
             * @example [
             *       "named nurse",
             *       "mother"
             *     ]
             */
            present: string[];
            /** @description Whether the patient was given a copy. */
            copy_given: boolean;
        };
        LawfulBasisBody: {
            /**
             * @description For what.
             * @enum {string}
             */
            purpose: "vital_signs_observation" | "alert_response" | "seclusion_observation" | "post_incident_review" | "safeguarding_investigation" | "complaint_investigation" | "subject_access" | "legal_proceedings";
            /**
             * @description Article 6 (`6_1_e` for care).
             * @enum {string}
             */
            article_6: "6_1_c" | "6_1_e";
            /**
             * @description Article 9: `9_2_h` for care; `9_2_f` or `9_2_g` for investigations.
             * @enum {string}
             */
            article_9: "9_2_f" | "9_2_g" | "9_2_h";
            /** @description The condition of Schedule 1 of the Data Protection Act 2018; needed with `9_2_g`. */
            schedule_1_condition?: string;
        };
        LawfulBasisPartBody: {
            /** @description Where it is found: a register number, an address, a file. */
            reference: string;
            /**
             * Format: date-time
             * @description When it was completed: it stands for 365 days from then, or less where policy says so.
             */
            completed_at: string;
            /**
             * Format: date-time
             * @description Its own end, where that is sooner.
             */
            expires_at?: string;
            /** @description One basis for each purpose; a purpose without one is denied. */
            bases: components["schemas"]["LawfulBasisBody"][];
        };
        LayerOfSetView: {
            id: string;
            /** @enum {string} */
            scope: "provider" | "site" | "ward";
            site_id: string | null;
            ward_id: string | null;
            name: string;
            /** @description SHA-256 of what it says, in hex. */
            hash: string;
        };
        Leave: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            admission_id: string;
            patient_id: string;
            /** @enum {string} */
            kind: "escorted" | "unescorted" | "overnight";
            /**
             * @description `away` until somebody records that they are back, however long ago they were due.
             * @enum {string}
             */
            state: "away" | "returned" | "ended";
            /** Format: date-time */
            starts_at: string;
            /**
             * Format: date-time
             * @description When they are due back. That it has come says nothing of where they are.
             */
            due_back_at: string;
            /**
             * Format: date-time
             * @description When somebody saw that they were back; null before that.
             */
            returned_at: string | null;
            /**
             * Format: date-time
             * @description When their admission ended while they were away; null otherwise.
             */
            ended_at: string | null;
        };
        LeavePage: {
            items: components["schemas"]["Leave"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        LeftOutView: {
            /** @description Rules, by id. */
            rules: string[];
            /** @description Numbers, by name. */
            numbers: string[];
        };
        LiftMoratoriumBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description Why it may. */
            reason: string;
        };
        LogPosition: {
            index: number;
            /** @description SHA-256 of salt and body, the leaf’s input, in hex. */
            leaf_input: string;
            /** @description The batch it was committed in. */
            batch_first_index: number;
            batch_size: number;
            /** @description The tree’s root after that batch, in hex. */
            root: string;
        };
        MhaStatusBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /**
             * @description The new status.
             * @example section_3
             */
            mha_status: string;
        };
        MonitoringSystem: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            vendor_id: string;
            name: string;
            product_version: string;
            technologies: ("vision_based_monitoring" | "bedroom_cctv" | "communal_cctv" | "seclusion_cctv" | "body_worn_camera" | "radar_sensor" | "infrared_sensor" | "bed_sensor" | "door_sensor" | "wearable" | "audio")[];
        };
        MonitoringSystemPage: {
            items: components["schemas"]["MonitoringSystem"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        Moratorium: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            /** @enum {string} */
            level: "technology" | "provider" | "national";
            /**
             * @description Null for every technology.
             * @enum {string|null}
             */
            technology: "vision_based_monitoring" | "bedroom_cctv" | "communal_cctv" | "seclusion_cctv" | "body_worn_camera" | "radar_sensor" | "infrared_sensor" | "bed_sensor" | "door_sensor" | "wearable" | "audio" | null;
            /** @description Why nothing may watch. */
            reason: string;
            /**
             * Format: date-time
             * @description From when on; may lie in the future.
             */
            starts_at: string;
            /**
             * Format: date-time
             * @description Null while it stands.
             */
            lifted_at: string | null;
            /** @description Who lifted it: `staff:<id>`. */
            lifted_by: string | null;
            /** @description Why watching may start again. */
            lifted_reason: string | null;
        };
        MoratoriumPage: {
            items: components["schemas"]["Moratorium"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        NamedRuleView: {
            /** @example NB-VW-02.permit */
            id: string;
            /** @enum {string} */
            effect: "permit" | "forbid" | "oblige";
            /** @description For which reason it forbids. */
            reason: string | null;
            says: string;
            /** @description The law, guidance or evidence it rests on. */
            source: string;
        };
        NumberChangeView: {
            /** @example look_max_seconds */
            number: string;
            before: number;
            after: number;
            /** @description What it counts. */
            unit: string | null;
            /**
             * @description `either` where both directions can harm.
             * @enum {string}
             */
            way: "tighter" | "looser" | "either";
            /** @description The rules it belongs to. */
            rules: string[];
        };
        Objection: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            patient_id: string;
            /** @description The admission in which it was recorded, if there was one. */
            admission_id: string | null;
            /**
             * @description Null for every technology that watches with a camera.
             * @enum {string|null}
             */
            technology: "vision_based_monitoring" | "bedroom_cctv" | "communal_cctv" | "seclusion_cctv" | "body_worn_camera" | "radar_sensor" | "infrared_sensor" | "bed_sensor" | "door_sensor" | "wearable" | "audio" | null;
            /** @enum {string|null} */
            means: "word" | "behaviour" | null;
            /** @description What was said or done; null when nothing could be read of it. */
            words: string | null;
            /** @enum {string} */
            raised_by: "patient" | "representative" | "advocate";
            /** Format: date-time */
            observed_at: string;
            /** @description Who recorded it: `staff:<id>`. */
            observed_by: string;
            /**
             * Format: date-time
             * @description By when it should be decided. Past it the decision is overdue; nothing else changes.
             */
            decide_by: string;
            /** @enum {string} */
            state: "open" | "upheld" | "decided_again";
            /** Format: date-time */
            decided_at: string | null;
            decided_by: string | null;
            /** @description The name of the advocate who was heard. */
            advocate: string | null;
            /** Format: date-time */
            advocate_heard_at: string | null;
            advocates_view: string | null;
            /** @description Why it was decided so. */
            reasons: string | null;
        };
        ObjectionPage: {
            items: components["schemas"]["Objection"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        ObservationAttestation: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            ward_id: string;
            /** @description Counts up by one with each attestation of the ward; of each patient the last counts. */
            sequence: number;
            /** @description Whoever attested it. */
            staff_id: string;
            /** @description Their shift: it stands until that ends, and for the grace of the handover. */
            shift_id: string;
            /** @description What put them on the ward; it stands no longer than that either. */
            assignment_id: string;
            patients: components["schemas"]["AttestedPatientView"][];
            /** Format: date-time */
            attested_at: string;
            /** @enum {string} */
            state: "stands" | "retracted";
            /** Format: date-time */
            retracted_at: string | null;
            /** @description Who took it back: `staff:<id>`. */
            retracted_by: string | null;
            /** @description What was not so, if they said. */
            retracted_reason: string | null;
        };
        ObservationAttestationPage: {
            items: components["schemas"]["ObservationAttestation"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        ObservationLevel: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            patient_id: string;
            admission_id: string;
            /** @enum {string} */
            level: "general" | "intermittent" | "within_eyesight" | "within_arms_length";
            /** @description Minutes from one check to the next; null for any level but `intermittent`. */
            interval_minutes: number | null;
            /** @description Why this level, for this patient. */
            reason: string;
            /** @enum {string} */
            state: "stands" | "superseded" | "ended";
            /** Format: date-time */
            set_at: string;
            /** @description The registered clinician who set it: `staff:<id>`. */
            set_by: string;
            /**
             * Format: date-time
             * @description When it ended with the admission; null before that.
             */
            ended_at: string | null;
        };
        ObservationLevelPage: {
            items: components["schemas"]["ObservationLevel"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        OpenCaseRecordBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /**
             * @description What it is, and the one purpose that it bears out.
             * @enum {string}
             */
            purpose: "safeguarding_investigation" | "complaint_investigation" | "subject_access" | "legal_proceedings";
            /** @description What it is called where it is dealt with. */
            reference: string;
            /** @description The ward whose footage it is about. */
            ward_id: string;
            /** @description Whom it concerns; left out when it concerns no one patient. */
            patient_id?: string;
            /** @description The member of staff who sees it through. */
            owner_id: string;
        };
        OpenIncidentBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The ward it is on. */
            ward_id: string;
            /** @description The room of that ward it is in. */
            room_id?: string;
            /**
             * @description The kind of place, when it is in none of the ward’s rooms.
             * @enum {string}
             */
            place?: "bedroom" | "bathroom" | "seclusion_room" | "communal" | "visiting_room" | "outdoor";
            /**
             * @description What it is.
             * @enum {string}
             */
            kind: "assault" | "self_harm" | "fall" | "restraint" | "damage" | "fire" | "other";
            /** @description What happens, without the name of a patient and without what anybody agreed to. */
            summary: string;
            /** @description Whether somebody is being attacked: without it no body-worn camera in a bedroom. */
            immediate_violence: boolean;
        };
        OptionBody: {
            /** @description A short name. */
            name: string;
            /** @description What it would mean for this patient. */
            description: string;
            /** @description Whether anything watches in it. */
            monitors: boolean;
        };
        OverdueEpisodeView: {
            episode_id: string;
            patient_id: string;
            room_id: string;
            /** @enum {string} */
            kind: "seclusion" | "long_term_segregation";
            /** @description The overdue reviews, the longest overdue first. */
            overdue: ("record" | "medical" | "nursing" | "team" | "independent_team" | "note" | "daily" | "weekly" | "external")[];
            /**
             * Format: date-time
             * @description When the first of them fell due.
             */
            overdue_since: string;
            /** @description Whether one of them is past its grace, so that nobody is watched. */
            denied: boolean;
        };
        OverdueEpisodesView: {
            items: components["schemas"]["OverdueEpisodeView"][];
        };
        OverdueOverrideTasksView: {
            items: components["schemas"]["OverrideTask"][];
        };
        OverrideTask: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            override_id: string;
            patient_id: string;
            ward_id: string;
            /** @enum {string} */
            kind: "patient_told" | "clinical_review" | "advocate_review" | "ig_review" | "team_review";
            /**
             * Format: date-time
             * @description When it must be done, by the clock of the override’s start.
             */
            due_at: string;
            /**
             * Format: date-time
             * @description Null until it is done.
             */
            done_at: string | null;
            /** @description Who did it: `staff:<id>`; never, of a review, whoever started the override or agreed to it. */
            done_by: string | null;
            /** @description What came of it. */
            outcome: string | null;
            /** @description What the patient said to it, in their own words. */
            patient_said: string | null;
        };
        OverrideTaskPage: {
            items: components["schemas"]["OverrideTask"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        PartBody: {
            /** @description Where it is found: a register number, an address, a file. */
            reference: string;
            /**
             * Format: date-time
             * @description When it was completed: it stands for 365 days from then, or less where policy says so.
             */
            completed_at: string;
            /**
             * Format: date-time
             * @description Its own end, where that is sooner.
             */
            expires_at?: string;
        };
        Patient: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            name: string;
            /** @description Ten digits without spaces; null when it is not known. */
            nhs_number: string | null;
            /** Format: date */
            date_of_birth: string | null;
        };
        PatientObservationView: {
            patient_id: string;
            /** @description The room that is theirs; null when they have none. */
            room_id: string | null;
            /** @description The level that stands; null while none is set. */
            level_id: string | null;
            /** @enum {string|null} */
            level: "general" | "intermittent" | "within_eyesight" | "within_arms_length" | null;
            /** @description Minutes from one check to the next. */
            interval_minutes: number | null;
            /**
             * @description Only `attested` lets anybody look at them by camera in their room.
             * @enum {string}
             */
            observation: "attested" | "not_attested" | "level_absent";
            /**
             * Format: date-time
             * @description Until when it is attested, the grace of the handover included; null when it is not.
             */
            attested_until: string | null;
            /** @description What was last attested of them on this ward. */
            attestation_id: string | null;
            /** @description Why it was not carried out, if that was said last. */
            why_not: string | null;
        };
        PatientPage: {
            items: components["schemas"]["Patient"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        Pilot: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            /** @description Null when it is of a technology. */
            monitoring_system_id: string | null;
            /**
             * @description Null when it is of one system.
             * @enum {string|null}
             */
            technology: "vision_based_monitoring" | "bedroom_cctv" | "communal_cctv" | "seclusion_cctv" | "body_worn_camera" | "radar_sensor" | "infrared_sensor" | "bed_sensor" | "door_sensor" | "wearable" | "audio" | null;
            ward_ids: string[];
            purposes: ("vital_signs_observation" | "alert_response" | "seclusion_observation" | "post_incident_review" | "safeguarding_investigation" | "complaint_investigation" | "subject_access" | "legal_proceedings")[];
            evaluation_plan: string;
            /** Format: date-time */
            begun_at: string;
            /** @description Who began it: `staff:<id>`. */
            begun_by: string;
            /**
             * Format: date-time
             * @description When it stops by itself.
             */
            ends_at: string;
            /**
             * Format: date-time
             * @description Null unless somebody ended it before its time.
             */
            ended_at: string | null;
            ended_by: string | null;
            ended_reason: string | null;
            /**
             * Format: date-time
             * @description Null until its evaluation is concluded: until then what it tried stays stopped.
             */
            concluded_at: string | null;
            /** @description Who concluded it: somebody who did not begin it. */
            concluded_by: string | null;
            findings: string | null;
        };
        PilotPage: {
            items: components["schemas"]["Pilot"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        PlanPrivacyWindowBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The patient, wherever they stay; or else name a room. */
            patient_id?: string;
            /** @description The room; or else name a patient. */
            room_id?: string;
            /**
             * @description What it is for.
             * @enum {string}
             */
            kind: "toilet" | "shower" | "intimate_care" | "advocate" | "legal" | "visit";
            /**
             * @description At whose word it is there.
             * @enum {string}
             */
            asked_by: "patient" | "staff";
            /**
             * Format: date-time
             * @description From when: a time ahead, within 31 days.
             */
            starts_at: string;
            /**
             * Format: date-time
             * @description Until when: at most 24 hours after it starts.
             */
            ends_at: string;
        };
        PoliciesView: {
            /** @description The hash of national policy by itself. */
            national: string;
            /** @description The provider, its sites and its wards. */
            places: components["schemas"]["SetAtPlaceView"][];
        };
        PolicyLayer: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            /**
             * @description How far it reaches.
             * @enum {string}
             */
            scope: "provider" | "site" | "ward";
            /** @description The site, for a layer of one. */
            site_id: string | null;
            /** @description The ward, for a layer of one. */
            ward_id: string | null;
            /** @description What it is called. */
            name: string;
            /** @description The policy file, as it was proposed. */
            file: string;
            /** @description SHA-256 of what it says, in hex. */
            hash: string;
            /** @description Why it was proposed. */
            why: string;
            /**
             * @description `active` holds from `active_from`; what was `replaced` or `retired` holds until `active_until`, which may lie ahead.
             * @enum {string}
             */
            state: "proposed" | "approved" | "rejected" | "active" | "replaced" | "retired";
            /** @description What was proved of it: once with each national policy it was to stand on. */
            proofs: components["schemas"]["StoredProofView"][];
            /** Format: date-time */
            proposed_at: string;
            /** @description Who proposed it: `staff:<id>`. */
            proposed_by: string;
            /** Format: date-time */
            reviewed_at: string | null;
            /** @description Who reviewed it: somebody who did not propose it. */
            reviewed_by: string | null;
            /** @description What its reviewer said. */
            review_note: string | null;
            /** @description The layer that stood at its place when it was reviewed, and that alone it replaces; null for none. */
            reviewed_against: string | null;
            /**
             * Format: date-time
             * @description When it was activated, by the server’s time.
             */
            activated_at: string | null;
            activated_by: string | null;
            /**
             * Format: date-time
             * @description From when on it holds; the same as `activated_at` for one that holds from its entry in the log on.
             */
            active_from: string | null;
            /**
             * Format: date-time
             * @description Until when it holds; null for as long as nobody ends it.
             */
            active_until: string | null;
            /** @description The layer that takes its place. */
            replaced_by: string | null;
            /** Format: date-time */
            retirement_asked_at: string | null;
            /** @description Who asked that it should hold no more. */
            retirement_asked_by: string | null;
            /** @description Why it should hold no more. */
            retirement_why: string | null;
            /** Format: date-time */
            retired_at: string | null;
            /** @description Who agreed to that: somebody who did not ask for it. */
            retired_by: string | null;
        };
        PolicyLayerPage: {
            items: components["schemas"]["PolicyLayer"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        PolicySetView: {
            hash: string;
            /** @description The layers on national policy; none for that alone. */
            layers: components["schemas"]["LayerOfSetView"][];
            /** @description The log entry that first put it in force, or planned it. */
            first_index: number;
            /** @description Every rule, with its sentence and its source; none where a layer could not be used and everything is denied. */
            rules: Record<string, never>[];
            /** @description Every number; null where everything is denied. */
            parameters: Record<string, never> | null;
        };
        PrepareApprovalBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The product at one version; another version needs an approval of its own. */
            monitoring_system_id: string;
            /** @description The ward on which it may be used. */
            ward_id: string;
            /** @description Whether it is a medical device, which must be registered. */
            medical_device: boolean;
            /** @description What the approval rests on. */
            parts: components["schemas"]["ApprovalPartsBody"];
        };
        PreviewBody: {
            /** @description The policy file (YAML): it may forbid, oblige and tighten numbers, and nothing else. */
            file: string;
            /** @description Of how many days the decisions are judged again; 7 unless given. */
            days?: number;
        };
        PreviewView: {
            /** @description The set it was laid on, by its hash. */
            set: string;
            /** @description The set that comes of it, by its hash. */
            with_layer: string;
            difference: components["schemas"]["DifferenceView"];
            decisions: components["schemas"]["ReplayedView"];
        };
        PrivacyWindow: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            /** @description The room it is over; null when it is over a patient. */
            room_id: string | null;
            /** @description The patient it is over, wherever they stay. */
            patient_id: string | null;
            /**
             * @description What it is for; null when whoever started it on the spot did not say.
             * @enum {string|null}
             */
            kind: "toilet" | "shower" | "intimate_care" | "advocate" | "legal" | "visit" | null;
            /** @enum {string} */
            asked_by: "patient" | "staff";
            /**
             * @description `planned` stands from starts_at until ends_at by the clock; `open` stands until somebody ends it.
             * @enum {string}
             */
            state: "planned" | "open" | "ended" | "cancelled";
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string | null;
        };
        PrivacyWindowPage: {
            items: components["schemas"]["PrivacyWindow"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        PrivateKey: {
            /** @example EC */
            kty: string;
            /** @example P-256 */
            crv: string;
            x: string;
            y: string;
            /** @description The private part: leave it out of what you register. */
            d: string;
            kid: string;
            /** @example ES256 */
            alg: string;
            /** @example sig */
            use: string;
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
        ProposeLayerBody: {
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description What to call it. */
            name: string;
            /** @description The policy file (YAML): it may forbid, oblige and tighten numbers, and nothing else. */
            file: string;
            /** @description Why it is proposed. */
            why: string;
        };
        Provider: {
            /**
             * @description The ODS code.
             * @example DEMO
             */
            provider_id: string;
            name: string;
            /**
             * @description A sandbox has no patients; its answers say so.
             * @enum {string}
             */
            kind: "live" | "sandbox";
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /** Format: date-time */
            occurred_at: string;
            /** Format: date-time */
            recorded_at: string;
            recorded_by: string;
        };
        ProviderPage: {
            items: components["schemas"]["Provider"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        PutSystemInBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description The version now in it, of the same vendor. */
            monitoring_system_id: string;
        };
        RaiseObjectionBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless it can be read.
             */
            occurred_at?: string;
            /** @enum {string} */
            means?: "word" | "behaviour";
            /** @description What was said or done, such as covering the camera. */
            words?: string;
            /**
             * @description Who says it.
             * @default patient
             * @enum {string}
             */
            raised_by: "patient" | "representative" | "advocate";
            /**
             * @description What it is to; every camera unless it can be read.
             * @enum {string}
             */
            technology?: "vision_based_monitoring" | "bedroom_cctv" | "communal_cctv" | "seclusion_cctv" | "body_worn_camera" | "radar_sensor" | "infrared_sensor" | "bed_sensor" | "door_sensor" | "wearable" | "audio";
        };
        RaiseViewerConflictBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description The patient who made the accusation. */
            patient_id: string;
            /** @description The member of staff they accused. */
            staff_id: string;
        };
        RecordAdvanceDecisionBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The patient. */
            patient_id: string;
            /** @description The technologies refused; left out, every one. */
            technologies?: ("vision_based_monitoring" | "bedroom_cctv" | "communal_cctv" | "seclusion_cctv" | "body_worn_camera" | "radar_sensor" | "infrared_sensor" | "bed_sensor" | "door_sensor" | "wearable" | "audio")[];
            /** @description The operations refused; left out, every one. */
            operations?: ("read_vital_signs" | "location_alert" | "view_live_clear" | "view_live_blurred" | "record" | "playback" | "retain" | "export" | "disclose" | "delete" | "train_algorithm")[];
            /** @description The patient’s exact words. */
            words: string;
            /** @description What it stands in, and where that is kept. */
            document: string;
            /** @description Whether they could decide it when they said so; if not, it is an objection. */
            had_capacity: boolean;
            /** @description How that is known. */
            capacity_then: string;
            /** @description Whether the patient said that it holds in an emergency too. */
            refuses_in_emergency: boolean;
        };
        RecordEpisodeReviewBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The episode. */
            episode_id: string;
            /**
             * @description Which review: `record` to `independent_team` of seclusion, the others of long-term segregation.
             * @enum {string}
             */
            kind: "record" | "medical" | "nursing" | "team" | "independent_team" | "note" | "daily" | "weekly" | "external";
            /** @description The other members of staff who held it. */
            with_staff_ids?: string[];
            /** @description Who came from another hospital, and from where. */
            external_reviewers?: string[];
            /** @description What was seen, and what was decided. */
            outcome: string;
            /** @description Whether staff were continuously present since the review before, and stay. */
            staff_present: boolean;
        };
        RecordOccupancyBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /**
             * @description What was seen.
             * @enum {string}
             */
            state: "occupied" | "confirmed_empty" | "not_confirmed";
        };
        RecordPoliceAttendanceBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /**
             * Format: date-time
             * @description When they came: since the incident was opened, and not in the future.
             */
            police_attended_at: string;
            /** @description Whether any of them wore a camera. */
            police_camera_worn: boolean;
            /** @description Whether it was on. */
            police_camera_on: boolean;
            /** @description Why no camera was worn and on; left out when one was. */
            police_camera_why_not?: string;
        };
        RecordRepresentativeBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The patient. */
            patient_id: string;
            /**
             * @description By what they stand for the patient; one for property and affairs decides nothing here.
             * @enum {string}
             */
            kind: "attorney_health_welfare" | "attorney_property_affairs" | "welfare_deputy" | "court_order" | "parental_responsibility";
            /** @description Their name. */
            name: string;
            /** @description What they are to the patient. */
            relationship: string;
            /** @description The document that says so, and where it is kept. */
            document: string;
            /**
             * Format: date-time
             * @description When a power of attorney was registered; without it, it cannot be verified.
             */
            registered_at?: string;
            /** @description The technologies it reaches; left out, every one. */
            technologies?: ("vision_based_monitoring" | "bedroom_cctv" | "communal_cctv" | "seclusion_cctv" | "body_worn_camera" | "radar_sensor" | "infrared_sensor" | "bed_sensor" | "door_sensor" | "wearable" | "audio")[];
            /** @description The operations it reaches; left out, every one. */
            operations?: ("read_vital_signs" | "location_alert" | "view_live_clear" | "view_live_blurred" | "record" | "playback" | "retain" | "export" | "disclose" | "delete" | "train_algorithm")[];
            /** @description What it leaves out or asks for. */
            restrictions?: string;
            /**
             * Format: date-time
             * @description From when they may decide: when it is recorded to have been said, unless given.
             */
            starts_at?: string;
            /**
             * Format: date-time
             * @description Until when; without end unless given.
             */
            ends_at?: string;
        };
        RecordTraumaBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The patient. */
            patient_id: string;
            /**
             * @description What being watched would bring back; each blocks cameras alike.
             * @enum {string}
             */
            kind: "watched_or_filmed" | "abuse" | "other";
            /** @description What is known of it, and no more than the patient wants written down. */
            basis: string;
            /**
             * @description Whose account it rests on.
             * @enum {string}
             */
            account: "patient" | "family" | "advocate" | "clinician" | "earlier_records";
        };
        RecordVersionView: {
            version: number;
            /** Format: date-time */
            occurred_at: string;
            /** Format: date-time */
            recorded_at: string;
            recorded_by: string;
            /** @description The whole record as it stood. */
            state: Record<string, never>;
        };
        RecordViewerMatchBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description The preference. */
            preference_id: string;
            /** @description The member of staff; nobody says of themselves that they meet it. */
            staff_id: string;
            /** @description Whether they meet it. Nothing recorded counts as not met. */
            met: boolean;
        };
        RefuseBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description The patient's exact words, if there were any. */
            words?: string;
        };
        ReleaseRetentionHoldBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description Why it is no longer needed. */
            reason: string;
        };
        RemoveKeyBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description The `kid` of the key. */
            kid: string;
        };
        ReplayedView: {
            /**
             * Format: date-time
             * @description Since when decisions were asked for.
             */
            since: string;
            /** @description Whether all of them were judged again; otherwise time ran out at the older ones. */
            complete: boolean;
            /** @description Decisions at the place of the layer, those on looks of your own left out. */
            looked_at: number;
            /** @description Of those, how many were made by another set than they are compared under. */
            made_by_another_set: number;
            /** @description Of those, how many count nowhere below, since they would tell you what you may not know. */
            not_told: number;
            permit_to_deny: number;
            /** @description None, unless the layer takes the place of one that forbids what it does not. */
            deny_to_permit: number;
            reasons_changed: number;
            /** @description Permits that would ask for more or less of whoever acts on them. */
            obligations_changed: number;
            /** @description What of the layer would tell you of single patients what you may not know. */
            left_out: components["schemas"]["LeftOutView"];
            /**
             * @description Decisions that would come out otherwise, the newest, for those who may read them.
             * @example [
             *       "DEMO/277"
             *     ]
             */
            examples: string[];
        };
        Representative: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            patient_id: string;
            /** @enum {string} */
            kind: "attorney_health_welfare" | "attorney_property_affairs" | "welfare_deputy" | "court_order" | "parental_responsibility";
            name: string;
            relationship: string;
            /** @description What says so, and where it is kept. */
            document: string;
            /** Format: date-time */
            registered_at: string | null;
            /** @description Null for every one. */
            technologies: ("vision_based_monitoring" | "bedroom_cctv" | "communal_cctv" | "seclusion_cctv" | "body_worn_camera" | "radar_sensor" | "infrared_sensor" | "bed_sensor" | "door_sensor" | "wearable" | "audio")[] | null;
            /** @description Null for every one. */
            operations: ("read_vital_signs" | "location_alert" | "view_live_clear" | "view_live_blurred" | "record" | "playback" | "retain" | "export" | "disclose" | "delete" | "train_algorithm")[] | null;
            restrictions: string | null;
            /** @enum {string} */
            state: "recorded" | "verified" | "ended";
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string | null;
            /** @description Who put them on record, and so does not verify it. */
            added_by: string;
            /** Format: date-time */
            verified_at: string | null;
            verified_by: string | null;
            ended_reason: string | null;
        };
        RepresentativePage: {
            items: components["schemas"]["Representative"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        RequiredChangeView: {
            operation: string;
            before: string[];
            after: string[];
        };
        /** @description Through which devices could they do this? The resource has a type and no id. */
        ResourceSearchRequest: {
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
            resource: {
                /**
                 * @description Only devices can be searched for.
                 * @enum {string}
                 */
                type: "device";
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
            page?: {
                /** @description How many at most; 100 unless less is asked for. */
                limit?: number;
                /** @description The `next_token` of the page before, within ten minutes of it. */
                token?: string;
            };
        };
        /** @description The devices a decision would permit now. */
        ResourceSearchResponse: {
            results: {
                type: string;
                id: string;
            }[];
            page: {
                /** @description Of the next page; empty on the last. */
                next_token: string;
                /** @description How many are on this page. */
                count?: number;
            };
        };
        RestartBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description Who held the review: people with lived experience among them. */
            reviewers: string[];
            /**
             * Format: date-time
             * @description When it was held: since the halt, and not in the future.
             */
            reviewed_at: string;
            /** @description What it found. */
            findings: string;
        };
        RestrictiveEpisode: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            patient_id: string;
            admission_id: string;
            /** @description The room they are kept in: no other camera may watch them on this episode. */
            room_id: string;
            /** @enum {string} */
            kind: "seclusion" | "long_term_segregation";
            /** @enum {string} */
            state: "open" | "ended";
            /** Format: date-time */
            started_at: string;
            /** @description The registered clinician who started it: `staff:<id>`. */
            started_by: string;
            /** @description The psychiatrist who authorised it, which is its first medical review; null when none did. */
            psychiatrist_id: string | null;
            /** @description Why. */
            reason: string;
            /** @description What would end it. */
            way_out: string;
            /** @description Whether staff were continuously present and stay, as last said; only then has a review a grace. */
            staff_present: boolean;
            /**
             * Format: date-time
             * @description Of when that was said.
             */
            presence_stated_at: string;
            /** @description When a review of each kind was last held; of `team`, the first. */
            held: {
                [key: string]: string;
            };
            /** Format: date-time */
            ended_at: string | null;
            /** @description Who recorded the end: `staff:<id>`. */
            ended_by: string | null;
        };
        RestrictiveEpisodePage: {
            items: components["schemas"]["RestrictiveEpisode"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        RetentionHoldView: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            /**
             * @description What it is over.
             * @enum {string}
             */
            over: "device" | "ward" | "patient";
            /** @description The one device; null unless it is over a device. */
            device_id: string | null;
            /** @description The one ward; null unless it is over a ward. */
            ward_id: string | null;
            /** @description The one patient; null unless it is over a patient. */
            patient_id: string | null;
            /** @description The wards on which it keeps whatever was recorded: of a patient, those they were on in that time as recorded when it was asked for, or every ward when nobody recorded where they were. A carried device may have recorded on any ward. */
            ward_ids: string[];
            /**
             * Format: date-time
             * @description The first instant of what was recorded.
             */
            recorded_from: string;
            /**
             * Format: date-time
             * @description The last instant of what was recorded.
             */
            recorded_until: string;
            /** @description What the case is called where it is dealt with. */
            case_reference: string;
            /** @description Why it must be kept. */
            reason: string;
            /**
             * @description It keeps what it is over from `asked` on, until it is `released`.
             * @enum {string}
             */
            state: "asked" | "approved" | "released";
            /** Format: date-time */
            asked_at: string;
            /** @description Who asked for it first: `staff:<id>`. */
            asked_by: string;
            /**
             * Format: date-time
             * @description When two people should have approved it; it stands all the same.
             */
            approvals_due_at: string;
            /** Format: date-time */
            first_approved_at: string | null;
            /** @description The first of the two who approve it. */
            first_approved_by: string | null;
            /**
             * Format: date-time
             * @description When the second approved it; null before that.
             */
            approved_at: string | null;
            /** @description The second of the two. */
            approved_by: string | null;
            /**
             * Format: date-time
             * @description When it is reviewed next; that it is overdue lifts nothing.
             */
            review_due_at: string;
            /**
             * Format: date-time
             * @description When it was last reviewed and kept.
             */
            reviewed_at: string | null;
            reviewed_by: string | null;
            /** @description Why it is still needed. */
            review_note: string | null;
            /**
             * Format: date-time
             * @description When the first of two asked to release it; it stands until a second does.
             */
            release_asked_at: string | null;
            release_asked_by: string | null;
            /** @description Why it is no longer needed. */
            release_reason: string | null;
            /**
             * Format: date-time
             * @description Null while it stands.
             */
            released_at: string | null;
            /** @description The second of the two who released it. */
            released_by: string | null;
            /** @description Whether two people should have approved it by now, and have not. */
            approvals_overdue: boolean;
            /** @description Whether it should have been reviewed by now, and was not. */
            review_overdue: boolean;
        };
        RetentionHoldViewPage: {
            items: components["schemas"]["RetentionHoldView"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        RetireLayerBody: {
            /** @description Why it should hold no more. */
            why: string;
        };
        RetractAttestationBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description What was not so. */
            reason?: string;
        };
        ReturnBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description The room they were shown to; none unless given, which a room stay may begin later. */
            room_id?: string;
        };
        ReviewBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /**
             * @description What the patient said.
             * @enum {string}
             */
            outcome: "continues" | "changed" | "withdrawn";
            /** @description The patient's exact words; may be missing when the outcome is withdrawn. */
            words: string;
            /** @description What was explained this time; needed when more is agreed to than before. */
            information?: components["schemas"]["InformationBody"];
            /** @description When the outcome is changed, the whole of it as it is now: the parts of the day, in London time. */
            hours?: components["schemas"]["HoursBody"][];
            /** @description When the outcome is changed, the whole of it as it is now: for record and retain, how many hours anything may be kept. */
            retention_hours?: number;
            /** @description When the outcome is changed, the whole of it as it is now: what else it may be used for. */
            secondary_uses?: string[];
            /** @description When the outcome is changed: whether it was the patient who raised that it be more. */
            patient_started?: boolean;
            /** @description When a representative changes it: what the patient themself says or shows of it. */
            patients_view?: string;
            /** @description What may have weighed on the choice (NB-CON-07); may be missing when the outcome is withdrawn. */
            circumstances: components["schemas"]["CircumstancesBody"];
        };
        ReviewDecisionBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description What was found, and why it stays. */
            note: string;
            /**
             * Format: date-time
             * @description When the advocate was heard.
             */
            advocate_heard_at?: string;
        };
        ReviewDueView: {
            /** @enum {string} */
            kind: "record" | "medical" | "nursing" | "team" | "independent_team" | "note" | "daily" | "weekly" | "external";
            /** Format: date-time */
            due_at: string;
            /**
             * Format: date-time
             * @description From when on nobody is watched without it: the due time, and the grace if staff are there.
             */
            denied_from: string;
        };
        ReviewLayerBody: {
            /**
             * @description What it comes to.
             * @enum {string}
             */
            outcome: "approved" | "rejected";
            /** @description What its reviewer looked at, and why they came to that. */
            note: string;
        };
        ReviewRetentionHoldBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description Why it is still needed. */
            note: string;
        };
        ReviewTriggerView: {
            /** @enum {string} */
            kind: "transfer" | "mha_status" | "risk_assessment" | "system_version" | "capacity";
            /** Format: date-time */
            at: string;
            /**
             * Format: date-time
             * @description When it was written down.
             */
            recorded_at: string;
        };
        RiskAssessment: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            patient_id: string;
            admission_id: string;
            /** @enum {string} */
            state: "draft" | "signed" | "superseded";
            /** @description How this patient comes to be at risk. */
            formulation: string;
            /** @description What watching is needed for. */
            need: string;
            /** @description What was tried instead. */
            alternatives_tried: string;
            protective_factors: string;
            /** @description What the technology cannot see. */
            blind_spots: string;
            harm_of_watching: string;
            harm_of_not_watching: string;
            /** Format: date-time */
            signed_at: string | null;
            /** @description The responsible clinician who signed: `staff:<id>`. */
            signed_by: string | null;
        };
        RiskAssessmentPage: {
            items: components["schemas"]["RiskAssessment"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        RolesBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description Every role they hold from now on. */
            roles: ("nurse" | "nurse_in_charge" | "support_worker" | "responsible_clinician" | "advocate" | "ig_officer" | "caldicott_guardian" | "board_member" | "siro" | "clinical_safety_officer" | "platform_admin")[];
        };
        Room: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            ward_id: string;
            name: string;
            /** @enum {string} */
            place: "bedroom" | "bathroom" | "seclusion_room" | "communal" | "visiting_room" | "outdoor";
            /** @description Whether people talk here in private: then nobody is watched in it, though it is communal. */
            private_conversation: boolean;
        };
        RoomOccupancy: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            /** @enum {string} */
            state: "occupied" | "confirmed_empty" | "not_confirmed";
        };
        RoomPage: {
            items: components["schemas"]["Room"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        RoomPresence: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            room_id: string;
            /** @enum {string} */
            kind: "patients_visitor" | "staff" | "other_patient" | "other";
            /** @description The other patient, when their id is known. */
            patient_id: string | null;
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string | null;
        };
        RoomPresencePage: {
            items: components["schemas"]["RoomPresence"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        RoomStay: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            admission_id: string;
            patient_id: string;
            room_id: string;
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string | null;
        };
        RoomStayPage: {
            items: components["schemas"]["RoomStay"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        SetAtPlaceView: {
            /**
             * @description What the place is.
             * @enum {string}
             */
            scope: "provider" | "site" | "ward";
            /** @description The site or the ward; null for the provider. */
            id: string | null;
            /** @description The hash of the set: what decisions here name as `policy_set`. */
            hash: string;
            /** @description The layers on national policy, widest first. */
            layers: components["schemas"]["LayerOfSetView"][];
            /** @description The log entry that first put this set in force, or planned it. */
            first_index: number | null;
            /** @description Whether everything is denied here, because a layer in force cannot be used. */
            denies: boolean;
        };
        SetObservationLevelBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The patient. */
            patient_id: string;
            /**
             * @description How closely they are observed in person.
             * @enum {string}
             */
            level: "general" | "intermittent" | "within_eyesight" | "within_arms_length";
            /** @description For `intermittent`, the minutes from one check to the next. */
            interval_minutes?: number;
            /** @description Why this level, for this patient. */
            reason: string;
        };
        Shift: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            staff_id: string;
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
        };
        ShiftPage: {
            items: components["schemas"]["Shift"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        Site: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            name: string;
        };
        SitePage: {
            items: components["schemas"]["Site"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        StaffMember: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            /** @enum {string} */
            kind: "person" | "shared";
            name: string;
            /** @description Who employs them: the provider, an agency, a contractor. */
            employer: string;
            /** @description The professional registration, such as an NMC pin. */
            registration: string | null;
            roles: ("nurse" | "nurse_in_charge" | "support_worker" | "responsible_clinician" | "advocate" | "ig_officer" | "caldicott_guardian" | "board_member" | "siro" | "clinical_safety_officer" | "platform_admin")[];
            /** @enum {string} */
            state: "active" | "left";
        };
        StaffMemberPage: {
            items: components["schemas"]["StaffMember"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        StartLeaveBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The open admission. */
            admission_id: string;
            /**
             * @description How they are away.
             * @enum {string}
             */
            kind: "escorted" | "unescorted" | "overnight";
            /**
             * Format: date-time
             * @description When they are due back.
             */
            due_back_at: string;
        };
        StartOverrideBody: {
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The person at risk. */
            patient_id: string;
            /** @description The room they are in, a bedroom. */
            room_id: string;
            /**
             * @description Why: one of the only reasons there are.
             * @enum {string}
             */
            reason: "suspected_cardiorespiratory_arrest" | "active_ligature" | "serious_self_harm" | "assault_in_progress" | "fire" | "unresponsive_no_safe_entry";
            /**
             * @description What it rests on in law: section 5 of the Mental Capacity Act 2005 only where capacity was found to be lacking.
             * @enum {string}
             */
            legal_ground: "necessity" | "mental_capacity_act_section_5";
            /** @description What looking adds to going in. */
            what_looking_adds: string;
            /** @description Whether going in is safe. */
            entry_safe: boolean;
            /** @description Why going in is not safe, when it is not. */
            why_entry_unsafe?: string;
            /** @description Whoever is on the way in person, by their ids. */
            attendance_staff_ids: string[];
            /**
             * Format: date-time
             * @description When they were sent: now unless given; never in the future.
             */
            attendance_dispatched_at?: string;
        };
        StartPrivacyWindowBody: {
            /**
             * Format: date-time
             * @description Since when: now unless it can be read.
             */
            occurred_at?: string;
            /**
             * @description What it is for.
             * @enum {string}
             */
            kind?: "toilet" | "shower" | "intimate_care" | "advocate" | "legal" | "visit";
            /**
             * @description At whose word.
             * @default staff
             * @enum {string}
             */
            asked_by: "patient" | "staff";
        };
        StartRestrictiveEpisodeBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The patient. */
            patient_id: string;
            /**
             * @description What it is.
             * @enum {string}
             */
            kind: "seclusion" | "long_term_segregation";
            /** @description The room they are kept in: for seclusion a seclusion room. */
            room_id: string;
            /** @description The psychiatrist who authorised it; without one the first medical review is due within the hour. */
            psychiatrist_id?: string;
            /** @description Why. */
            reason: string;
            /** @description What would end it. */
            way_out: string;
            /** @description Whether staff are and stay continuously present; without that no review has a grace. */
            staff_present: boolean;
        };
        StartRoomPresenceBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The room. */
            room_id: string;
            /**
             * @description Who it is.
             * @enum {string}
             */
            kind: "patients_visitor" | "staff" | "other_patient" | "other";
            /** @description The other patient, when the kind is other_patient and their id is known. */
            patient_id?: string;
            /**
             * Format: date-time
             * @description Since when: occurred_at unless given.
             */
            starts_at?: string;
        };
        StartRoomStayBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The open admission. */
            admission_id: string;
            /** @description The room. */
            room_id: string;
            /**
             * Format: date-time
             * @description Since when: occurred_at unless given.
             */
            starts_at?: string;
        };
        StartWardHaltBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /**
             * @description What halts it: complaints halt the whole ward, an allegation a ward or one device.
             * @enum {string}
             */
            kind: "allegation" | "substantiated_complaint" | "linked_complaints";
            /** @description The ward to halt; left out when one device is. */
            ward_id?: string;
            /** @description The one device to halt. */
            device_id?: string;
        };
        StartedWardHaltView: {
            id: string;
            ward_id: string;
            /** @description The one device that is halted; null for the whole ward. */
            device_id: string | null;
            /** @enum {string} */
            kind: "allegation" | "substantiated_complaint" | "linked_complaints";
            /** Format: date-time */
            started_at: string;
            /**
             * Format: date-time
             * @description When its lived-experience review is due.
             */
            review_due_at: string;
        };
        StartedWindowView: {
            /** @description Kept from whoever may not read the record. */
            id: null;
            version: null;
            /**
             * @description It stands until somebody on the ward ends it.
             * @enum {string}
             */
            state: "open";
        };
        StateViewerPreferenceBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The patient. */
            patient_id: string;
            /** @description The patient’s own words; of the staff, only whether each meets it is ever recorded. */
            words: string;
        };
        StopBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description Why, if you wish to say. */
            reason?: string;
        };
        StoredProofView: {
            /** @description The hash of the national policy it was proved with. */
            national_hash: string;
            /** @description The hash of that with this layer on it. */
            set_hash: string;
            /** @description The hash of the invariants that were proved. */
            invariants_hash: string;
            /** @description What proved it, and in which version. */
            solver: string;
            /** @description How many rules it is over. */
            rules: number;
            /** @description How many facts it is over. */
            facts: number;
            /** @description How many combinations of facts it is over: a decimal number of any length. */
            situations: string;
            milliseconds: number;
            /** @description The most memory it took. */
            kilobytes: number;
            /** @description Whether nothing was found that must not be. */
            holds: boolean;
            /** @description What is permitted and must never be. */
            broken: Record<string, never>[];
            /** @description Invariants that say nothing. */
            vacuous: string[];
            /** @description Rules that can permit nothing any more; a layer may forbid as much. */
            unreachable: string[];
            /** @description Its rules that no facts meet. */
            never_fires: string[];
            /** @description Its rules that forbid nothing of their own. */
            shadowed: string[];
            /** @description Facts under which it permits what national policy does not; null when there are none. */
            loosened: Record<string, never> | null;
        };
        /** @description Who could do this here? The subject has a type and no id. */
        SubjectSearchRequest: {
            subject: {
                /**
                 * @description Staff, or the device itself.
                 * @enum {string}
                 */
                type: "staff" | "system";
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
            resource: {
                /**
                 * @description Only devices can be searched.
                 * @enum {string}
                 */
                type: "device";
                /** @description The provider’s id. */
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
            page?: {
                /** @description How many at most; 100 unless less is asked for. */
                limit?: number;
                /** @description The `next_token` of the page before, within ten minutes of it. */
                token?: string;
            };
        };
        /** @description Those a decision would permit now; whoever searches is never among them. */
        SubjectSearchResponse: {
            results: {
                type: string;
                id: string;
            }[];
            page: {
                /** @description Of the next page; empty on the last. */
                next_token: string;
                /** @description How many are on this page. */
                count?: number;
            };
        };
        ToldFactView: {
            /** @example place */
            fact: string;
            /** @example bedroom */
            value: string;
            /** @description The same in plain words. */
            says: string;
        };
        TrackCareReviewBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description An id unique within the provider for this kind of record; a fresh one unless given. */
            id?: string;
            /** @description The patient. */
            patient_id: string;
            /**
             * @description Which reviews.
             * @enum {string}
             */
            kind: "cetr" | "ic_etr" | "statutory_review";
            /**
             * @description Whose intervals go for them: as old as their date of birth says, when that is known.
             * @enum {string}
             */
            population: "adult" | "child";
            /** @description Whether they are in a secure hospital. */
            secure: boolean;
            /** @description Whether they have a learning disability, or are autistic. */
            conditions: ("learning_disability" | "autism")[];
            /**
             * Format: date-time
             * @description From when the first is counted: the admission unless given; for an IC(E)TR when they were first kept apart, for a statutory review when its law came into force.
             */
            starts_at?: string;
            /**
             * Format: date-time
             * @description When one was last held before it was tracked here.
             */
            last_held_at?: string;
        };
        Training: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            staff_id: string;
            /** @enum {string} */
            course: "monitoring_viewing";
            /** Format: date-time */
            completed_at: string;
        };
        TrainingPage: {
            items: components["schemas"]["Training"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        TraumaConsideration: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            patient_id: string;
            /** @enum {string} */
            kind: "watched_or_filmed" | "abuse" | "other";
            /** @description What is known of it, as far as the patient wants it written down. */
            basis: string;
            /**
             * @description Whose account it rests on.
             * @enum {string}
             */
            account: "patient" | "family" | "advocate" | "clinician" | "earlier_records";
            /**
             * Format: date-time
             * @description Since when it is known; it blocks from when it was recorded, whatever this says.
             */
            blocks_from: string;
            /** @description Who wrote it down first: `staff:<id>`. */
            written_down_by: string;
            /** @enum {string} */
            state: "stands" | "ended";
            /** Format: date-time */
            ended_at: string | null;
            ended_by: string | null;
            ended_reason: string | null;
            /** @description What the patient themself said or did when it ended. */
            patients_part: string | null;
        };
        TraumaConsiderationPage: {
            items: components["schemas"]["TraumaConsideration"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        Vendor: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            name: string;
            /**
             * @description A suspended vendor is permitted nothing, by whichever client.
             * @enum {string}
             */
            state: "active" | "suspended";
        };
        VendorClient: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            vendor_id: string;
            name: string;
            /** @description The public keys its assertions are signed by (RFC 7517). */
            jwks: Record<string, never>;
            scopes: "evaluate"[];
            /** @enum {string} */
            state: "active" | "suspended" | "revoked";
            /** @description Whether the provider was a sandbox when it was recorded. */
            sandbox: boolean;
        };
        VendorClientPage: {
            items: components["schemas"]["VendorClient"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        VendorPage: {
            items: components["schemas"]["Vendor"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        VendorStaffId: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            vendor_id: string;
            vendor_staff_id: string;
            staff_id: string;
            /** @enum {string} */
            state: "active" | "withdrawn";
        };
        VendorStaffIdPage: {
            items: components["schemas"]["VendorStaffId"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        VerifyRepresentativeBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /**
             * Format: date-time
             * @description When a power of attorney was registered, if that was not known before.
             */
            registered_at?: string;
        };
        ViewerConflict: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            patient_id: string;
            /** @description Who is accused: they can neither read nor find this. */
            staff_id: string;
            /** @enum {string} */
            state: "standing" | "resolved";
            /** Format: date-time */
            raised_at: string;
            /** Format: date-time */
            resolved_at: string | null;
            /** @description Who resolved it: `staff:<id>`. */
            resolved_by: string | null;
        };
        ViewerConflictPage: {
            items: components["schemas"]["ViewerConflict"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        ViewerConflictRaised: {
            /** @description Null for whoever may not read the record. */
            id: string | null;
            patient_id: string;
            staff_id: string;
            /** @enum {string} */
            state: "standing";
            /**
             * Format: date-time
             * @description When it was first raised; null for whoever may not read the record.
             */
            raised_at: string | null;
        };
        ViewerMatch: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            patient_id: string;
            preference_id: string;
            staff_id: string;
            /** @description Nothing recorded counts as not met. */
            met: boolean;
        };
        ViewerMatchPage: {
            items: components["schemas"]["ViewerMatch"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        ViewerPreference: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            patient_id: string;
            /** @enum {string} */
            state: "stands" | "withdrawn";
            /** @description The patient’s own words. */
            words: string;
            /** Format: date-time */
            stated_at: string;
            /** Format: date-time */
            withdrawn_at: string | null;
            /** @description What the patient said when they took it back. */
            withdrawn_words: string | null;
        };
        ViewerPreferencePage: {
            items: components["schemas"]["ViewerPreference"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        ViewerSuspension: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            staff_id: string;
            /** @enum {string} */
            ground: "registration" | "safeguarding" | "allegation" | "unusual_viewing";
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            lifted_at: string | null;
        };
        ViewerSuspensionPage: {
            items: components["schemas"]["ViewerSuspension"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        Ward: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            site_id: string;
            name: string;
            /** @enum {string} */
            kind: "adult" | "children";
        };
        WardAssignment: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            staff_id: string;
            ward_id: string;
            /** Format: date-time */
            starts_at: string;
            /**
             * Format: date-time
             * @description Null while nobody has ended it.
             */
            ends_at: string | null;
        };
        WardAssignmentPage: {
            items: components["schemas"]["WardAssignment"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        WardHalt: {
            /** @description The provider the record belongs to, by ODS code. */
            provider_id: string;
            /** @description Unique within the provider. */
            id: string;
            /** @description Counts up by one with each change; the first is 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was said or done; may lie in the past.
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description The server's own time of the last change.
             */
            recorded_at: string;
            /** @description Who recorded the last change: `staff:<id>`, or `system:<what>`. */
            recorded_by: string;
            ward_id: string;
            /** @description The one device that is halted; null for the whole ward. */
            device_id: string | null;
            /** @enum {string} */
            kind: "allegation" | "substantiated_complaint" | "linked_complaints";
            /** Format: date-time */
            started_at: string;
            /** @description Who started it first: `staff:<id>`. */
            started_by: string;
            /**
             * Format: date-time
             * @description When its lived-experience review is due; that it is overdue lifts nothing.
             */
            review_due_at: string;
            /** @description Who held the lived-experience review. */
            reviewers: string[] | null;
            /** Format: date-time */
            reviewed_at: string | null;
            /** @description What the review found. */
            findings: string | null;
            /**
             * Format: date-time
             * @description Null while it stands.
             */
            restarted_at: string | null;
            /** @description Who started watching again: `staff:<id>`. */
            restarted_by: string | null;
        };
        WardHaltPage: {
            items: components["schemas"]["WardHalt"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        WardObservationView: {
            ward_id: string;
            /** @description Those whose observation is not attested first, then those whose attestation ends first. */
            patients: components["schemas"]["PatientObservationView"][];
        };
        WardPage: {
            items: components["schemas"]["Ward"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        WithdrawAdvanceDecisionBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description The patient’s exact words. */
            words: string;
        };
        WithdrawAllBody: {
            /**
             * Format: date-time
             * @description When the patient said so: now unless it can be read.
             */
            occurred_at?: string;
            /**
             * @description How the patient said so.
             * @default said
             * @enum {string}
             */
            means: "said" | "gesture" | "behaviour" | "written" | "representative" | "other";
            /** @enum {string} */
            technology?: "vision_based_monitoring" | "bedroom_cctv" | "communal_cctv" | "seclusion_cctv" | "body_worn_camera" | "radar_sensor" | "infrared_sensor" | "bed_sensor" | "door_sensor" | "wearable" | "audio";
            /** @enum {string} */
            operation?: "read_vital_signs" | "location_alert" | "view_live_clear" | "view_live_blurred" | "record" | "playback" | "retain" | "export" | "disclose" | "delete" | "train_algorithm";
            /** @enum {string} */
            purpose?: "vital_signs_observation" | "alert_response" | "seclusion_observation" | "post_incident_review" | "safeguarding_investigation" | "complaint_investigation" | "subject_access" | "legal_proceedings";
        };
        WithdrawBody: {
            /**
             * Format: date-time
             * @description When the patient said so: now unless it can be read.
             */
            occurred_at?: string;
            /**
             * @description How the patient said so.
             * @default said
             * @enum {string}
             */
            means: "said" | "gesture" | "behaviour" | "written" | "representative" | "other";
        };
        WithdrawViewerPreferenceBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
            /** @description What the patient said when they took it back. */
            words: string;
        };
        WithdrawalView: {
            id: string;
            /** @description Kept from whoever may not read the record. */
            version: null;
            /**
             * @description Nothing of it is in force.
             * @enum {string}
             */
            state: "withdrawn";
            withdrawn_at: null;
            withdrawn_means: null;
        };
        WithdrawalsView: {
            items: (components["schemas"]["Consent"] | components["schemas"]["WithdrawalView"])[];
        };
        WitnessView: {
            /** @description Every fact of it. */
            facts: {
                [key: string]: string;
            };
            /**
             * @description Only a `known` one surely comes about; of the others, some are such that no records lead to them.
             * @enum {string}
             */
            origin: "known" | "beside_known" | "solver";
            /** @description What of it matters. */
            told: components["schemas"]["ToldFactView"][];
        };
        WorklistItem: {
            /** @enum {string} */
            kind: "consent_review" | "consent_confirmation" | "best_interests_review" | "capacity_assessment" | "risk_assessment" | "observation_level" | "observation_attestation" | "episode_review" | "objection" | "representative" | "care_review" | "leave";
            /** @description The consent, decision, assessment, level, episode, representative, care review or leave it is of; the admission, of what was `never_made` in it. */
            record_id: string;
            /**
             * @description Which review of an episode.
             * @enum {string|null}
             */
            review: "record" | "medical" | "nursing" | "team" | "independent_team" | "note" | "daily" | "weekly" | "external" | null;
            patient_id: string;
            /** @description Where the patient is admitted. */
            ward_id: string;
            /**
             * @description Why it falls due then. `changed` for whoever may not read what changed (NB-SEE-01), else one of first, regular, transfer, mha_status, risk_assessment, system_version, capacity, requested, advocate_not_heard, fluctuating, lapses, objected, repeated_overrides, ends, unconfirmed, not_attested, never_made, due_back.
             * @enum {string}
             */
            why: "first" | "regular" | "transfer" | "mha_status" | "risk_assessment" | "system_version" | "capacity" | "requested" | "advocate_not_heard" | "fluctuating" | "lapses" | "objected" | "repeated_overrides" | "ends" | "unconfirmed" | "not_attested" | "never_made" | "due_back" | "changed";
            /** @description Who last decided, assessed, set, reviewed or recorded it, as `staff:<id>`; null for what nobody has made. */
            clinician: string | null;
            /** Format: date-time */
            due_at: string;
            /** @description From when it falls due on; for an attestation, after the grace of the handover. */
            overdue: boolean;
            /**
             * Format: date-time
             * @description From when on nothing rests on it: as it falls due, after the grace of an episode’s review or of a handover, or from the first for an objection. Null for a care review and for a leave, on which no decision turns.
             */
            denied_from: string | null;
            /** @description Whether that time has come. */
            denied: boolean;
        };
        WorklistPage: {
            items: components["schemas"]["WorklistItem"][];
            /** @description The `after` of the next page; null on the last. */
            next: string | null;
        };
        WriteBody: {
            /**
             * Format: date-time
             * @description When it was said or done: now unless given; may lie in the past, never in the future.
             */
            occurred_at?: string;
        };
    };
    responses: {
        /** @description The request cannot be read. */
        Malformed: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
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
        /** @description There is no such record at this provider; another provider’s is answered the same. */
        NotFound: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It contradicts what is on record, as it stands now. Nothing was changed. */
        Conflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The record is no longer at the version that `If-Match` names. Nothing was changed. */
        VersionChanged: {
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
        /** @description It can be read, and something in it is wrong; every fault is named. */
        Invalid: {
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
    parameters: {
        /**
         * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
         * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
         */
        IdempotencyKey: string;
        /**
         * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
         * @example "3"
         */
        IfMatch: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The `X-Request-ID` that was sent, or one of the service’s own; it is in the service’s log.
         * @example 4afb3c3e-5473-4f4c-a459-73459b50f9b1
         */
        RequestId: string;
        /**
         * @description For how many seconds to wait before trying again (RFC 9110).
         * @example 1
         */
        RetryAfter: number;
        /**
         * @description What the token lacks (RFC 6750).
         * @example Bearer error="invalid_token"
         */
        Challenge: string;
        /**
         * @description The version of the record (RFC 9110), for `If-Match`.
         * @example "3"
         */
        ETag: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Metadata_whole: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where everything is. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthzenConfiguration"];
                };
            };
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Metadata_provider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The provider, by ODS code.
                 * @example DEMO
                 */
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where everything is. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthzenConfiguration"];
                };
            };
            400: components["responses"]["Malformed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
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
    Search_action: {
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
                "application/json": components["schemas"]["ActionSearchRequest"];
            };
        };
        responses: {
            /** @description Found, over what the searcher’s role may see; it permits nothing. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionSearchResponse"];
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
    Search_resource: {
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
                "application/json": components["schemas"]["ResourceSearchRequest"];
            };
        };
        responses: {
            /** @description Found, over what the searcher’s role may see; it permits nothing. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceSearchResponse"];
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
    Search_subject: {
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
                "application/json": components["schemas"]["SubjectSearchRequest"];
            };
        };
        responses: {
            /** @description Found, over what the searcher’s role may see; it permits nothing. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectSearchResponse"];
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
    Admission_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Admission_admit: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdmitBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Admission"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Admission_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the admissions, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Admission"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Admission_discharge: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the admissions, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DischargeBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Admission"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Admission_changeMhaStatus: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the admissions, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MhaStatusBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Admission"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Admission_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the admissions, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    AdvanceDecision_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvanceDecisionPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    AdvanceDecision_record: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAdvanceDecisionBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvanceDecision"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    AdvanceDecision_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the advance decisions, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvanceDecision"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    AdvanceDecision_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the advance decisions, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    AdvanceDecision_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the advance decisions, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawAdvanceDecisionBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvanceDecision"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Approval_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Approval_prepare: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrepareApprovalBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Approval_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the approvals, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Approval_approve: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the approvals, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Approval_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the approvals, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Approval_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the approvals, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StopBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ApprovedScreen_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovedScreenPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ApprovedScreen_create: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApprovedScreenBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovedScreen"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ApprovedScreen_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the approved screens, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovedScreen"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ApprovedScreen_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the approved screens, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ApprovedScreen_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the approved screens, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovedScreen"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    BestInterests_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BestInterestsDecisionPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    BestInterests_decide: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideInBestInterestsBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BestInterestsDecision"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    BestInterests_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the best interests decisions, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BestInterestsDecision"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    BestInterests_end: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the best interests decisions, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BestInterestsDecision"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    BestInterests_review: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the best interests decisions, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewDecisionBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BestInterestsDecision"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    BestInterests_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the best interests decisions, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    CapacityAssessment_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapacityAssessmentPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    CapacityAssessment_assess: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessCapacityBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapacityAssessment"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    CapacityAssessment_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the capacity assessments, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapacityAssessment"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    CapacityAssessment_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the capacity assessments, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    CareReview_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
                /** @description Only of patients on this ward. */
                ward_id?: string;
                /** @description Only of this patient. */
                patient_id?: string;
                /** @description `true` for those alone that are overdue. */
                overdue?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareReviewViewPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    CareReview_track: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrackCareReviewBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareReviewView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    CareReview_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the care reviews, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareReviewView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    CareReview_declined: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the care reviews, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclinedCareReviewBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareReviewView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    CareReview_end: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the care reviews, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndCareReviewBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareReviewView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    CareReview_held: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the care reviews, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HeldCareReviewBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareReviewView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    CareReview_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the care reviews, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    CaseRecord_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRecordPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    CaseRecord_open: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenCaseRecordBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRecord"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    CaseRecord_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the case records, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRecord"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    CaseRecord_close: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the case records, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRecord"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    CaseRecord_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the case records, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Consent_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Consent_ask: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consent"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Consent_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the consents, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consent"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Consent_confirm: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the consents, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consent"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Consent_grant: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the consents, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consent"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Consent_refuse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the consents, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consent"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Consent_requestReview: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the consents, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consent"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Consent_review: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the consents, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consent"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Consent_reviews: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Which of the consents, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentReviewPage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Consent_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the consents, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Consent_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the consents, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WithdrawBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consent"] | components["schemas"]["WithdrawalView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Decisions_list: {
        parameters: {
            query?: {
                /** @description A patient known to be in view. */
                patient?: string;
                /** @description A device, by the provider’s id. */
                device?: string;
                /** @description The member of staff who would have looked. */
                staff?: string;
                outcome?: "permit" | "deny";
                /** @description A reason as the reader is told it: `not_agreed` stands for what only the treating team reads, `viewer_may_not_look` for why a viewer was refused. By a reason that reads otherwise to them nobody searches (422). */
                reason?: "unknown_operation" | "unknown_device" | "purpose_prohibited" | "unknown_purpose" | "purpose_unsupported" | "viewer_unknown" | "screen_not_approved" | "duration_exceeded" | "no_active_alert" | "obligation_unsupported" | "request_id_reused" | "engine_unavailable" | "system_not_approved" | "audio_prohibited" | "place_prohibited" | "moratorium" | "ward_halt" | "no_legal_gateway" | "pilot_ended" | "system_changed" | "incident_unannounced" | "occupancy_unknown" | "no_one_there" | "not_all_covered" | "consent_refused" | "consent_withdrawn" | "no_consent" | "scope_not_covered" | "consent_review_overdue" | "consent_unconfirmed" | "outside_hours" | "risk_assessment_absent" | "risk_assessment_overdue" | "blanket_request" | "frequency_exceeded" | "capacity_unresolved" | "trauma_block" | "advance_refusal" | "objection_pending" | "observation_not_attested" | "privacy_window" | "episode_review_overdue" | "viewer_shared_account" | "viewer_suspended" | "viewer_not_on_shift" | "viewer_not_assigned" | "viewer_untrained" | "viewer_conflict" | "viewer_preference_not_met" | "retention_expired" | "retention_hold" | "not_agreed" | "viewer_may_not_look";
                /** @description Decided at or after this instant. */
                from?: string;
                /** @description Decided before this instant. */
                until?: string;
                limit?: number;
                /** @description The `next` of the page before: decisions older than this index. */
                before?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Explain_explain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExplainBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Decisions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The provider, by ODS code.
                 * @example DEMO
                 */
                provider: string;
                /**
                 * @description The decision’s index in the provider’s log.
                 * @example 277
                 */
                index: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionRecord"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Device_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevicePage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Device_create: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDeviceBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Device_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the devices, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Device_putSystemIn: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the devices, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutSystemInBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Device_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the devices, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Device_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the devices, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    EmergencyOverride_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyOverridePage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    EmergencyOverride_start: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartOverrideBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyOverride"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    EmergencyOverride_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the emergency overrides, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyOverride"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    EmergencyOverride_end: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the emergency overrides, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyOverride"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    EmergencyOverride_extend: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the emergency overrides, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyOverride"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    EmergencyOverride_followedBy: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Which of the emergency overrides, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverrideTaskPage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    EmergencyOverride_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the emergency overrides, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    EpisodeReview_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EpisodeReviewPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    EpisodeReview_record: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordEpisodeReviewBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EpisodeReview"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    EpisodeReview_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the episode reviews, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EpisodeReview"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    EpisodeReview_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the episode reviews, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Incident_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Incident_open: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenIncidentBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Incident_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the incidents, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Incident_announce: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the incidents, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Incident_close: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the incidents, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Incident_recordPolice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the incidents, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordPoliceAttendanceBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Incident_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the incidents, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Leave_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeavePage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Leave_start: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartLeaveBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leave"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Leave_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the leaves, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leave"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Leave_return: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the leaves, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leave"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Leave_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the leaves, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    MonitoringSystem_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitoringSystemPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    MonitoringSystem_create: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMonitoringSystemBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitoringSystem"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    MonitoringSystem_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the monitoring systems, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitoringSystem"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    MonitoringSystem_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the monitoring systems, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Moratorium_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoratoriumPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Moratorium_begin: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginMoratoriumBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moratorium"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Moratorium_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the moratoria, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moratorium"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Moratorium_lift: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the moratoria, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftMoratoriumBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moratorium"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Moratorium_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the moratoria, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Objection_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Objection_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the objections, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Objection"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Objection_decide: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the objections, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideObjectionBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Objection"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Objection_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the objections, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ObservationAttestation_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObservationAttestationPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ObservationAttestation_attest: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttestObservationBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObservationAttestation"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ObservationAttestation_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the observation attestations, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObservationAttestation"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ObservationAttestation_retract: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the observation attestations, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetractAttestationBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObservationAttestation"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ObservationAttestation_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the observation attestations, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ObservationLevel_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObservationLevelPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ObservationLevel_set: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetObservationLevelBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObservationLevel"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ObservationLevel_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the observation levels, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObservationLevel"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ObservationLevel_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the observation levels, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    OverdueEpisodes_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverdueEpisodesView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    OverdueOverrideTasks_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverdueOverrideTasksView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    OverrideTask_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverrideTaskPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    OverrideTask_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the override tasks, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverrideTask"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    OverrideTask_complete: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the override tasks, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteTaskBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverrideTask"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    OverrideTask_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the override tasks, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Patient_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Patient_create: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePatientBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Patient"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Patient_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the patients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Patient"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PatientAdvanceDecision_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Which of the patients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvanceDecisionPage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PatientCapacity_decisionsOf: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Which of the patients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BestInterestsDecisionPage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PatientCapacity_assessmentsOf: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Which of the patients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapacityAssessmentPage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PatientConsent_converse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the patients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PatientConsent_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Which of the patients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentPage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PatientOverrides_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Which of the patients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyOverridePage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PatientObjection_raise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the patients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RaiseObjectionBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Objection"] | components["schemas"]["HeardObjectionView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PatientObjection_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Which of the patients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionPage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PatientObservation_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Which of the patients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObservationLevelPage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PatientPrivacy_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Which of the patients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyWindowPage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PatientCapacity_representativesOf: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Which of the patients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepresentativePage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PatientEpisodes_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Which of the patients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestrictiveEpisodePage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PatientRisk_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Which of the patients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskAssessmentPage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PatientPrivacy_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the patients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["StartPrivacyWindowBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyWindow"] | components["schemas"]["StartedWindowView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PatientTrauma_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Which of the patients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraumaConsiderationPage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Patient_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the patients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PatientViewers_conflictsOf: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Which of the patients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewerConflictPage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PatientViewers_matchesOf: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Which of the patients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewerMatchPage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PatientViewers_preferencesOf: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Which of the patients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewerPreferencePage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PatientConsent_withdrawAll: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the patients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WithdrawAllBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalsView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Pilot_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PilotPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Pilot_begin: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginPilotBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pilot"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Pilot_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the pilots, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pilot"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Pilot_conclude: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the pilots, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConcludePilotBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pilot"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Pilot_end: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the pilots, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StopBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pilot"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Pilot_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the pilots, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Policies_inForce: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoliciesView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Policies_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The set, by its hash: 64 hexadecimal digits.
                 * @example 5f2b0d9c6c1f4b8f6e3a7d1c9b0e2f4a6d8c0b1e3f5a7d9c2b4e6f8a0c1d3e5f
                 */
                hash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicySetView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Preview_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The set to lay it on, by its hash: the national one, or one that decides at a place of yours now.
                 * @example 230be7909309695be84f7aa4ac203503b4ef93e08ade08df2d9599de132fb27c
                 */
                set: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PolicyLayer_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyLayerPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PolicyLayer_propose: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeLayerBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyLayer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PolicyLayer_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the policy layers, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyLayer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PolicyLayer_activate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the policy layers, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivateLayerBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyLayer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PolicyLayer_agreeRetirement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the policy layers, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyLayer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PolicyLayer_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the policy layers, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example scope: provider */
                    "application/yaml": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PolicyLayer_retire: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the policy layers, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetireLayerBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyLayer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PolicyLayer_review: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the policy layers, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewLayerBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyLayer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PolicyLayer_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the policy layers, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PrivacyWindow_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyWindowPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PrivacyWindow_plan: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanPrivacyWindowBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyWindow"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PrivacyWindow_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the privacy windows, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyWindow"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PrivacyWindow_cancel: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the privacy windows, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyWindow"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PrivacyWindow_end: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the privacy windows, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyWindow"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    PrivacyWindow_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the privacy windows, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Provider_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Provider_create: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProviderBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provider"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Provider_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the providers, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provider"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Provider_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the providers, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Representative_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepresentativePage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Representative_record: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRepresentativeBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Representative"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Representative_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the representatives, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Representative"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Representative_end: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the representatives, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Representative"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Representative_verify: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the representatives, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyRepresentativeBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Representative"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Representative_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the representatives, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RestrictiveEpisode_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestrictiveEpisodePage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RestrictiveEpisode_start: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartRestrictiveEpisodeBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestrictiveEpisode"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RestrictiveEpisode_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the restrictive episodes, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestrictiveEpisode"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RestrictiveEpisode_end: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the restrictive episodes, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestrictiveEpisode"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RestrictiveEpisode_reviews: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Which of the restrictive episodes, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EpisodeReviewPage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RestrictiveEpisode_schedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the restrictive episodes, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EpisodeScheduleView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RestrictiveEpisode_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the restrictive episodes, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RetentionHold_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
                /** @description `true` for those alone whose approvals or review are overdue. */
                overdue?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionHoldViewPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RetentionHold_ask: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskRetentionHoldBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionHoldView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RetentionHold_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the retention holds, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionHoldView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RetentionHold_approve: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the retention holds, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionHoldView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RetentionHold_release: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the retention holds, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseRetentionHoldBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionHoldView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RetentionHold_review: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the retention holds, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewRetentionHoldBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionHoldView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RetentionHold_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the retention holds, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RiskAssessment_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskAssessmentPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RiskAssessment_draft: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftRiskAssessmentBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskAssessment"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RiskAssessment_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the risk assessments, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskAssessment"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RiskAssessment_amend: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the risk assessments, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendRiskAssessmentBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskAssessment"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RiskAssessment_sign: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the risk assessments, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskAssessment"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RiskAssessment_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the risk assessments, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RoomPresence_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomPresencePage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RoomPresence_signIn: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartRoomPresenceBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomPresence"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RoomPresence_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the room presences, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomPresence"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RoomPresence_signOut: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the room presences, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomPresence"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RoomPresence_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the room presences, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RoomStay_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomStayPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RoomStay_start: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartRoomStayBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomStay"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RoomStay_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the room stays, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomStay"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RoomStay_end: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the room stays, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomStay"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RoomStay_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the room stays, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Room_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Room_create: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRoomBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Room_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the rooms, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Room_keepConversationPrivate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the rooms, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RoomOccupancy_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the rooms, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomOccupancy"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RoomOccupancy_record: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the rooms, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordOccupancyBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomOccupancy"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RoomOccupancy_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the rooms, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    RoomPrivacy_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the rooms, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["StartPrivacyWindowBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyWindow"] | components["schemas"]["StartedWindowView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Room_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the rooms, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Shift_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Shift_create: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateShiftBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shift"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Shift_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the shifts, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shift"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Shift_end: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the shifts, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shift"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Shift_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the shifts, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Site_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SitePage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Site_create: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSiteBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Site_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the sites, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Site_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the sites, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    StaffMember_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMemberPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    StaffMember_create: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateStaffMemberBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    StaffMember_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the staff members, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    StaffMember_leave: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the staff members, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    StaffMember_giveRoles: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the staff members, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RolesBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    StaffMember_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the staff members, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Training_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Training_create: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTrainingBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Training"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Training_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the trainings, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Training"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Training_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the trainings, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    TraumaConsideration_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraumaConsiderationPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    TraumaConsideration_record: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordTraumaBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraumaConsideration"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    TraumaConsideration_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the trauma considerations, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraumaConsideration"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    TraumaConsideration_end: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the trauma considerations, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndTraumaBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraumaConsideration"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    TraumaConsideration_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the trauma considerations, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    VendorClient_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VendorClientPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    VendorClient_create: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVendorClientBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VendorClient"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    VendorClient_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the vendor clients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VendorClient"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    VendorClient_addKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the vendor clients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddKeyBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VendorClient"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    VendorClient_removeKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the vendor clients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveKeyBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VendorClient"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    VendorClient_reinstate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the vendor clients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VendorClient"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    VendorClient_revoke: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the vendor clients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VendorClient"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    VendorClient_suspend: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the vendor clients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VendorClient"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    VendorClient_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the vendor clients, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    VendorStaffId_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VendorStaffIdPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    VendorStaffId_create: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVendorStaffIdBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VendorStaffId"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    VendorStaffId_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the vendor staff ids, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VendorStaffId"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    VendorStaffId_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the vendor staff ids, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    VendorStaffId_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the vendor staff ids, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VendorStaffId"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Vendor_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VendorPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Vendor_create: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVendorBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vendor"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Vendor_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the vendors, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vendor"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Vendor_reinstate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the vendors, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vendor"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Vendor_suspend: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the vendors, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vendor"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Vendor_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the vendors, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ViewerConflict_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewerConflictPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ViewerConflict_raise: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaiseViewerConflictBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewerConflictRaised"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ViewerConflict_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the viewer conflicts, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewerConflict"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ViewerConflict_resolve: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the viewer conflicts, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewerConflict"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ViewerConflict_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the viewer conflicts, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ViewerMatch_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewerMatchPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ViewerMatch_record: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordViewerMatchBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewerMatch"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ViewerMatch_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the viewer matches, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewerMatch"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ViewerMatch_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the viewer matches, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ViewerPreference_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewerPreferencePage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ViewerPreference_state: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateViewerPreferenceBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewerPreference"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ViewerPreference_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the viewer preferences, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewerPreference"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ViewerPreference_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the viewer preferences, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ViewerPreference_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the viewer preferences, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawViewerPreferenceBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewerPreference"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ViewerSuspension_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewerSuspensionPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ViewerSuspension_create: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateViewerSuspensionBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewerSuspension"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ViewerSuspension_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the viewer suspensions, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewerSuspension"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ViewerSuspension_lift: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the viewer suspensions, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewerSuspension"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ViewerSuspension_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the viewer suspensions, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    WardAssignment_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WardAssignmentPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    WardAssignment_create: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWardAssignmentBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WardAssignment"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    WardAssignment_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the ward assignments, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WardAssignment"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    WardAssignment_end: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the ward assignments, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WardAssignment"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    WardAssignment_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the ward assignments, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    WardHalt_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WardHaltPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    WardHalt_start: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartWardHaltBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedWardHaltView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    WardHalt_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the ward halts, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WardHalt"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    WardHalt_restart: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Which of the ward halts, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestartBody"];
            };
        };
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WardHalt"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    WardHalt_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the ward halts, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Ward_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WardPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Ward_create: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.
                 * @example 1b4e28ba-2fa1-41d2-883f-0016d3cca427
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWardBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ward"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Ward_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the wards, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ward"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    WardObservation_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the wards, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WardObservationView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Ward_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the wards, by its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionView"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Worklist_list: {
        parameters: {
            query?: {
                /** @description How many records at most. */
                limit?: number;
                /** @description Only records after this id: the `next` of the page before. */
                after?: string;
                /** @description Only of patients on this ward. */
                ward_id?: string;
                /** @description Only what this member of staff last decided, assessed or reviewed. */
                clinician_id?: string;
                /** @description Only what falls due before then; what is overdue does. */
                due_before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorklistPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    Sandbox_vendorKey: {
        parameters: {
            query?: {
                /** @description The provider, by ODS code: DEMO unless given. */
                provider?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivateKey"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
}
