/** What the transitions of a case look at. */
export interface CaseFields {
  opened_at: Date;
  closed_at: Date | null;
  closed_by: string | null;
}

/** A case is over; a second time answers with the first. A time before it was opened is taken as that: closing never fails. */
export function closeCase<C extends CaseFields>(record: C, by: string, at: Date): C {
  if (record.closed_at !== null) return record;
  const closed_at = at.getTime() < record.opened_at.getTime() ? record.opened_at : at;
  return { ...record, closed_at, closed_by: by };
}
