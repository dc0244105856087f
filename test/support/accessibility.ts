import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One element that a rule of axe-core finds fault with. */
export interface Finding {
  rule: string;
  impact: string;
  /** A CSS selector of the element. */
  element: string;
  help: string;
}

/** Everything axe-core finds wrong with a page as it stands, by the rules of WCAG 2.2 AA and its best practices. */
export async function findings(page: Page): Promise<Finding[]> {
  // Evaluated from outside, so that the page's own policy need not let it run.
  await page.evaluate(AXE);
  return page.evaluate<Finding[]>(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }).then(({ violations }) => violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target }) => ({ rule: id, impact, element: target.join(' '), help }))))`);
}
