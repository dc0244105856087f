/** What stands against watching one person, whoever agrees to it for them; each is null where there is none. */
export interface AgainstView {
  /** Those that reach the technology and operation asked about, and were not withdrawn (NB-CAP-04). */
  advance_decisions: readonly AdvanceDecisionView[] | null;
  /** Those to the technology asked about that were not decided otherwise since (NB-CAP-07). */
  objections: readonly ObjectionView[] | null;
  /** The ids of what speaks against watching this person by a camera, and was not ended (NB-RSK-02). */
  traumas: readonly string[] | null;
}

/** A refusal said ahead, while the person could decide. */
export interface AdvanceDecisionView {
  id: string;
  made_at: number;
  /** Whether the person said that it holds in an emergency too. */
  refuses_in_emergency: boolean;
}

/** Something the person said or did against being watched; no clock ends it. */
export interface ObjectionView {
  id: string;
  state: 'open' | 'upheld';
}
