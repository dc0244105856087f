import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, map, of, type Observable } from 'rxjs';
import { keepSession, REQUIREMENT, sessionOf, type Requirement } from '../identity/can.decorator.js';
import { Repeated } from './attempts.js';
import { readConditions } from './conditions.js';

/** What repeats, and what is at a version: reads the conditions of a write by staff, answers one that was made before, and tags every record. */
@Injectable()
export class ConditionsInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest<{ Params: { id?: string } }>>();
    const reply = http.getResponse<FastifyReply>();
    const session = sessionOf(request);
    if (session === undefined) return next.handle();
    const { action } = this.reflector.get<Requirement>(REQUIREMENT, context.getHandler());
    // Nothing stops a withdrawal, not even what its caller says must (NB-CON-04).
    if (request.method === 'POST' && action !== 'withdraw') {
      const { method, url, headers, body, params } = request;
      const conditions = readConditions({ method, url, headers, body, id: params.id });
      keepSession(request, { ...session, caller: { ...session.caller, conditions } });
    }
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (!(error instanceof Repeated)) throw error;
        void reply.header('idempotent-replayed', 'true');
        return of(error.answer);
      }),
      map((answer: unknown) => {
        const version = versionOf(answer);
        if (version !== null) void reply.header('etag', `"${version}"`);
        return answer;
      }),
    );
  }
}

function versionOf(answer: unknown): number | null {
  if (typeof answer !== 'object' || answer === null || !('version' in answer) || !('id' in answer)) return null;
  return typeof answer.version === 'number' ? answer.version : null;
}
