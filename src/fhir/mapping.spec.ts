import { describe, expect, it } from '@jest/globals';
import type { Consent as FhirConsent } from '@medplum/fhirtypes';
import fc from 'fast-check';
import { readContent } from '../consent/import-shape.js';
import { contentOf, sameContent } from '../consent/importing.js';
import { anyExported, PROVIDER } from './exported.fixture.js';
import { logicalId, recordOf } from './logical-id.js';
import { readConsent, type ReadConsent } from './read-consent.js';
import { EXTENSIONS, MODIFIERS, SYSTEMS } from './systems.js';
import { consentValidator } from './validate.js';
import { statusOf, writeConsent } from './write-consent.js';

const validate = await consentValidator();

/** A resource as it goes over the wire. */
const sent = (resource: object): FhirConsent => JSON.parse(JSON.stringify(resource)) as FhirConsent;
const read = (resource: object): ReadConsent => readConsent(sent(resource), PROVIDER);
const granted = anyExported.filter(({ consent }) => consent.state === 'granted');

describe('a consent as a FHIR resource', () => {
  it('is a valid R4 Consent, whatever the record holds', () => {
    fc.assert(
      fc.property(anyExported, (exported) => {
        expect(validate(sent(writeConsent(exported)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('comes back as the same consent', () => {
    fc.assert(
      fc.property(anyExported, (exported) => {
        const back = read(writeConsent(exported));
        const shape = readContent(back.draft);
        expect(back.faults).toEqual([]);
        expect(shape).not.toHaveProperty('faults');
        const own = contentOf(exported.consent, exported.reviews);
        expect('content' in shape && sameContent(shape.content, own)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('denies at the root, and permits at most one technology, operation and purpose, until an end', () => {
    fc.assert(
      fc.property(anyExported, (exported) => {
        const { provision, status } = writeConsent(exported);
        const [rule, ...others] = provision?.provision ?? [];
        expect(provision?.type).toBe('deny');
        expect(others).toEqual([]);
        expect([rule?.code, rule?.action, rule?.purpose].map((one) => one?.length)).toEqual([1, 1, 1]);
        if (rule?.type !== 'permit') return;
        expect(Date.parse(rule.period?.end ?? '')).toBeGreaterThanOrEqual(Date.parse(rule.period?.start ?? ''));
        expect(status).not.toBe('rejected');
      }),
    );
  });

  it('is active only when it is granted, waits for nobody, and whoever gave it still decides', () => {
    fc.assert(
      fc.property(anyExported, (exported) => {
        const { consent, stands } = exported;
        const active = consent.state === 'granted' && consent.confirmation !== 'needed' && stands;
        expect(statusOf(exported) === 'active').toBe(active);
        if (consent.state === 'granted' && !stands) expect(statusOf(exported)).toBe('inactive');
      }),
    );
  });

  it('marks what narrows a permit as something no reader may pass over', () => {
    fc.assert(
      fc.property(granted, (exported) => {
        const [rule] = writeConsent(exported).provision?.provision ?? [];
        const urls = rule?.modifierExtension?.map(({ url }) => url) ?? [];
        expect(urls.filter((url) => url === MODIFIERS.hours)).toHaveLength(exported.consent.hours.length);
        expect(urls.includes(MODIFIERS.retention)).toBe(exported.consent.retention_hours !== null);
      }),
    );
  });

  it('names whoever agreed, with what they decide by when it is not the patient, and nobody else', () => {
    fc.assert(
      fc.property(anyExported, (exported) => {
        const { performer = [], patient } = writeConsent(exported);
        const { representative } = exported;
        expect(performer).toHaveLength(1);
        if (representative === null) return expect(performer).toEqual([patient]);
        const identifier = { system: SYSTEMS.representative, value: `${PROVIDER}/${representative.id}` };
        const kind = { url: EXTENSIONS.representative_kind, valueCode: representative.kind };
        expect(performer).toEqual([{ extension: [kind], type: 'RelatedPerson', identifier }]);
        const back = read(writeConsent(exported));
        expect(back.draft['representative_id']).toBe(representative.id);
        expect(back.representative_kind).toBe(representative.kind);
      }),
    );
  });

  it('has one verification for each review, by whoever gave it', () => {
    fc.assert(
      fc.property(granted, (exported) => {
        const { verification = [], performer = [] } = writeConsent(exported);
        const [giver] = performer.map(({ extension: _by_what, ...reference }) => reference);
        expect(verification.map(({ verified }) => verified)).toEqual(
          exported.reviews.map(({ outcome }) => outcome === 'continues'),
        );
        verification.forEach(({ verifiedWith }) => expect(verifiedWith).toEqual(giver));
      }),
    );
  });
});

type Json = Record<string, unknown>;

/** Every object within a value, that value first. */
function objectsIn(value: unknown): Json[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : [value as Json];
  return [...own, ...Object.values(value).flatMap(objectsIn)];
}

describe('what cannot be held', () => {
  it('is a review with somebody else than whoever agreed', () => {
    const reviewed = anyExported.filter(({ reviews, representative }) => reviews.length > 0 && representative !== null);
    fc.assert(
      fc.property(reviewed, (exported) => {
        const resource = sent(writeConsent(exported));
        for (const one of resource.verification ?? []) one.verifiedWith = resource.patient ?? {};
        const faults = read(resource).faults.map(({ field }) => field);
        expect(new Set(faults.filter((field) => field.endsWith('verifiedWith'))).size).toBe(exported.reviews.length);
      }),
    );
  });

  it('is more than one person’s yes in one Consent', () => {
    fc.assert(
      fc.property(anyExported, (exported) => {
        const resource = sent(writeConsent({ ...exported, representative: { id: 'r1', kind: 'court_order' } }));
        resource.performer = [...(resource.performer ?? []), resource.patient ?? {}];
        expect(read(resource).faults.map(({ field }) => field)).toContain('Consent.performer');
      }),
      { numRuns: 20 },
    );
  });

  it('is said of its element, wherever a member nobody knows stands', () => {
    fc.assert(
      fc.property(anyExported, fc.nat(), (exported, pick) => {
        const resource = sent(writeConsent(exported));
        const objects = objectsIn(resource);
        const one = objects[pick % objects.length];
        if (one) one['surprise'] = 'more';
        const faults = [...validate(resource), ...read(resource).faults];
        expect(faults.map(({ field }) => field)).toEqual(
          expect.arrayContaining([expect.stringMatching(/\.surprise$|^Consent\.extension/)]),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('is refused when a modifier extension stands anywhere that R4 has one', () => {
    const modifier = { url: 'https://elsewhere.example/not', valueBoolean: true };
    const places: ((resource: FhirConsent) => { modifierExtension?: object[] } | undefined)[] = [
      (resource) => resource,
      (resource) => resource.provision,
      (resource) => resource.provision?.provision?.[0],
      (resource) => resource.verification?.[0],
      (resource) => resource.policy?.[0],
    ];
    fc.assert(
      fc.property(granted, fc.nat({ max: places.length - 1 }), (exported, pick) => {
        const resource = sent(writeConsent(exported));
        const place = places[pick]?.(resource);
        fc.pre(place !== undefined);
        place.modifierExtension = [...(place.modifierExtension ?? []), modifier];
        const found = read(resource).faults.filter(({ issue }) => issue === 'extension');
        expect(found.map(({ field }) => field)).toEqual([expect.stringMatching(/modifierExtension/)]);
      }),
    );
  });

  it('is named when it is missing, each at its own element', () => {
    const [exported] = fc.sample(
      granted.filter(({ consent, reviews }) => consent.words !== null && reviews.length === 0),
      1,
    );
    if (!exported) throw new Error('no sample');
    const resource = sent(writeConsent(exported));
    const kept = [EXTENSIONS.state];
    resource.extension = resource.extension?.filter(({ url }) => kept.includes(url ?? '')) ?? [];
    const shape = readContent(read(resource).draft);
    const fields = 'faults' in shape ? shape.faults.map(({ field }) => field) : [];
    expect(fields).toEqual(
      expect.arrayContaining(['asked_at', 'asked_by', 'ask_number', 'patient_started', 'information']),
    );
  });

  it('never breaks the reader, whatever is sent', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 4 }), (value) => {
        const resource = sent({ ...value, resourceType: 'Consent' });
        expect(() => readContent(read(resource).draft)).not.toThrow();
        expect(validate(resource).length).toBeGreaterThan(0);
      }),
    );
  });

  it('never breaks the reader when any part of a good one is replaced', () => {
    fc.assert(
      fc.property(anyExported, fc.nat(), fc.jsonValue({ maxDepth: 2 }), (exported, pick, value) => {
        const resource = sent(writeConsent(exported));
        const objects = objectsIn(resource);
        const one = objects[pick % objects.length] ?? {};
        const names = Object.keys(one);
        one[names[pick % names.length] ?? 'x'] = value;
        expect(() => validate(resource)).not.toThrow();
        expect(() => readContent(read(resource).draft)).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });
});

describe('the logical id of a record', () => {
  it('is one FHIR allows, and leads back to that record alone', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/);
    fc.assert(
      fc.property(id, (own) => {
        const logical = logicalId(own);
        expect(logical).toMatch(/^[A-Za-z0-9.-]{1,64}$/);
        const record = recordOf(logical);
        expect(record !== null && 'id' in record ? record.id : logical).toBe(logical.startsWith('.h') ? logical : own);
      }),
    );
  });

  it('is nobody’s when no record can have it', () => {
    for (const logical of ['.', 'a.b', '-a', 'a b', '', '.h12']) expect(recordOf(logical)).toBeNull();
  });
});
