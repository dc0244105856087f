import { parseArgs } from 'node:util';
import { build } from './build.mjs';

// Serves the AuthZEN 1.0 certification fixture over the service's own protocol code, for conformance suites to run against.
// npm run authzen:fixture -- [--port N] [--tls]

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, tls: { type: 'boolean', default: false } },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write(`authzen:fixture: --port must be a whole number from 0 to 65535, not ${values.port}\n`);
  process.exit(2);
}

/** A certificate for localhost that nobody has signed, good for a week. */
async function madeUpCertificate() {
  const { generate } = await import('selfsigned');
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    keySize: 2048,
    notAfterDate: new Date(Date.now() + 7 * 24 * 3_600_000),
  });
  return { key, cert };
}

build();
const { serveFixture } = await import('../dist/src/pdp/fixture/fixture.server.js');
const { url, close } = await serveFixture(port, values.tls ? await madeUpCertificate() : null);
process.stdout.write(`listening ${url}\n`);
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => void close());
