import { Inject, Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { careReviewsDue } from '../care-reviews/care-reviews-due.js';
import { keyOf } from '../database/rows.js';
import { dueItems } from '../decision/review-schedule.js';
import { allows } from '../identity/abilities.js';
import { authorise, type Session } from '../identity/session.js';
import { PlacePolicies } from '../layers/place-policies.js';
import { Changes } from '../log/changes.js';
import { Ward } from '../organisation/ward.entity.js';
import { Admission } from '../patients/admission.entity.js';
import { leavesDue } from '../patients/leaves-due.js';
import { pageSize } from '../shared/bodies.dto.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { notFound } from '../shared/errors.js';
import { dueViews } from '../standing/due-view.js';
import { loadFallingDue } from '../standing/load.js';
import { Standing } from '../standing/standing.js';
import { cliniciansOf } from './clinicians.js';
import type { WorklistItem, WorklistPage, WorklistQuery } from './worklist.dto.js';
import { unattestedSince } from './unattested.js';
import { pageOfDue, RECORD_OF, whyFor, type PatientDue } from './worklist.js';

/** Tells what falls due for whom, by the rows and the functions that decisions are made with, so that the two never differ. */
@Injectable()
export class WorklistService {
  constructor(
    private readonly changes: Changes,
    private readonly numbers: PlacePolicies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One page of what falls due on the wards this person may see, of the records they may read; throws `not_found` for another ward. */
  list(session: Session, query: WorklistQuery): Promise<WorklistPage> {
    const { provider_id } = session.caller;
    const { ward_id, clinician_id, due_before } = query;
    const before = due_before === undefined ? Infinity : Date.parse(due_before);
    return this.changes.read(provider_id, async (manager) => {
      if (ward_id !== undefined) await requireWard(manager, session, ward_id);
      const due = (await this.due(manager, session, ward_id)).filter(({ due_at }) => due_at < before);
      const by = await lastBy(manager, provider_id, due);
      const whose = `staff:${clinician_id ?? ''}`;
      const theirs = clinician_id === undefined ? due : due.filter((item) => by(item) === whose);
      const { items, next } = pageOfDue(theirs, { after: query.after, limit: pageSize(query) });
      return { items: items.map((item) => itemFor(session, item, by(item))), next };
    });
  }

  private async due(manager: EntityManager, session: Session, ward_id: string | undefined): Promise<PatientDue[]> {
    const { provider_id } = session.caller;
    const where = { provider_id, discharged_at: IsNull(), ...(ward_id !== undefined && { ward_id }) };
    const admissions = (await manager.findBy(Admission, where)).filter((admission) =>
      allows(session.ability, 'read', 'worklist', { ward_id: admission.ward_id }),
    );
    const ids = admissions.map(({ patient_id }) => patient_id);
    const standing = new Standing();
    const query = async (sql: string, values: unknown[]) => ({ rows: await manager.query<unknown[]>(sql, values) });
    await loadFallingDue({ query }, standing, ids);
    const now = this.clock.now();
    const since = await unattestedSince(manager, provider_id, ids);
    const on = admissions.map(
      ({ patient_id, ward_id }) => [patient_id, { ward_id, unattested_since: since.get(patient_id) ?? null }] as const,
    );
    const views = dueViews(standing, new Map(on), now);
    const numbersOn = await this.numbers.onEach(
      { manager, provider_id, now: new Date(now) },
      admissions.map((admission) => admission.ward_id),
    );
    const cared = await careReviewsDue(manager, admissions, numbersOn, now);
    const away = await leavesDue(manager, admissions, now);
    return admissions.flatMap(({ id, patient_id, ward_id }) => {
      const view = views.get(patient_id);
      const items = view === undefined ? [] : dueItems(view, numbersOn(ward_id), now);
      return [...items, ...(cared.get(id) ?? []), ...(away.get(id) ?? [])]
        .filter(({ kind }) => allows(session.ability, 'read', RECORD_OF[kind], { ward_id }))
        .map((item) => ({ ...item, patient_id, ward_id }));
    });
  }
}

/** Another ward’s list reads as if there were no such ward. */
async function requireWard(manager: EntityManager, session: Session, ward_id: string): Promise<void> {
  authorise(session, 'read', 'worklist');
  const known = await manager.existsBy(Ward, keyOf<Ward>(session.caller.provider_id, ward_id));
  if (!known || !allows(session.ability, 'read', 'worklist', { ward_id })) throw notFound('ward', ward_id, 'ward_id');
}

/** Looks up who last decided, assessed or reviewed each record. */
async function lastBy(
  manager: EntityManager,
  provider_id: string,
  due: readonly PatientDue[],
): Promise<(item: PatientDue) => string | null> {
  const types = [...new Set(due.map(({ kind }) => RECORD_OF[kind]))];
  const found = new Map<string, Map<string, string>>();
  for (const type of types) {
    const made = due.filter(({ kind, why }) => RECORD_OF[kind] === type && why !== 'never_made');
    const ids = made.map(({ record_id }) => record_id);
    found.set(type, await cliniciansOf(manager, provider_id, type, ids));
  }
  return ({ kind, record_id, why }) =>
    why === 'never_made' ? null : (found.get(RECORD_OF[kind])?.get(record_id) ?? null);
}

function itemFor(session: Session, item: PatientDue, clinician: string | null): WorklistItem {
  const { kind, record_id, review, patient_id, ward_id, overdue, denied } = item;
  const why = whyFor(item.why, (type) => allows(session.ability, 'read', type, { ward_id }));
  const due_at = new Date(item.due_at);
  const denied_from = item.denied_from === null ? null : new Date(item.denied_from);
  return { kind, record_id, review, patient_id, ward_id, why, clinician, due_at, overdue, denied_from, denied };
}
