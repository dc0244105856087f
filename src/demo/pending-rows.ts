/** A row whose authority needs records that do not exist yet: its room and device stand ready, nobody stays there, and it denies. */
export interface PendingRow {
  device: string;
  who: string;
  waits_for: string;
}

/** The rows that wait for the records of a later release; nothing of them is made up meanwhile. */
export const PENDING_ROWS: readonly PendingRow[] = [
  pending('larch-06', 'lacks capacity, surveillance trauma, best-interests decision', 'trauma records'),
  pending('larch-15', 'advance refusal, now lacking capacity', 'advance-decision records'),
  pending('larch-19', 'best-interests decision in date, objecting', 'objections'),
  pending('hazel-03', 'aged 15, not competent, child says no', 'objections'),
];

function pending(device: string, who: string, waits_for: string): PendingRow {
  return { device, who, waits_for };
}
