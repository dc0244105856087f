const LOOKS_NO_MORE = {
  id: 'TRUST-LOOK-01.no_clear_looks',
  effect: 'forbid',
  reason: 'outside_hours',
  says: 'Nobody looks clearly into a bedroom on this ward.',
  source: 'Decision of the board, November 2026',
};

/** A layer as it may be sent to be tried out. */
export const TRIED_OUT = {
  file: `scope: ward
ward: larch
rules:
  - id: ${LOOKS_NO_MORE.id}
    forbid: ${LOOKS_NO_MORE.reason}
    operations: [view_live_clear]
    when: { place: [bedroom] }
    says: ${LOOKS_NO_MORE.says}
    source: ${LOOKS_NO_MORE.source}
`,
  days: 14,
};

const PERMIT = {
  id: 'NB-VW-01.permit',
  effect: 'permit',
  reason: null,
  says: 'A clear look during a vital-signs check, agreed to by everyone in view.',
  source: 'Vendor practice',
};

/** What a layer would do, by the name of its schema; of the facts of a situation, those that matter. */
export const PREVIEWS = {
  PreviewView: {
    set: '230be7909309695be84f7aa4ac203503b4ef93e08ade08df2d9599de132fb27c',
    with_layer: '8d1f2f2f0c0f4f6f9c7e4b1a5d3c2b1a0f9e8d7c6b5a49382716f5e4d3c2b1a0',
    difference: {
      groups: [
        {
          change: 'now_denied',
          permit: PERMIT,
          rules: [LOOKS_NO_MORE],
          reason: null,
          obligation: null,
          says: `Denied now, which was permitted: ${PERMIT.says} What forbids it: ${LOOKS_NO_MORE.says}`,
          witness: {
            facts: { operation: 'view_live_clear', place: 'bedroom', consent: 'granted' },
            origin: 'known',
            told: [
              { fact: 'operation', value: 'view_live_clear', says: 'What is asked for is to view live clear.' },
              { fact: 'place', value: 'bedroom', says: 'The device watches a place of the kind bedroom.' },
            ],
          },
        },
      ],
      numbers: [],
      required_obligations: [],
    },
    decisions: {
      since: '2026-11-08T03:14:33.619Z',
      complete: true,
      looked_at: 8412,
      made_by_another_set: 0,
      not_told: 61,
      permit_to_deny: 1,
      deny_to_permit: 0,
      reasons_changed: 3,
      obligations_changed: 0,
      left_out: { rules: [], numbers: [] },
      examples: ['DEMO/277', 'DEMO/264', 'DEMO/131', 'DEMO/94'],
    },
  },
};
