import { Injectable } from '@nestjs/common';
import type { RecordType } from './record-types.js';
import { Changes } from './changes.js';

/** One earlier state of a record, as it was kept. */
export interface RecordVersion {
  version: number;
  occurred_at: string;
  recorded_at: string;
  recorded_by: string;
  state: Record<string, unknown>;
}

interface VersionRow {
  version: number;
  occurred_at: Date;
  recorded_at: Date;
  recorded_by: string;
  state: string;
}

/** Reads what records used to say; nothing clinical is ever overwritten. */
@Injectable()
export class HistoryService {
  constructor(private readonly changes: Changes) {}

  /** Every state of one record, oldest first; empty when there is no such record. */
  async versions(provider_id: string, type: RecordType, id: string): Promise<RecordVersion[]> {
    const rows = await this.changes.read(provider_id, (manager) =>
      manager.query<VersionRow[]>(
        `SELECT version, occurred_at, recorded_at, recorded_by, state FROM record_version
         WHERE record_type = $1 AND record_id = $2 ORDER BY version`,
        [type, id],
      ),
    );
    return rows.map((row) => ({
      version: row.version,
      occurred_at: row.occurred_at.toISOString(),
      recorded_at: row.recorded_at.toISOString(),
      recorded_by: row.recorded_by,
      state: JSON.parse(row.state) as Record<string, unknown>,
    }));
  }
}
