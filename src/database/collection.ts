import { And, MoreThan, type FindOperator, type FindOptionsOrder, type FindOptionsWhere } from 'typeorm';
import type { Changes, ChangeTransaction, Writer } from '../log/changes.js';
import type { HistoryService, RecordVersion } from '../log/history.service.js';
import { pageSize, type CreateBody, type PageQuery, type WriteBody } from '../shared/bodies.dto.js';
import { accepted, notFound, type AskfirstError } from '../shared/errors.js';
import { PUBLIC_ID } from '../shared/ids.js';
import { occurredAt } from '../shared/instants.js';
import type { RecordEntity } from './record.entity.js';
import { insertRecord, keyOf, lockRecord, updateRecord, type Own, type RecordKind } from './rows.js';

/** One page of a collection, in the order of ids; `next` is the `after` of the page that follows, null on the last. */
export interface Page<E> {
  items: E[];
  next: string | null;
}

/** A pure change of one record: the record after it, the same object when nothing changes, or why it cannot be. */
type Transition<E> = (
  record: Readonly<E>,
  at: Date,
  tx: ChangeTransaction,
) => E | AskfirstError | Promise<E | AskfirstError>;

export type { RecordVersion } from '../log/history.service.js';

/** What a write is called in the log, and whether it takes an authority away. */
interface Named {
  event: string;
  removes?: boolean;
}

/**
 * Reads and writes one kind of record for one provider at a time: `new Collection(changes, history, { entity: Ward, type: 'ward' })`.
 * It knows nothing about who may; the controller and the service authorise first.
 */
export class Collection<E extends RecordEntity> {
  constructor(
    private readonly changes: Changes,
    private readonly history: HistoryService,
    readonly kind: RecordKind<E>,
  ) {}

  /** One record; throws `not_found`, the same for an absent one and another provider's. */
  async get(provider_id: string, id: string): Promise<E> {
    if (!PUBLIC_ID.test(id)) throw notFound(this.kind.type, id);
    const row = await this.changes.read(provider_id, (manager) =>
      manager.findOneBy(this.kind.entity, keyOf<E>(provider_id, id)),
    );
    if (!row) throw notFound(this.kind.type, id);
    return row;
  }

  /** One page of records, narrowed by `where` when given. */
  async list(provider_id: string, query: PageQuery, where: FindOptionsWhere<E> = {}): Promise<Page<E>> {
    const limit = pageSize(query);
    const after = query.after === undefined ? {} : { id: afterId(query.after, where) };
    const rows = await this.changes.read(provider_id, (manager) =>
      manager.find(this.kind.entity, {
        where: { ...where, provider_id, ...after } as FindOptionsWhere<E>,
        order: { id: 'ASC' } as FindOptionsOrder<E>,
        take: limit + 1,
      }),
    );
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  /** Every version of one record, oldest first; throws `not_found`. */
  async versions(provider_id: string, id: string): Promise<RecordVersion[]> {
    if (!PUBLIC_ID.test(id)) throw notFound(this.kind.type, id);
    const versions = await this.history.versions(provider_id, this.kind.type, id);
    if (versions.length === 0) throw notFound(this.kind.type, id);
    return versions;
  }

  /** Records a new one; `build` makes its own columns, after whatever cross-checks it needs, inside the transaction. */
  create(
    by: Writer,
    body: CreateBody,
    named: Named,
    build: (tx: ChangeTransaction, at: Date) => Own<E> | Promise<Own<E>>,
  ): Promise<E> {
    return this.changes.write(by, async (tx) => {
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      return insertRecord(tx, this.kind, await build(tx, occurred_at), { ...named, occurred_at, id: body.id });
    });
  }

  /** Locks a record and changes it; a transition that changes nothing answers with the record as it stands, and logs nothing. */
  change(by: Writer, id: string, body: WriteBody, named: Named, transition: Transition<E>): Promise<E> {
    return this.changes.write(by, async (tx) => {
      const record = await lockRecord(tx, this.kind, id);
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const next = accepted(await transition(record, occurred_at, tx));
      return next === record ? record : updateRecord(tx, this.kind, next, { ...named, occurred_at });
    });
  }
}

function afterId(id: string, where: object): FindOperator<string> {
  const among = 'id' in where ? [where.id as FindOperator<string>] : [];
  return And(...among, MoreThan(id));
}
