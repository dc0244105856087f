import { closeSync, openSync } from 'node:fs';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { askApart } from '../../dist/src/policy/proof/apart.js';
import { proveApart } from '../../dist/src/policy/proof/prove-apart.js';

// Asks workers where none can be started, where they end early, and where all is well; prints what came of each as a line of JSON.
const say = (what, came) => process.stdout.write(`${JSON.stringify({ what, came })}\n`);
const prove = () =>
  proveApart({ national: [], layers: [], invariants: { name: 'invariants.yaml', text: '' } }).catch(
    ({ name, code, kind, cause }) => ({ name, code, kind, cause: cause?.message }),
  );
const worker = (name) => fileURLToPath(new URL(name, import.meta.url));
const ask = (name, request, options = {}) => askApart(worker(name), request, { timeout_ms: 100_000, ...options });

say('to begin with', await prove());
const held = [];
try {
  for (;;) held.push(openSync('/dev/null'));
} catch {
  say('without a file to open', await prove());
}
for (const one of held) closeSync(one);
say('with files again', await prove());

const { execPath } = process;
process.execPath = '/nowhere/node';
say('without a program to start', await prove());
process.execPath = execPath;

say('ends before it has read', await ask('./no.worker.mjs', { text: 'x'.repeat(5_000_000) }));
say('called off before', await ask('./odd.worker.mjs', { of: 'priority' }, { signal: AbortSignal.abort() }));
say('cannot be sent', await ask('./odd.worker.mjs', { of: 'nothing' }));
say('by itself', await ask('./odd.worker.mjs', { of: 'priority' }));
setPriority(9);
say('started by what is nicer', await ask('./odd.worker.mjs', { of: 'priority' }));
