/** Every obligation a permit can carry (AuthZEN obligations profile, draft), with what the vendor must do. */
export const OBLIGATIONS = {
  do_not_keep: 'Show it and keep nothing of it: no recording, no picture, no cache.',
  delete_after: 'Delete what is kept no later than the given number of hours after it was made.',
  stop_on_entry: 'Stop showing it at once when somebody goes into the room, or says that they have.',
} as const satisfies Record<string, string>;

/** What the vendor must do under an obligation, by its name; empty for a name that is none. */
export function obligationSays(name: string | null): string {
  return (OBLIGATIONS as Readonly<Record<string, string>>)[name ?? ''] ?? '';
}
