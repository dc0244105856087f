/** A row whose authority needs records that do not exist yet: its room and device stand ready, nobody stays there, and it denies. */
export interface PendingRow {
  device: string;
  who: string;
  waits_for: string;
}

/** The rows that wait for the records of a later release; nothing of them is made up meanwhile. */
export const PENDING_ROWS: readonly PendingRow[] = [
  pending('larch-06', 'lacks capacity, surveillance trauma, best-interests decision', 'capacity and trauma records'),
  pending('larch-07', 'lacks capacity, best-interests decision in date', 'capacity and best-interests records'),
  pending('larch-09', 'lacks capacity, attorney for health and welfare', 'capacity and representative records'),
  pending('larch-10', 'lacks capacity, attorney for property only', 'capacity and representative records'),
  pending('larch-15', 'advance refusal, now lacking capacity', 'advance-decision and capacity records'),
  pending('larch-19', 'best-interests decision in date, objecting', 'capacity records and objections'),
  pending('hazel-01', 'aged 15, competent refusal, parent agrees', 'competence and parental responsibility'),
  pending(
    'hazel-02',
    'aged 15, not competent, parental responsibility, child agrees',
    'competence and parental responsibility',
  ),
  pending('hazel-03', 'aged 15, not competent, child says no', 'competence, parental responsibility and objections'),
];

function pending(device: string, who: string, waits_for: string): PendingRow {
  return { device, who, waits_for };
}
