import type { FastifyInstance } from 'fastify';
import { takeAnyBody } from '../consent/withdrawal-body.js';

/** The routes on which a window is started on the spot: a body that cannot be read is as good as none. */
export const START_ROUTES = { patient: 'api/v1/patients', room: 'api/v1/rooms' } as const;

const ROUTES: ReadonlySet<string> = new Set(
  Object.values(START_ROUTES).map((path) => `/${path}/:id/start-privacy-window`),
);
/** What a start may say; everything else that was sent is left behind here. */
const FIELDS = ['occurred_at', 'kind', 'asked_by'];

/** Lets a start through whatever its body is, as a withdrawal is let through: nobody is watched because of a slip in what was sent. */
export function takeAnyStartBody(server: FastifyInstance): void {
  takeAnyBody(server, ROUTES, FIELDS);
}
