/** The one public client staff sign in with from a command line; its redirect is to this machine, at any port (RFC 8252). */
export const STAFF_CLIENT = { client_id: 'askfirst-staff', redirect_uri: 'http://127.0.0.1/callback' } as const;
