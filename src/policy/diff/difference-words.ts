import { obligationSays } from '../obligations.js';
import type { Change } from './changes-between.js';

/** What a change comes to, in plain words made of what its rules say. */
export function sentenceOf({ change, permit, rules, reason, obligation }: Change): string {
  const rule = rules.map(({ says }) => says).join(' ');
  switch (change) {
    case 'now_permitted':
      return rules.length > 0
        ? `Permitted now, which was forbidden: ${permit?.says ?? ''} What forbade it: ${rule}`
        : `Permitted now, which nothing permitted: ${permit?.says ?? ''}`;
    case 'now_denied':
      return rules.length > 0
        ? `Denied now, which was permitted: ${permit?.says ?? ''} What forbids it: ${rule}`
        : `Denied now, since nothing permits it any more: ${permit?.says ?? ''}`;
    case 'reason_added':
      return `Denied as before, and now for ${String(reason)} too.${because(rule)}`;
    case 'reason_removed':
      return `Denied as before, and no longer for ${String(reason)}.${because(rule)}`;
    case 'obligation_added':
      return `Permitted as before, and now with ${String(obligation)}: ${obligationSays(obligation)} It is permitted by: ${permit?.says ?? ''}${because(rule)}`;
    case 'obligation_removed':
      return `Permitted as before, and no longer with ${String(obligation)}: ${obligationSays(obligation)} It is permitted by: ${permit?.says ?? ''}`;
  }
}

function because(rule: string): string {
  return rule === '' ? '' : ` The rule: ${rule}`;
}
