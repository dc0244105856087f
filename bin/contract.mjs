import { readFileSync, writeFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import spectral from '@stoplight/spectral-core';
import rulesets from '@stoplight/spectral-rulesets';
import { build } from './build.mjs';

// Holds openapi/openapi.json against the recommended rules of Redocly and of Spectral, and against openapi/released.json,
// the contract of the last release: `node bin/contract.mjs`. With --release the present contract becomes the released one.
// Nothing is fetched: both linters are used as libraries, on a document that refers to nothing outside itself.

const file = (path) => new URL(`../openapi/${path}`, import.meta.url);
const text = readFileSync(file('openapi.json'), 'utf8');

async function redocly() {
  const config = await createConfig({ extends: ['recommended'] });
  const problems = await lintFromString({ source: text, absoluteRef: 'openapi.json', config });
  return problems.map(({ ruleId, message, location }) => `Redocly ${ruleId}: ${message} (${location[0]?.pointer})`);
}

async function spectralOas() {
  const linter = new spectral.Spectral();
  linter.setRuleset({ extends: [[rulesets.oas, 'recommended']] });
  const results = await linter.run(JSON.parse(text));
  return results.map(({ code, message, path }) => `Spectral ${code}: ${message} (#/${path.join('/')})`);
}

async function breaking() {
  build();
  const { breakingChanges } = await import(new URL('../dist/src/openapi/breaking.js', import.meta.url).href);
  const found = breakingChanges(JSON.parse(readFileSync(file('released.json'), 'utf8')), JSON.parse(text));
  return found.map((fault) => `Breaks callers of the last release: ${fault}`);
}

if (process.argv.includes('--release')) {
  writeFileSync(file('released.json'), text);
} else {
  const faults = [...(await redocly()), ...(await spectralOas()), ...(await breaking())];
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}
