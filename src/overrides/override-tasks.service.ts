import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual } from 'typeorm';
import { Collection, type Page } from '../database/collection.js';
import { keyOf, lockRecord, updateRecord } from '../database/rows.js';
import { allows } from '../identity/abilities.js';
import { authorise, type Session } from '../identity/session.js';
import { Changes } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { WardHeld } from '../patients/ward-held.js';
import { PAGE, type PageQuery } from '../shared/bodies.dto.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { occurredAt } from '../shared/instants.js';
import { EmergencyOverride } from './emergency-override.entity.js';
import { OVERRIDE_TASK } from './override-rows.js';
import { OverrideTask } from './override-task.entity.js';
import { complete } from './override-task.js';
import type { CompleteTaskBody, OverdueOverrideTasksView } from './overrides.dto.js';
import { OverridesService } from './overrides.service.js';

/** What follows emergency overrides, until it is done (NB-EMG-02). */
@Injectable()
export class OverrideTasksService {
  readonly tasks: WardHeld<OverrideTask>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
    private readonly overrides: OverridesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.tasks = new WardHeld(changes, new Collection(changes, history, OVERRIDE_TASK), { ward: 'ward_id' });
  }

  /** Everything that follows one override; throws `not_found`. */
  async of(session: Session, id: string, query: PageQuery): Promise<Page<OverrideTask>> {
    await this.overrides.overrides.get(session, id);
    return this.tasks.records.list(session.caller.provider_id, query, { override_id: id });
  }

  /** What is overdue of all that this person may see, the longest overdue first. */
  async overdue(session: Session): Promise<OverdueOverrideTasksView> {
    const { provider_id } = session.caller;
    const everywhere = allows(session.ability, 'read', 'override_task', { ward_id: undefined });
    const wards = everywhere ? {} : { ward_id: In([...session.wards]) };
    const due_at = LessThanOrEqual(new Date(this.clock.now()));
    const items = await this.changes.read(provider_id, (manager) =>
      manager.find(OverrideTask, {
        where: { provider_id, done_at: IsNull(), due_at, ...wards },
        order: { due_at: 'ASC', id: 'ASC' },
        take: PAGE.most,
      }),
    );
    return { items };
  }

  /** Records that one was done, for good; throws `already_completed`, or `cannot_be_completed` with every fault. */
  complete(session: Session, id: string, body: CompleteTaskBody): Promise<OverrideTask> {
    const { outcome, patient_said = null } = body;
    return this.changes.write(session.caller, async (tx) => {
      const task = await lockRecord(tx, OVERRIDE_TASK, id);
      authorise(session, 'write', 'override_task', { ward_id: task.ward_id, id });
      const key = keyOf<EmergencyOverride>(tx.provider_id, task.override_id);
      const override = await tx.manager.findOneByOrFail(EmergencyOverride, key);
      const at = occurredAt(body.occurred_at, tx.now);
      const doing = { by: tx.by, roles: session.roles, at, outcome, patient_said };
      const happening = { event: 'override_task_completed', occurred_at: at };
      return updateRecord(tx, OVERRIDE_TASK, complete(task, doing, override), happening);
    });
  }
}
