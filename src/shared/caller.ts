/** Who is calling, as their token proves: a vendor's client or a member of staff, always at one provider. */
export type Caller = VendorCaller | StaffCaller;

export interface VendorCaller {
  kind: 'vendor';
  provider_id: string;
  client_id: string;
  scopes: readonly string[];
}

export interface StaffCaller {
  kind: 'staff';
  provider_id: string;
  staff_id: string;
  scopes: readonly string[];
  /** What their sign-in was not strong enough for, and the `acr` values that would be. */
  step_up?: Readonly<Record<string, readonly string[]>>;
  /** What they say about the write they ask for, besides what to write. */
  conditions?: WriteConditions;
}

/** One try at a write: the key its caller gave it, and a digest (SHA-256, hex) of what was asked under it. */
export interface Attempt {
  key: string;
  request: string;
}

/** The versions of a record that a caller takes it to be at. */
export interface Expectation {
  id: string;
  versions: readonly number[];
}

/** What a caller says about a write besides what to write. */
export interface WriteConditions {
  attempt?: Attempt;
  expects?: Expectation;
}

/** The words a log entry uses for a caller: `staff:<id>`, `client:<id>`, or `system:<what>` for the service itself. */
export function callerName(caller: Caller): string {
  return caller.kind === 'vendor' ? `client:${caller.client_id}` : `staff:${caller.staff_id}`;
}
