import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskfirstError } from '../shared/errors.js';
import { keepSession, PUBLIC, REQUIREMENT, type Requirement } from './can.decorator.js';
import { StaffSessions } from './staff-sessions.js';

/** Lets a request through to a route with `@Can` only from a member of staff whose roles, read now, allow it; RFC 6750 says how it refuses. */
@Injectable()
export class StaffGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: StaffSessions,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, targets)) return true;
    const requirement = this.reflector.getAllAndOverride<Requirement | undefined>(REQUIREMENT, targets);
    if (!requirement) throw new AskfirstError('forbidden', 'not_permitted', 'Nobody may use this route.');
    return this.#admit(context, requirement);
  }

  async #admit(context: ExecutionContext, requirement: Requirement): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    keepSession(request, await this.sessions.admit(request, http.getResponse<FastifyReply>(), requirement));
    return true;
  }
}
