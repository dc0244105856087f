import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type ConsoleMessage, type Page } from 'playwright-core';

/** What the programs of Chromium are called where the system has them. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
/** Where the packaged one is unpacked, once for each version. */
const CACHE = resolve('node_modules/.cache');
const PACKAGE = '@sparticuz/chromium';

/** A Chromium that can be started: the program, and what it must find in its environment. */
interface Program {
  path: string;
  env: Record<string, string>;
}

/**
 * Starts a browser without a window: the Chromium that ASKFIRST_TEST_CHROMIUM names, else the system's, else the one that the
 * package brings (Linux on x64). It reaches this machine and nothing else.
 */
export async function openBrowser(): Promise<Browser> {
  const { path, env } = systemsOwn() ?? (await packaged());
  return chromium.launch({
    executablePath: path,
    // Without its sandbox, which root and most containers cannot have: it opens our own pages alone.
    chromiumSandbox: false,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/tmp', ...env },
  });
}

function systemsOwn(): Program | undefined {
  const named = process.env['ASKFIRST_TEST_CHROMIUM'];
  if (named !== undefined) return { path: named, env: {} };
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const path = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((each) => existsSync(each));
  return path === undefined ? undefined : { path, env: {} };
}

/** The Chromium of the package with the libraries and fonts it brings, so that nothing need be installed beside Node. */
async function packaged(): Promise<Program> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `There is no Chromium here, and the one of ${PACKAGE} is for Linux on x64: install one, or name one in ASKFIRST_TEST_CHROMIUM.`,
    );
  }
  const { version } = JSON.parse(readFileSync(`node_modules/${PACKAGE}/package.json`, 'utf8')) as { version: string };
  const folder = join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);
  const env = { FONTCONFIG_PATH: join(folder, 'fonts'), LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  return { path: join(folder, 'chromium'), env };
}

/** Unpacks it beside where it belongs, and puts it there whole: several test files may come here at once. */
async function unpack(folder: string): Promise<void> {
  const mine = `${folder}.${process.pid}`;
  mkdirSync(mine, { recursive: true });
  // The package unpacks into the folder for temporary files, and its libraries only where it takes the machine for this one.
  const env = { PATH: process.env['PATH'] ?? '', TMPDIR: mine, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const program = `const { default: chromium } = await import('${PACKAGE}'); await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], { env });
  try {
    renameSync(mine, folder);
  } catch (error) {
    rmSync(mine, { recursive: true, force: true });
    // Another test file was quicker.
    if (!existsSync(folder)) throw error;
  }
}

/** A page, and everything about it that must not be: what went wrong in it, and what it asked for elsewhere. */
export interface Watched {
  page: Page;
  /** Errors in its console, exceptions, what its policy blocked, requests that failed, and requests to other origins. */
  faults: string[];
}

/** Opens an empty page of its own session, which may only be used with one origin. */
export async function watchedPage(browser: Browser, origin: string): Promise<Watched> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error: Error) => faults.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on('request', (request) => {
    const { protocol, origin: of } = new URL(request.url());
    if (protocol !== 'data:' && of !== origin) faults.push(`elsewhere: ${request.url()}`);
  });
  await page.addInitScript(
    `addEventListener('securitypolicyviolation', (event) =>
       console.error('blocked by the policy: ' + event.violatedDirective + ' ' + event.blockedURI))`,
  );
  return { page, faults };
}
