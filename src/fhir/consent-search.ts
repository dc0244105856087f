import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Consent } from '../consent/consent.entity.js';
import { allows } from '../identity/abilities.js';
import type { Session } from '../identity/session.js';
import { Changes } from '../log/changes.js';
import { AskfirstError } from '../shared/errors.js';
import { ConsentExports } from './consent-exports.js';
import type { ConsentSearch } from './search-parameters.js';
import { statusOf, type Exported, type Status } from './write-consent.js';

/** One page of a search; `next` is the id after which the next one begins. */
export interface FoundPage {
  found: Exported[];
  next: string | null;
}

/** What the consents of each status are among in the records: `statusOf` says which of them are. */
const REJECTED = `(c.state = 'refused'
  OR (c.state = 'superseded' AND (c.decided_at IS NULL OR jsonb_array_length(c.hours) = 0))
  OR (c.state = 'withdrawn' AND c.decided_at IS NULL))`;
const BY_STATUS: Readonly<Record<Status, string>> = {
  rejected: REJECTED,
  active: `(c.state = 'granted' AND c.confirmation <> 'needed')`,
  proposed: `(c.state = 'undecided' OR (c.state = 'granted' AND c.confirmation = 'needed'))`,
  // Whether whoever gave it still decides is worked out from the records, for each that was found.
  inactive: `(c.state IN ('withdrawn', 'superseded', 'granted') AND NOT ${REJECTED})`,
};
/** Where nobody asks for refusals, none leave the record (NB-SEE-01). */
const UNLESS_ASKED: readonly Status[] = ['proposed', 'active', 'inactive'];

/** Finds consents for whoever may read them. */
@Injectable()
export class ConsentSearches {
  constructor(
    private readonly changes: Changes,
    private readonly exports: ConsentExports,
  ) {}

  /** One page of a search, in the order of ids; throws `forbidden` for refusals a role may not take out of the record. */
  find(session: Session, search: ConsentSearch): Promise<FoundPage> {
    const statuses = search.statuses ?? UNLESS_ASKED;
    if (statuses.includes('rejected')) requireMayExportRefusals(session);
    return this.changes.read(session.caller.provider_id, async (manager) => {
      const found = await this.gather(manager, session, search, statuses);
      const page = found.slice(0, search.count);
      const next = found.length > search.count ? (page.at(-1)?.consent.id ?? null) : null;
      return { found: page, next };
    });
  }

  /** The consents of these statuses, in the order of ids, until there is one more than a page holds. */
  private async gather(
    manager: EntityManager,
    session: Session,
    search: ConsentSearch,
    statuses: readonly Status[],
  ): Promise<Exported[]> {
    const found: Exported[] = [];
    const size = Math.max(search.count + 1, AT_ONCE);
    for (let { after } = search; ;) {
      const rows = await this.query(manager, session, { ...search, after }, statuses)
        .take(size)
        .getMany();
      const exported = await this.exports.of(manager, session, rows);
      found.push(...exported.filter((one) => statuses.includes(statusOf(one))));
      after = rows.at(-1)?.id ?? null;
      if (rows.length < size || found.length > search.count) return found;
    }
  }

  private query(
    manager: EntityManager,
    session: Session,
    { ids, patients, after }: ConsentSearch,
    statuses: readonly Status[],
  ): SelectQueryBuilder<Consent> {
    const { provider_id } = session.caller;
    const query = manager.createQueryBuilder(Consent, 'c').where('c.provider_id = :provider_id', { provider_id });
    query.andWhere(mayKnowWhoDecides(session));
    query.andWhere(statuses.length === 0 ? 'false' : `(${statuses.map((status) => BY_STATUS[status]).join(' OR ')})`);
    if (!allows(session.ability, 'read', 'consent', { ward_id: undefined })) query.andWhere(onWards('c.patient_id'));
    if (statuses.includes('rejected') && !mayExportAnywhere(session))
      query.andWhere(`(NOT ${REJECTED} OR ${onWards('c.patient_id')})`);
    query.setParameter('wards', [...session.wards]);
    if (ids !== null) {
      const [named, hashes] = [
        ids.flatMap((one) => ('id' in one ? [one.id] : [])),
        ids.flatMap((one) => ('hash' in one ? [one.hash] : [])),
      ];
      query.andWhere(`(c.id = ANY(:named) OR (length(c.id) > 32 AND ${HASH} = ANY(:hashes)))`, { named, hashes });
    }
    if (patients !== null) {
      const own = patients.flatMap((one) => ('id' in one ? [one.id] : []));
      const numbers = patients.flatMap((one) => ('nhs_number' in one ? [one.nhs_number] : []));
      query.andWhere(`(c.patient_id = ANY(:own) OR c.patient_id IN (${NUMBERED}))`, { own, numbers });
    }
    if (after !== null) query.andWhere('c.id > :after', { after });
    return query.orderBy('c.id');
  }
}

/** As many as are looked at together. */
const AT_ONCE = 50;

/** Who decides for somebody is for those who treat them and their advocate: to others there is none but the patient (NB-SEE-01). */
function mayKnowWhoDecides({ ability }: Session): string {
  const own = 'c.representative_id IS NULL';
  if (allows(ability, 'read', 'representative', { ward_id: undefined })) return 'true';
  return allows(ability, 'read', 'representative') ? `(${own} OR ${onWards('c.patient_id')})` : own;
}

const HASH = `left(encode(sha256(convert_to(c.id, 'UTF8')), 'hex'), 62)`;
const NUMBERED = 'SELECT id FROM patient WHERE nhs_number = ANY(:numbers)';

function onWards(column: string): string {
  return `${column} IN (SELECT patient_id FROM admission WHERE discharged_at IS NULL AND ward_id = ANY(:wards))`;
}

/**
 * A refusal goes out only to whoever acts on it with the patient: who records consents, on their own wards, and who confirms
 * them, as an advocate does (NB-SEE-01).
 */
function requireMayExportRefusals({ ability }: Session): void {
  if (allows(ability, 'write', 'consent') || allows(ability, 'confirm', 'consent')) return;
  throw new AskfirstError(
    'forbidden',
    'refusals_not_permitted',
    'Your role does not take refusals out of the record.',
    [
      {
        field: 'status',
        fault: 'it asks for rejected, which are refusals',
        fix: 'leave rejected out',
      },
    ],
  );
}

function mayExportAnywhere({ ability }: Session): boolean {
  const anywhere = { ward_id: undefined };
  return allows(ability, 'write', 'consent', anywhere) || allows(ability, 'confirm', 'consent', anywhere);
}
