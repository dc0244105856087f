/** What stands against deleting what one device recorded (NB-RET-04). */
export interface DeletionView {
  /** The holds that nobody has released; a hold is due for review at an instant in milliseconds since 1970, and stands however overdue that is. */
  holds: readonly { id: string; review_due_at: number }[];
  /** The ids of the investigations, requests and proceedings that are open on the device's ward. */
  open_cases: readonly string[];
}
