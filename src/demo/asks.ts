/** What is asked in a row of the table, when it is not a blurred look on an alert. */
export interface Asks {
  action: { name: string; properties: Record<string, unknown> };
  context: Record<string, unknown>;
}

/** A clear look at somebody in seclusion, which needs no alert. */
export const SECLUSION_LOOK: Asks = {
  action: { name: 'view_live_clear', properties: { seconds: 15 } },
  context: { purpose: 'seclusion_observation' },
};
