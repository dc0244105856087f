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
}

/** The words a log entry uses for a caller: `staff:<id>`, `client:<id>`, or `system:<what>` for the service itself. */
export function callerName(caller: Caller): string {
  return caller.kind === 'vendor' ? `client:${caller.client_id}` : `staff:${caller.staff_id}`;
}
