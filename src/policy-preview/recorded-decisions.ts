import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Changes } from '../log/changes.js';
import { readDecision } from '../log/decision-whole.js';
import type { DecisionBody } from '../log/entry.js';

/** How many decisions are read at a time, so that memory stays bounded and others get their turn. */
const PAGE = 200;

/** How far back recorded decisions were read. */
export interface ReadBack {
  /** Whether every decision since then was read; otherwise time ran out. */
  complete: boolean;
}

interface EntryRow {
  index: string;
  body: string;
}

/** Reads a provider’s decisions back from its log, newest first, without holding up whoever decides. */
@Injectable()
export class RecordedDecisions {
  constructor(private readonly changes: Changes) {}

  /** Hands on each decision made since an instant (milliseconds since 1970), newest first, until `until` says that time has run out. */
  async since(
    provider_id: string,
    since: number,
    until: () => boolean,
    take: (body: DecisionBody) => void,
  ): Promise<ReadBack> {
    let before = Number.MAX_SAFE_INTEGER;
    for (;;) {
      const rows = await this.changes.read(provider_id, (manager) => page(manager, provider_id, before));
      for (const row of rows) {
        const body = readDecision(row.body);
        // The log is in the order of time.
        if (body.decided_at < since) return { complete: true };
        take(body);
        before = Number(row.index);
      }
      if (rows.length < PAGE) return { complete: true };
      if (until()) return { complete: false };
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

async function page(manager: EntityManager, provider_id: string, before: number): Promise<EntryRow[]> {
  await manager.query('SET TRANSACTION READ ONLY');
  return await manager.query<EntryRow[]>(
    `SELECT index, body FROM log_entry WHERE provider_id = $1 AND kind = 'decision' AND index < $2 ORDER BY index DESC LIMIT $3`,
    [provider_id, before, PAGE],
  );
}
