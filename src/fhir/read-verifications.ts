import type { FhirElement } from './element.js';
import { PARTS, readParts } from './parts.js';
import { eachExtension, type ReadFields } from './read-extensions.js';
import { isGiver, type GivenBy } from './read-references.js';
import { EXTENSIONS } from './systems.js';

const REVIEW = { reviewed_by: 'staff', words: 'text', ...PARTS.circumstances } as const;

/** Reads each verification as the review it says was held (NB-CON-05). */
export function readVerifications(consent: FhirElement, by: GivenBy, provider_id: string): ReadFields {
  const places: Record<string, string> = {};
  const reviews = consent.many('verification').map((verification, at) => {
    const put = (name: string, path: string): string => (places[`reviews.${at}${name}`] = path);
    put('', verification.path);
    put('.reviewed_at', `${verification.path}.verificationDate`);
    const verified = verification.value('verified');
    requireTheGiver(verification, by, provider_id);
    let told: Record<string, unknown> = {};
    eachExtension(verification, 'extension', {
      [EXTENSIONS.review]: (extension) => {
        told = readReview(extension, provider_id, put);
      },
    });
    eachExtension(verification, 'modifierExtension', {});
    const outcome = verified === true ? 'continues' : 'withdrawn';
    return { reviewed_at: verification.value('verificationDate'), outcome, ...told };
  });
  return { values: { reviews }, places };
}

function readReview(
  extension: FhirElement,
  provider_id: string,
  put: (name: string, path: string) => string,
): Record<string, unknown> {
  let information: Record<string, unknown> | undefined;
  const inner = extension.many('extension').find((part) => part.text('url') === 'information');
  if (inner) {
    const read = readParts(inner, PARTS.information, '');
    information = read.values;
    put('.information', inner.path);
    for (const [part, path] of Object.entries(read.places)) put(`.information.${part}`, path);
  }
  const { values, places } = readParts(extension, REVIEW, provider_id, ['information']);
  const { reviewed_by, words, ...circumstances } = values;
  put('.circumstances', extension.path);
  for (const name of ['reviewed_by', 'words']) put(`.${name}`, places[name] ?? extension.path);
  return {
    ...(reviewed_by === undefined ? {} : { reviewed_by }),
    ...(words === undefined ? {} : { words }),
    ...(information === undefined ? {} : { information }),
    ...(Object.keys(circumstances).length === 0 ? {} : { circumstances }),
  };
}

/** It was whoever gave it who said that it still stands: somebody else's word renews nothing. */
function requireTheGiver(verification: FhirElement, by: GivenBy, provider_id: string): void {
  const fix =
    by.giver.representative_id === null
      ? 'the patient, named as in Consent.patient'
      : 'the representative, named as in Consent.performer';
  if (!verification.has('verifiedWith')) return verification.missing('verifiedWith', fix);
  if (isGiver(verification, 'verifiedWith', by, provider_id)) return;
  const fault = 'a review is held with whoever agreed, and this names somebody else';
  verification.faults.add('not-supported', `${verification.path}.verifiedWith`, fault, fix);
}
