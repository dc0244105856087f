import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Collection } from '../database/collection.js';
import { insertRecord, type RecordKind } from '../database/rows.js';
import type { Technology } from '../decision/words.js';
import { Changes, type Writer } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { protecting } from '../log/protecting.js';
import { accepted } from '../shared/errors.js';
import type { BeginMoratoriumBody, LiftMoratoriumBody } from './moratorium.dto.js';
import { Moratorium } from './moratorium.entity.js';
import { begin, lift } from './moratorium.js';

const MORATORIUM: RecordKind<Moratorium> = { entity: Moratorium, type: 'moratorium' };
const BEGUN = { event: 'moratorium_begun', removes: true };

/** Which moratorium stands at a provider, and whether it did so before. */
interface BegunNational {
  id: string;
  stood_already: boolean;
}

/** Records moratoria: from its start on, nothing that one is on is permitted until somebody who may approve lifts it. */
@Injectable()
export class MoratoriaService {
  readonly moratoria: Collection<Moratorium>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
  ) {
    this.moratoria = new Collection(changes, history, MORATORIUM);
  }

  /** Records one; throws `invalid_moratorium` with every fault. One more on the same thing is one more to lift. */
  begin(by: Writer, body: BeginMoratoriumBody): Promise<Moratorium> {
    return this.moratoria.create(by, body, BEGUN, (tx, at) => {
      const decided_at = body.occurred_at === undefined ? undefined : at;
      const starts_at = body.starts_at === undefined ? undefined : new Date(body.starts_at);
      return accepted(begin({ ...body, starts_at }, decided_at, tx.now));
    });
  }

  /** Records a national one at one provider, from now on; the id of the very same one when that is in force there already. */
  beginNational(by: Writer, technology: Technology | null, reason: string): Promise<BegunNational> {
    return protecting<BegunNational>(this.changes, by, async (tx) => {
      const { provider_id, now } = tx;
      const same = await tx.manager.find(Moratorium, {
        where: { provider_id, level: 'national', technology: technology ?? IsNull(), reason, lifted_at: IsNull() },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      const standing = same.find(({ starts_at }) => starts_at.getTime() <= now.getTime());
      if (standing) return { answer: { id: standing.id, stood_already: true }, repeats: true };
      const begun = accepted(begin({ level: 'national', technology: technology ?? undefined, reason }, undefined, now));
      const { id } = await insertRecord(tx, MORATORIUM, begun, { ...BEGUN, occurred_at: now });
      return { answer: { id, stood_already: false }, repeats: false };
    });
  }

  /** Lifts one; throws `invalid_lifting` for a time before it was decided. Another that stands keeps its effect. */
  lift(by: Writer, id: string, body: LiftMoratoriumBody): Promise<Moratorium> {
    const named = { event: 'moratorium_lifted' };
    return this.moratoria.change(by, id, body, named, (moratorium, at, tx) => lift(moratorium, body.reason, tx.by, at));
  }
}
