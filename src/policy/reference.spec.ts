import { describe, expect, it } from '@jest/globals';
import { checkPolicy } from './check.js';
import { readPolicyFiles } from './policy-files.js';
import { ruleReference } from './reference.js';

const checked = checkPolicy(await readPolicyFiles('policies'));
const lines = ruleReference(checked).split('\n');
const rowOf = (name: string): string => lines.find((line) => line.startsWith(`| \`${name}\` |`)) ?? '';

describe('the reference of the rule set', () => {
  it('has a row for every rule, with its sentence, what it comes to and what it rests on', () => {
    for (const { id, says, source, reason } of checked.rules) {
      const row = rowOf(id);
      expect(row).toContain(` ${says} `);
      expect(row).toContain(` ${reason === null ? 'permit' : `\`${reason}\``} `);
      expect(row).toMatch(new RegExp(`${source.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} \\|$`));
    }
  });

  it('has a row for every number, which stands beside each of its rules too', () => {
    for (const [name, { value, rules }] of Object.entries(checked.shapes)) {
      expect(rowOf(name)).toContain(` ${value}`);
      for (const rule of checked.rules.filter(({ id }) => rules.includes(id)))
        expect(rowOf(rule.id)).toContain(`\`${name}\` ${value}`);
    }
    expect(rowOf('NB-VW-01.spacing')).toContain('`clear_look_spacing_minutes` 30 minutes †');
    expect(rowOf('clear_look_spacing_minutes')).toContain('| larger only, not above 1440 |');
    expect(rowOf('ask_again_days')).toContain('| larger only, not above 366 |');
    expect(rowOf('retention_max_hours')).toContain('| from 1 to 24 |');
    expect(rowOf('night_from_minute')).toContain('1320, which is 22:00 †');
    expect(rowOf('review_due_from_minute')).toContain('larger only, not above 720');
    expect(rowOf('NB-CON-04.withdrawn')).toContain('| – |');
  });
});
