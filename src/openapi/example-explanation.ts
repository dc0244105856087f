/** A look asked about, as it may be sent to be explained. */
export const EXPLAINED = {
  subject: { type: 'staff', id: 'nurse_on_shift' },
  action: { name: 'view_live_blurred', properties: { seconds: 15 } },
  resource: { type: 'device', id: 'larch-05' },
  context: {
    purpose: 'alert_response',
    alert: { id: 'alert-7731', raised_at: '2026-11-22T03:14:05Z' },
    screen_id: 'larch-office',
  },
};

/** How a question would be answered, by the name of its schema. */
export const EXPLANATIONS = {
  ExplanationView: {
    explanation_id: 'DEMO/294',
    explained_at: '2026-11-22T03:14:36.104Z',
    outcome: 'deny',
    says: 'This would be refused. One act would change that. Going in and checking in person needs nobody’s leave.',
    reasons: ['risk_assessment_overdue'],
    stands: [
      { fact: 'occupancy', value: 'occupied', says: 'It is known who is in the room.' },
      { fact: 'consent', value: 'granted', says: 'Each patient in view has agreed to just this.' },
    ],
    missing: [
      {
        fact: 'risk_assessment',
        value: 'overdue',
        says: 'The risk assessment is overdue.',
        rules: [
          {
            id: 'NB-RSK-01.overdue',
            says: 'A risk assessment older than its review suspends the watching.',
            source: 'Petition',
          },
        ],
      },
    ],
    acts: [
      {
        act: 'assess_the_risk',
        who: 'The responsible clinician',
        says: 'Assess this patient’s own need, and the harm of watching and of not watching, with them; then sign it. It may come out against watching.',
      },
    ],
    nobody_may: [],
  },
};
