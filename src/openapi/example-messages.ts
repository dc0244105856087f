import { REFUSED_WORDS } from '../pdp/answer.js';

const ALERTED = {
  subject: { type: 'staff', id: 'nurse_on_shift' },
  action: { name: 'view_live_blurred', properties: { seconds: 15 } },
  resource: { type: 'device', id: 'larch-01' },
  context: {
    purpose: 'alert_response',
    screen_id: 'larch-office',
    request_id: 'q-1',
    alert: { id: 'bed-exit-1', raised_at: '2026-11-22T03:15:20Z' },
    supported_custom_obligations: ['do_not_keep', 'delete_after'],
  },
};

const PERMIT = {
  decision: true,
  context: {
    decision_id: 'DEMO/289',
    decided_at: '2026-11-22T03:15:26.109Z',
    sandbox: true,
    expires_at: '2026-11-22T03:16:26.109Z',
    expires_in: 60,
    max_seconds: 15,
    obligations: [{ id: 'do_not_keep', type: 'custom', properties: { name: 'do_not_keep' } }],
  },
};

const deny = (index: number, reason_code?: string): object => ({
  decision: false,
  context: {
    decision_id: `DEMO/${index}`,
    decided_at: '2026-11-22T03:15:26.139Z',
    sandbox: true,
    reason_user: { en: REFUSED_WORDS },
    ...(reason_code === undefined ? {} : { reason_code }),
  },
});

const LEASE = {
  decision: true,
  context: {
    decision_id: 'DEMO/291',
    decided_at: '2026-11-22T03:15:26.139Z',
    sandbox: true,
    expires_at: '2026-11-22T03:16:26.139Z',
    expires_in: 60,
    obligations: [],
  },
};

/** One example with what it shows, as OpenAPI has it. */
export interface Example {
  summary: string;
  value: unknown;
}

/** The AuthZEN messages a vendor sends and gets, by the name of their schema. */
export const MESSAGES: Readonly<Record<string, Readonly<Record<string, Example>>>> = {
  EvaluationRequest: {
    Look: { summary: 'May the nurse look for 15 seconds after an alert?', value: ALERTED },
    Readings: {
      summary: 'May the device go on reading vital signs?',
      value: {
        subject: { type: 'system', id: 'DEMO.vendor' },
        action: { name: 'read_vital_signs' },
        resource: { type: 'device', id: 'larch-01' },
        context: { purpose: 'vital_signs_observation' },
      },
    },
  },
  EvaluationResponse: {
    Permit: { summary: 'One look, started before `expires_at`', value: PERMIT },
    Deny: { summary: 'Refused; nobody outside the provider learns why', value: deny(290) },
    DenyInTheAsking: {
      summary: 'Refused for what is wrong with the asking',
      value: deny(290, 'no_active_alert'),
    },
    Away: {
      summary: 'It could not decide, or not in time',
      value: {
        decision: false,
        context: { reason_code: 'engine_unavailable', reason_user: { en: REFUSED_WORDS } },
      },
    },
  },
  EvaluationsRequest: {
    Devices: {
      summary: 'The readings of three devices, with what they have in common said once',
      value: {
        subject: { type: 'system', id: 'DEMO.vendor' },
        action: { name: 'read_vital_signs' },
        context: { purpose: 'vital_signs_observation' },
        evaluations: ['larch-01', 'larch-02', 'larch-99'].map((id) => ({ resource: { type: 'device', id } })),
        options: { evaluations_semantic: 'execute_all' },
      },
    },
  },
  EvaluationsResponse: {
    Each: {
      summary: 'A lease, a refusal, and a device nobody recorded',
      value: { evaluations: [LEASE, deny(292), deny(293, 'unknown_device')] },
    },
  },
  SubjectSearchRequest: {
    Lookers: { summary: 'Who may look after this alert?', value: { ...ALERTED, subject: { type: 'staff' } } },
  },
  SubjectSearchResponse: {
    Lookers: {
      summary: 'One nurse',
      value: { results: [{ type: 'staff', id: 'nurse_on_shift' }], page: { next_token: '', count: 1 } },
    },
  },
  ResourceSearchRequest: {
    Readings: {
      summary: 'Which devices may read vital signs?',
      value: {
        subject: { type: 'system', id: 'DEMO.vendor' },
        action: { name: 'read_vital_signs' },
        resource: { type: 'device' },
        context: { purpose: 'vital_signs_observation' },
        page: { limit: 20 },
      },
    },
  },
  ResourceSearchResponse: {
    Readings: {
      summary: 'One device, and no more',
      value: { results: [{ type: 'device', id: 'larch-01' }], page: { next_token: '', count: 1 } },
    },
  },
  ActionSearchRequest: {
    Readings: {
      summary: 'What may this device do by itself?',
      value: {
        subject: { type: 'system', id: 'DEMO.vendor' },
        resource: { type: 'device', id: 'larch-01' },
        context: { purpose: 'vital_signs_observation' },
      },
    },
  },
  ActionSearchResponse: {
    Readings: {
      summary: 'Read vital signs',
      value: { results: [{ name: 'read_vital_signs' }], page: { next_token: '', count: 1 } },
    },
  },
  AuthzenConfiguration: {
    Provider: {
      summary: 'Of one provider',
      value: {
        policy_decision_point: 'https://askfirst.example/DEMO',
        access_evaluation_endpoint: 'https://askfirst.example/access/v1/evaluation',
        access_evaluations_endpoint: 'https://askfirst.example/access/v1/evaluations',
        search_subject_endpoint: 'https://askfirst.example/access/v1/search/subject',
        search_resource_endpoint: 'https://askfirst.example/access/v1/search/resource',
        search_action_endpoint: 'https://askfirst.example/access/v1/search/action',
        capabilities: ['urn:askfirst:capability:request-id'],
        supported_obligations: ['do_not_keep', 'delete_after'],
        signed_metadata: 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiIuLi4ifQ.c2lnbmF0dXJl',
      },
    },
  },
};

/** The faults of a question malformed by the standard, one on each line. */
export const MALFORMED_QUESTION = 'subject.id is missing\naction.name is missing\nresource.id must be a string\n';
