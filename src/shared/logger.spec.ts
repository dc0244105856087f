import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { withhold } from './logger.js';

describe('what reaches the log', () => {
  it('holds no bodies, tokens, names or NHS numbers, however deep they stand', () => {
    const fields = {
      id: 'p1',
      request: { body: { x: 1 }, patient: [{ name: 'Ann', nhs_number: '9434765919' }] },
      token: 't',
    };
    expect(withhold(fields)).toEqual({
      id: 'p1',
      request: { body: '[withheld]', patient: [{ name: '[withheld]', nhs_number: '[withheld]' }] },
      token: '[withheld]',
    });
  });

  it('holds the code of a failed statement, and neither its parameters nor what the database repeated of them', () => {
    const refused = Object.assign(new Error('invalid input syntax for type date: "Ann Smith"'), {
      severity: 'ERROR',
      code: '22007',
      detail: 'Failing row contains (Ann Smith).',
      table: 'patient',
    });
    const text = JSON.stringify(
      withhold({ error: new QueryFailedError('insert into patient', ['Ann Smith'], refused) }),
    );
    expect(text).toMatch('22007');
    expect(text).not.toMatch('Ann Smith');
  });

  it('ends with things that hold themselves', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    expect(JSON.stringify(withhold(loop))).toMatch('too deep');
  });
});
