import {
  applyDecorators,
  createParamDecorator,
  SetMetadata,
  type CustomDecorator,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { StaffAction, StaffSubject } from './abilities.js';
import type { Session } from './session.js';

/** What `@Can` asks of whoever calls a route. */
export interface Requirement {
  action: StaffAction;
  subject: StaffSubject;
}

export const REQUIREMENT = 'askfirst:requirement';
export const PUBLIC = 'askfirst:public';
/** Where the API document finds what a route requires, to say who may use it. */
export const REQUIREMENT_IN_DOCUMENT = 'x-askfirst-requires';

/** The route is for staff whose roles allow this action on this kind of record, on some ward at least. */
export const Can = (action: StaffAction, subject: StaffSubject): MethodDecorator =>
  applyDecorators(
    SetMetadata(REQUIREMENT, { action, subject } satisfies Requirement),
    ApiExtension(REQUIREMENT_IN_DOCUMENT, { action, subject } satisfies Requirement),
  );

/** The route is for anyone, or checks its caller itself; a route with neither `@Can` nor this is refused. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC, true);

const sessions = new WeakMap<object, Session>();

/** Keeps the session for the rest of the request. */
export function keepSession(request: FastifyRequest, session: Session): void {
  sessions.set(request, session);
}

/** The session kept for a request; undefined on a route without `@Can`. */
export function sessionOf(request: FastifyRequest): Session | undefined {
  return sessions.get(request);
}

/** The Session of the member of staff making this request; only on a route with `@Can`. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): Session => {
  const session = sessions.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!session) throw new Error('@CurrentSession() needs @Can on the route.');
  return session;
});
