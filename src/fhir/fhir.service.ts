import { Injectable } from '@nestjs/common';
import type { Bundle, BundleEntry, Consent as FhirConsent } from '@medplum/fhirtypes';
import { PublicUrl } from '../identity/public-url.js';
import type { Session } from '../identity/session.js';
import { Changes } from '../log/changes.js';
import { notFound } from '../shared/errors.js';
import { outcome, whereOf } from '../shared/operation-outcome.js';
import { ConsentExports } from './consent-exports.js';
import { ConsentImports } from './consent-imports.js';
import { ConsentSearches } from './consent-search.js';
import { recordOf } from './logical-id.js';
import { readSearch, type ConsentSearch } from './search-parameters.js';
import { writeConsent } from './write-consent.js';

/** Where FHIR R4 is served, below the service's own address. */
export const FHIR_PATH = 'fhir/R4';

/** A Consent that was sent, as it now stands, and whether it is new. */
export interface Imported {
  resource: FhirConsent;
  created: boolean;
}

/** Reads, finds and takes in consents as FHIR R4 resources. */
@Injectable()
export class FhirService {
  constructor(
    private readonly searches: ConsentSearches,
    private readonly imports: ConsentImports,
    private readonly exports: ConsentExports,
    private readonly changes: Changes,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** The address that everything here is relative to. */
  get base(): string {
    return `${this.publicUrl.origin}/${FHIR_PATH}`;
  }

  /** One Consent; a refusal, which nobody asked for by naming an id, is answered as one that is not there (NB-SEE-01). */
  async read(session: Session, logical: string): Promise<FhirConsent> {
    const record = recordOf(logical);
    const search: ConsentSearch = { ...EVERYTHING, ids: record ? [record] : [], count: 1 };
    const { found } = await this.searches.find(session, search);
    if (!found[0]) throw notFound('consent', logical);
    return writeConsent(found[0]);
  }

  /** A page of what was searched for, with links to itself and to the next. */
  async search(session: Session, query: URLSearchParams, strict: boolean): Promise<Bundle> {
    const search = readSearch(query, session.caller.provider_id, strict);
    const { found, next } = await this.searches.find(session, search);
    const entry: BundleEntry[] = found.map((exported) => {
      const resource = writeConsent(exported);
      return { fullUrl: `${this.base}/Consent/${resource.id}`, resource, search: { mode: 'match' } };
    });
    if (search.ignored.length > 0) entry.push(this.#ignored(search.ignored));
    const links = [{ relation: 'self', url: this.#link(search.used) }];
    if (next !== null) {
      const others = search.used.filter(([name]) => name !== '_after');
      links.push({ relation: 'next', url: this.#link([...others, ['_after', next]]) });
    }
    const bundle: Bundle = { resourceType: 'Bundle', type: 'searchset', link: links };
    return entry.length === 0 ? bundle : { ...bundle, entry };
  }

  /** Takes in a Consent, and answers with it as it now stands. */
  async import(session: Session, body: unknown): Promise<Imported> {
    const { consent, created } = await this.imports.import(session, body);
    const exported = await this.changes.read(session.caller.provider_id, (manager) =>
      this.exports.of(manager, session, [consent]),
    );
    if (!exported[0]) throw notFound('consent', consent.id);
    return { resource: writeConsent(exported[0]), created };
  }

  #link(parameters: readonly (readonly [string, string])[]): string {
    const query = new URLSearchParams(parameters.map(([name, value]): [string, string] => [name, value])).toString();
    return `${this.base}/Consent${query === '' ? '' : `?${query}`}`;
  }

  /** What was passed over, said within the answer as FHIR has it. */
  #ignored(names: readonly string[]): BundleEntry {
    const issues = names.map((name) => ({
      severity: 'warning' as const,
      code: 'not-supported' as const,
      details: { text: `${name.slice(0, 64)} is no parameter of this search and was passed over.` },
      ...whereOf(name.slice(0, 64)),
    }));
    return { resource: outcome(issues), search: { mode: 'outcome' } };
  }
}

const EVERYTHING: ConsentSearch = {
  ids: null,
  patients: null,
  statuses: null,
  count: 1,
  after: null,
  used: [],
  ignored: [],
};
