import { describe, expect, it } from '@jest/globals';
import { breakingChanges, type Contract } from './breaking.js';

const KIND = { type: 'string', enum: ['adult', 'children'] };

interface Ward {
  request?: object;
  parameters?: object[];
  responses?: object;
  security?: object[];
  answer?: object;
}

/** A contract of one operation, with a body, a parameter and two answers. */
function contract(changed: Ward = {}): Contract {
  const body = { type: 'object', required: ['name'], properties: { name: { type: 'string' }, kind: KIND } };
  const ward = { type: 'object', required: ['id'], properties: { id: { type: 'string' }, kind: KIND } };
  return {
    paths: {
      '/wards': {
        post: {
          security: changed.security ?? [],
          parameters: changed.parameters ?? [{ name: 'limit', in: 'query', schema: { type: 'number' } }],
          requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Body' } } } },
          responses: changed.responses ?? {
            201: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Ward' } } } },
            409: { description: 'taken' },
          },
        },
      },
    },
    components: { schemas: { Body: { ...body, ...changed.request }, Ward: { ...ward, ...changed.answer } } },
  };
}

const found = (changed: Ward): string[] => breakingChanges(contract(), contract(changed));
const name = { type: 'string' };

describe('what breaks the contract', () => {
  it('is nothing when it stays as it is', () => {
    expect(breakingChanges(contract(), contract())).toEqual([]);
  });

  it('is nothing when paths, optional members, words, statuses and members of answers are added', () => {
    const present = contract({
      request: { properties: { name, kind: { enum: ['adult', 'children', 'older'] }, beds: { type: 'integer' } } },
      parameters: [
        { name: 'limit', in: 'query', schema: { type: ['number', 'null'] } },
        { name: 'after', in: 'query', schema: { type: 'string' } },
      ],
      answer: { properties: { id: name, kind: { enum: ['adult', 'children', 'older'] }, beds: { type: 'integer' } } },
    });
    const paths = { ...(present['paths'] as object), '/rooms': { get: { responses: {} } } };
    expect(breakingChanges(contract(), { ...present, paths })).toEqual([]);
  });

  it('is a path or an operation that is gone', () => {
    expect(breakingChanges(contract(), { paths: {} })).toEqual(['/wards is gone.']);
    expect(breakingChanges(contract(), { paths: { '/wards': { get: {} } } })).toEqual(['POST /wards is gone.']);
  });

  it.each<[string, Ward, string]>([
    ['a status that is gone', { responses: { 201: {} } }, 'the answer 409 is gone.'],
    ['a member no longer taken', { request: { properties: { name } } }, '`kind` of the request is no longer taken.'],
    ['a member that is needed', { request: { required: ['name', 'kind'] } }, '`kind` of the request is needed now.'],
    [
      'a word no longer taken',
      { request: { properties: { name, kind: { ...KIND, enum: ['adult'] } } } },
      '`kind` of the request may no longer be "children".',
    ],
    [
      'a list of words where any was taken',
      { request: { properties: { name: { type: 'string', enum: ['Larch'] }, kind: KIND } } },
      '`name` of the request must be one of a list of words now.',
    ],
    [
      'another type',
      { request: { properties: { name: { type: 'integer' }, kind: KIND } } },
      '`name` of the request may no longer be string.',
    ],
    [
      'a tighter limit',
      { request: { properties: { name: { type: 'string', maxLength: 5 }, kind: KIND } } },
      '`name` of the request is held to `maxLength` 5 now.',
    ],
    [
      'a request closed to others',
      { request: { additionalProperties: false } },
      'the request may hold nothing else now.',
    ],
    ['a parameter no longer taken', { parameters: [] }, 'the query parameter `limit` is no longer taken.'],
    [
      'a parameter that takes whole numbers only',
      { parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer' } }] },
      'the query parameter `limit` may no longer be number.',
    ],
    ['a token that is needed', { security: [{ bearer: [] }] }, 'it needs a token now.'],
    [
      'a member of an answer that is gone',
      { answer: { properties: { id: name } } },
      '`kind` of the answer 201 is gone.',
    ],
    [
      'a member of an answer that may be missing',
      { answer: { required: [] } },
      '`id` of the answer 201 may be missing now.',
    ],
    [
      'an answer of another type',
      { answer: { properties: { id: { type: ['string', 'null'] }, kind: KIND } } },
      '`id` of the answer 201 may be null now.',
    ],
  ])('is %s', (_what, changed, fault) => {
    expect(found(changed)).toContain(`POST /wards: ${fault}`);
  });

  it('names every one of them', () => {
    expect(found({ parameters: [], request: { required: ['name', 'kind'] }, responses: {} })).toEqual([
      'POST /wards: the query parameter `limit` is no longer taken.',
      'POST /wards: `kind` of the request is needed now.',
      'POST /wards: the answer 201 is gone.',
      'POST /wards: the answer 409 is gone.',
    ]);
  });

  it('is found in schemas that hold themselves', () => {
    const tree = (word: object): Contract => {
      const schema = { type: 'object', properties: { word, below: { $ref: '#/components/schemas/Tree' } } };
      const content = { 'application/json': { schema: { $ref: '#/components/schemas/Tree' } } };
      return {
        paths: { '/trees': { post: { requestBody: { content }, responses: { 200: { content } } } } },
        components: { schemas: { Tree: schema } },
      };
    };
    expect(breakingChanges(tree({ type: 'string' }), tree({ type: 'string', minLength: 1 }))).toContain(
      'POST /trees: `word` of the request is held to `minLength` 1 now.',
    );
  });
});
