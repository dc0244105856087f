/** The embedded database cannot be used; the message says why and what to do, for whoever runs the service. */
export class EmbeddedDatabaseError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EmbeddedDatabaseError';
  }
}

/** The system's word for why a file could not be used, such as ENOENT; empty when it is not a system error. */
export function systemCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
