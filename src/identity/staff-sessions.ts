import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller, StaffCaller } from '../shared/caller.js';
import { AskfirstError } from '../shared/errors.js';
import type { StaffAction } from './abilities.js';
import { AccessTokens } from './access-tokens.js';
import type { Requirement } from './can.decorator.js';
import { Limits } from './limits.js';
import { RECORDS_SCOPE } from './scopes.js';
import { authorise, type Session } from './session.js';
import { StaffDirectory } from './staff-directory.js';

/** The one way in for staff, whatever serves the route: token, limit, strength of sign-in, and roles as they are now. */
@Injectable()
export class StaffSessions {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly directory: StaffDirectory,
    private readonly limits: Limits,
  ) {}

  /** Who makes a request, if they may; throws AskfirstError `unauthenticated`, `forbidden` or `too_many`, with what RFC 6750 asks of the reply. */
  async admit(request: FastifyRequest, reply: FastifyReply, requirement: Requirement): Promise<Session> {
    const caller = this.#staff(await this.#caller(request.headers.authorization, reply), reply);
    if (!takesAway(requirement, request)) {
      this.limits.admit(caller, reply);
      requireStrength(caller, requirement.action, reply);
    }
    const session = await this.#session(caller, reply);
    authorise(session, requirement.action, requirement.subject);
    return session;
  }

  async #session(caller: StaffCaller, reply: FastifyReply): Promise<Session> {
    const session = await this.directory.session(caller);
    if (session) return session;
    challenge(reply, 'Bearer error="invalid_token"');
    throw new AskfirstError(
      'unauthenticated',
      'invalid_token',
      'The access token belongs to nobody who works here now.',
    );
  }

  async #caller(authorization: string | undefined, reply: FastifyReply): Promise<Caller> {
    try {
      return await this.tokens.verify(authorization);
    } catch (error) {
      if (error instanceof AskfirstError && error.kind === 'unauthenticated') {
        challenge(reply, authorization === undefined ? 'Bearer' : 'Bearer error="invalid_token"');
      }
      throw error;
    }
  }

  #staff(caller: Caller, reply: FastifyReply): StaffCaller {
    if (caller.kind === 'staff' && caller.scopes.includes(RECORDS_SCOPE)) return caller;
    challenge(reply, `Bearer error="insufficient_scope", scope="${RECORDS_SCOPE}"`);
    throw new AskfirstError(
      'forbidden',
      'insufficient_scope',
      'This is for staff: the token lacks the scope it needs.',
    );
  }
}

/** Asks for a stronger sign-in where the issuer's configuration wants one (RFC 9470). */
function requireStrength({ step_up }: StaffCaller, action: StaffAction, reply: FastifyReply): void {
  const values = step_up?.[action];
  if (values === undefined) return;
  challenge(reply, `Bearer error="insufficient_user_authentication", acr_values="${values.join(' ')}"`);
  throw new AskfirstError('unauthenticated', 'step_up_needed', 'This needs a stronger sign-in.');
}

/** Whether a request takes an authority away, as a withdrawal does or a review at which the patient withdrew: nothing makes that wait (NB-CON-04). */
function takesAway({ action, subject }: Requirement, { body }: FastifyRequest): boolean {
  if (action === 'withdraw') return true;
  const said: unknown = subject === 'consent_review' && body instanceof Object && 'outcome' in body && body.outcome;
  return said === 'withdrawn';
}

function challenge(reply: FastifyReply, value: string): void {
  reply.header('WWW-Authenticate', value);
}
