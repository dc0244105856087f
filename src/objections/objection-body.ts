import type { FastifyInstance } from 'fastify';
import { takeAnyBody } from '../consent/withdrawal-body.js';

const ROUTES: ReadonlySet<string> = new Set(['/api/v1/patients/:id/object']);
/** What an objection may say; everything else that was sent is left behind here. */
const FIELDS = ['occurred_at', 'means', 'words', 'raised_by', 'technology'];

/** Lets an objection through whatever its body is, as a withdrawal is let through: nobody is watched because of a slip in what was sent. */
export function takeAnyObjectionBody(server: FastifyInstance): void {
  takeAnyBody(server, ROUTES, FIELDS);
}
