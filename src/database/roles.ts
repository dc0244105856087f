/** The two database roles: the owner migrates and owns; the service reads, appends and owns nothing. */
export const ROLES = { owner: 'askfirst_owner', service: 'askfirst_service' } as const;
