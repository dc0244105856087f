import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { findings, type Finding } from '../support/accessibility.js';
import { openBrowser, watchedPage, type Watched } from '../support/browser.js';
import { freshDatabase } from '../support/database.js';
import { startService, type Service } from '../support/service.js';
import { createSandbox } from '../support/two-services.js';
import { readingOf, TestWard, yesterdayMorning } from '../support/ward.js';

// The reference as somebody who integrates meets it: in a browser that reaches nothing but the service.

const document = JSON.parse(readFileSync('openapi/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, { operationId: string }>>;
};
const operations = Object.values(document.paths).flatMap((path) =>
  Object.values(path).map(({ operationId }) => operationId),
);

let service: Service;
let ward: TestWard;
let browser: Browser;

beforeAll(async () => {
  const env = { DATABASE_URL: await freshDatabase() };
  await createSandbox(env);
  service = await startService(env);
  [browser, ward] = await Promise.all([openBrowser(), TestWard.build(service.url, 'TEST', 1)]);
  await ward.consents('p0', 'read_vital_signs', 'vital_signs_observation', yesterdayMorning());
});

afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

async function reference(): Promise<Watched> {
  const watched = await watchedPage(browser, service.url);
  await watched.page.goto(`${service.url}/docs`);
  await watched.page.locator('.opblock-tag').first().waitFor();
  return watched;
}

/** The part of the page about one operation, with its group opened. */
async function operation(page: Page, group: string, id: string): Promise<Locator> {
  await page.locator(`#operations-tag-${group} button`).click();
  const block = page.locator(`#operations-${group}-${id}`);
  await block.waitFor();
  return block;
}

/** What Swagger UI draws and offers no setting or style for; anything else that axe-core calls serious is ours to mend. */
const SWAGGER_UIS: readonly { rule: string; element: RegExp; why: string }[] = [
  { rule: 'button-name', element: /^\.close-modal$/, why: 'a cross without a name; “Close” beside it does the same' },
  { rule: 'label', element: /^textarea$/, why: 'the body of a request is edited under its heading, which is no label' },
  {
    rule: 'label-content-name-mismatch',
    element: /^button\[type="submit"\]$/,
    why: '“Authorize” is named “Apply credentials”',
  },
  {
    rule: 'nested-interactive',
    element: /\.opblock-summary-control$/,
    why: 'a link to the operation stands in the button that opens it; the keyboard reaches both',
  },
  {
    rule: 'scrollable-region-focusable',
    element: /^\.curl$/,
    why: 'the command line of a request scrolls sideways; it can be copied by a button',
  },
  { rule: 'select-name', element: /^#servers$/, why: 'its label is not tied to it; there is one server to choose' },
  { rule: 'select-name', element: /\.examples-select-element$/, why: 'its label, “Examples”, is not tied to it' },
];

/** The serious findings on the page as it stands that are ours to mend. */
async function ours(page: Page): Promise<Finding[]> {
  const serious = (await findings(page)).filter(({ impact }) => ['serious', 'critical'].includes(impact));
  return serious.filter(
    (found) => !SWAGGER_UIS.some(({ rule, element }) => rule === found.rule && element.test(found.element)),
  );
}

describe('the reference in a browser', () => {
  it('loads without anything from elsewhere, and without a fault', async () => {
    const { page, faults } = await reference();
    expect(await page.title()).toBe('Askfirst: API reference');
    expect(await ours(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('lists every operation of the contract, and opens each', async () => {
    const { page, faults } = await reference();
    const listed: string[] = [];
    // One after another, as a reader does: all of them open at once are more than the smallest browser holds.
    for (const group of await page.locator('.opblock-tag button').all()) {
      await group.click();
      await page.locator('.opblock').first().waitFor();
      listed.push(...(await page.locator('.opblock-summary-operation-id').allTextContents()));
      await group.click();
      await page.locator('.opblock').first().waitFor({ state: 'detached' });
    }
    expect(listed.map((text) => text.replaceAll('\u200b', '')).sort()).toEqual([...operations].sort());
    expect(faults).toEqual([]);
  });

  it('is tried out with a token, and shows the answer that the service gives', async () => {
    const { page, faults } = await reference();
    await page.getByRole('button', { name: 'Authorize' }).click();
    const dialog = page.locator('.dialog-ux');
    await dialog.getByRole('textbox').fill(ward.tokens.vendor);
    expect(await ours(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Apply credentials' }).click();
    await dialog.getByRole('button', { name: 'Close' }).click();
    const block = await operation(page, 'AuthZEN', 'Evaluation_evaluate');
    await block.locator('.opblock-summary-control').click();
    await block.getByRole('button', { name: 'Try it out' }).click();
    await block.locator('textarea').fill(JSON.stringify(readingOf('d0')));
    await block.getByRole('button', { name: 'Execute' }).click();
    const answer = block.locator('.live-responses-table');
    await answer.waitFor();
    expect(await answer.locator('.response-col_status').last().innerText()).toMatch(/^200/);
    expect(await answer.locator('.response-col_description').last().innerText()).toMatch(/"decision": true/);
    expect(await ours(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('is read and tried with the keyboard alone, and shows where one is', async () => {
    const { page, faults } = await reference();
    await tabTo(page, '#operations-tag-AuthZEN');
    await page.keyboard.press('Enter');
    await tabTo(page, '#operations-AuthZEN-Evaluation_evaluate');
    expect(await focused(page, 'getComputedStyle(at).outlineStyle')).not.toBe('none');
    await page.keyboard.press('Enter');
    const block = page.locator('#operations-AuthZEN-Evaluation_evaluate');
    await block.getByRole('button', { name: 'Try it out' }).waitFor();
    await tabTo(page, '#operations-AuthZEN-Evaluation_evaluate .try-out');
    await page.keyboard.press('Enter');
    await tabTo(page, '#operations-AuthZEN-Evaluation_evaluate .execute-wrapper');
    await page.keyboard.press('Enter');
    const answer = block.locator('.live-responses-table .response-col_status');
    await answer.last().waitFor();
    // Nobody gave a token.
    expect(await answer.last().innerText()).toMatch(/^401/);
    expect(faults.filter((fault) => !/status of 401/.test(fault))).toEqual([]);
  });
});

describe('the rules in a browser', () => {
  it('are read without a fault, whatever the reader uses, and narrow as a telephone', async () => {
    const { page, faults } = await watchedPage(browser, service.url);
    await page.goto(`${service.url}/docs/policy`);
    expect(await page.title()).toBe('Askfirst: the rules');
    expect(await findings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate('document.documentElement.scrollWidth <= 320')).toBe(true);
    await page.getByRole('link', { name: 'Consent', exact: true }).click();
    expect(page.url()).toMatch(/#con$/);
    expect(faults).toEqual([]);
  });
});

/** Something about the element that has the focus, called `at`. */
function focused<T>(page: Page, expression: string): Promise<T> {
  return page.evaluate<T>(`((at) => ${expression})(document.activeElement)`);
}

/** Presses Tab until something within an element has the focus; throws when it never does. */
async function tabTo(page: Page, within: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    await page.keyboard.press('Tab');
    if (await focused<boolean>(page, `at.closest(${JSON.stringify(within)}) !== null`)) return;
  }
  throw new Error(`The keyboard does not reach ${within}.`);
}
