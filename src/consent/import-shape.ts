import { plainToInstance } from 'class-transformer';
import type { Fault } from '../shared/errors.js';
import { isInstant } from '../shared/instants.js';
import { faultsIn } from '../shared/validation.js';
import { ImportedConsentBody } from './import.dto.js';
import type { ConsentContent } from './importing.js';

/** What was read of a consent from elsewhere, once it is known to have the shape of one; else every fault. */
export function readContent(draft: object): { content: ConsentContent } | { faults: Fault[] } {
  const body = plainToInstance(ImportedConsentBody, draft);
  const faults = [...faultsIn(body), ...requestFaults(body.review_requested_at)];
  return faults.length > 0 ? { faults } : { content: contentOfBody(body) };
}

function requestFaults(requests: readonly string[]): Fault[] {
  if (!Array.isArray(requests)) return [];
  return requests.flatMap((at, n) =>
    isInstant(at) ? [] : [{ field: `review_requested_at.${n}`, fault: 'must be an instant', fix: 'an instant' }],
  );
}

function contentOfBody(body: ImportedConsentBody): ConsentContent {
  const plain = JSON.parse(JSON.stringify(body)) as ImportedConsentBody;
  return {
    technology: plain.technology as ConsentContent['technology'],
    operation: plain.operation as ConsentContent['operation'],
    purpose: plain.purpose as ConsentContent['purpose'],
    representative_id: plain.representative_id ?? null,
    state: plain.state,
    asked_at: new Date(plain.asked_at),
    asked_by: plain.asked_by,
    ask_number: plain.ask_number,
    patient_started: plain.patient_started,
    information: plain.information,
    decided_at: instantOrNull(plain.decided_at),
    words: plain.words ?? null,
    patients_view: plain.patients_view ?? null,
    hours: plain.hours,
    retention_hours: plain.retention_hours ?? null,
    secondary_uses: plain.secondary_uses,
    circumstances: plain.circumstances ?? {},
    monitoring_system_ids: plain.monitoring_system_ids,
    review_requested_at: plain.review_requested_at.map((at) => new Date(at)),
    withdrawn_at: instantOrNull(plain.withdrawn_at),
    withdrawn_means: plain.withdrawn_means ?? null,
    reviews: plain.reviews.map((review) => ({
      reviewed_at: new Date(review.reviewed_at),
      reviewed_by: review.reviewed_by,
      outcome: review.outcome,
      words: review.words ?? '',
      information: review.information ?? {},
      circumstances: review.circumstances ?? {},
    })),
  };
}

function instantOrNull(text: string | undefined): Date | null {
  return text === undefined ? null : new Date(text);
}
