import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHmac } from 'node:crypto';
import type { PolicySet } from '../decision/policy-set.js';
import { allows } from '../identity/abilities.js';
import type { Session } from '../identity/session.js';
import { SigningKeys } from '../identity/signing-keys.js';
import { StaffSessions } from '../identity/staff-sessions.js';
import { Changes } from '../log/changes.js';
import { entryOf } from '../log/entry.js';
import { Sequencers } from '../log/sequencers.js';
import { POLICY_SET } from '../policy/policy.token.js';
import { callerName } from '../shared/caller.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { AskfirstError } from '../shared/errors.js';
import type { RequestTrace } from '../tracing/tracing.js';
import type { SearchKind, SearchRequest, SearchResponse } from './protocol/messages.js';
import { PageTokens } from './protocol/page-tokens.js';
import { isReadable } from './protocol/shapes.js';
import { searchIds } from './searching.js';

/** AuthZEN searches, for staff: over what their role may see, for a purpose; put on record once, and never a permit. */
@Injectable()
export class SearchService {
  constructor(
    private readonly sessions: StaffSessions,
    private readonly sequencers: Sequencers,
    private readonly changes: Changes,
    private readonly keys: SigningKeys,
    @Inject(POLICY_SET) private readonly policy: PolicySet,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The member of staff who searches. A permit found says that a patient agreed, so it is for those who may read consents. */
  session(request: FastifyRequest, reply: FastifyReply): Promise<Session> {
    return this.sessions.admit(request, reply, { action: 'read', subject: 'consent' });
  }

  async search(
    session: Session,
    kind: SearchKind,
    request: SearchRequest,
    trace: RequestTrace | null,
  ): Promise<SearchResponse> {
    const { provider_id } = session.caller;
    const sequencer = await this.sequencers.of(provider_id);
    const standing = (await sequencer?.caughtUp(trace)) ?? null;
    if (standing === null)
      throw new AskfirstError('unavailable', 'engine_unavailable', 'Nothing can be searched now; try again.');
    const { page, ...search } = request;
    const sees = (ward_id: string): boolean => allows(session.ability, 'read', 'consent', { ward_id });
    const searcher = { staff_id: session.caller.staff_id, sees };
    const ids = await searchIds(standing, this.policy, kind, request, searcher, this.clock.now());
    const tokens = await this.pageTokens();
    const shown = tokens.page(ids, { by: callerName(session.caller), provider_id, kind, search }, page);
    await this.record(session, kind, request, shown.ids.length);
    const type = kind === 'subject' ? request.subject.type : request.resource.type;
    const results = shown.ids.map((id) => (kind === 'action' ? { name: id } : { type, id }));
    return { page: { next_token: shown.next_token, count: results.length }, results };
  }

  private async record(session: Session, kind: SearchKind, request: SearchRequest, found: number): Promise<void> {
    const { provider_id } = session.caller;
    const purpose = request.context?.['purpose'];
    const query = {
      search: kind,
      found,
      subject_type: request.subject.type,
      ...(request.subject.id !== undefined && { subject_id: request.subject.id }),
      ...(request.action !== undefined && { operation: request.action.name }),
      ...(request.resource.id !== undefined && { resource_id: request.resource.id }),
      resource_type: request.resource.type,
      ...(typeof purpose === 'string' && isReadable(purpose) && { purpose }),
    };
    await this.changes.note(provider_id, (index, recorded_at) =>
      entryOf({ by: callerName(session.caller), index, kind: 'access', provider_id, query, recorded_at }),
    );
  }

  /** Tokens signed with a secret that every replica has, and that is used for nothing else. */
  private async pageTokens(): Promise<PageTokens> {
    const secret = String((await this.keys.key('cookies')).k);
    const key = createHmac('sha256', secret).update('askfirst page tokens').digest();
    return new PageTokens(key, () => this.clock.now());
  }
}
