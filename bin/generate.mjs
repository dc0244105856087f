import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import 'reflect-metadata';
import { build } from './build.mjs';
import { fhirDefinitions } from './fhir-definitions.mjs';

// Writes what is generated from the code and committed: `node bin/generate.mjs [openapi|policy:schema|policy:prove|fhir] [--check]`.
// With --check it writes nothing, and fails when a committed file is not what the code generates.

const root = new URL('../', import.meta.url);
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const imported = (path) => import(new URL(`dist/src/${path}`, root).href);

/** What the vendor client calls: its types are those of these paths, and of nothing that vendors never see. */
const CLIENT_PATHS = ['/access/v1/evaluation', '/access/v1/evaluations'];

async function typesOf(document) {
  const types = astToString(await openapiTS(structuredClone(document)));
  return `// Generated from openapi.json by \`npm run openapi\`.\n\n${types}`;
}

/** A document of some paths, with the components they refer to, however far round. */
function partOf(document, names) {
  const paths = Object.fromEntries(names.map((name) => [name, document.paths[name]]));
  const components = {};
  const take = (part) => {
    for (const [, kind, name] of JSON.stringify(part).matchAll(/"#\/components\/(\w+)\/([^"/]+)"/g)) {
      if (components[kind]?.[name] !== undefined) continue;
      (components[kind] ??= {})[name] = document.components[kind][name];
      take(document.components[kind][name]);
    }
  };
  take(paths);
  return { openapi: document.openapi, info: document.info, paths, components };
}

/** Random situations in which the engine is held to the files before a proof is recorded; the step `policy` asks a million. */
const SITUATIONS = 20_000;

/** The guide to policy with one generated part in its place. */
function inPlace(guide, name, text) {
  const place = new RegExp(`(<!-- ${name}, generated -->\\n)[^]*?(\\n<!-- end -->)`);
  if (!place.test(guide)) throw new Error(`policies/README.md has no place for the ${name}.`);
  return guide.replace(place, (_all, begin, end) => `${begin}\n${text}\n${end}`);
}

/** Every generated file by its path, for each name it can be asked for by. */
const GENERATED = {
  openapi: async () => {
    const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
    const { apiDocument } = await imported('api-document.js');
    const document = await apiDocument(version);
    return {
      'openapi/openapi.json': json(document),
      'openapi/types.ts': await typesOf(document),
      'src/client/api-types.ts': await typesOf(partOf(document, CLIENT_PATHS)),
    };
  },
  'policy:schema': async () => {
    const { policySchema } = await imported('policy/schema.js');
    const { caseSchema } = await imported('policy/case-schema.js');
    const { factTable } = await imported('policy/fact-meanings.js');
    const { ruleReference } = await imported('policy/reference.js');
    const { checkPolicy } = await imported('policy/check.js');
    const { readPolicyFiles } = await imported('policy/policy-files.js');
    const checked = checkPolicy(await readPolicyFiles(fileURLToPath(new URL('policies', root))));
    const guide = readFileSync(new URL('policies/README.md', root), 'utf8');
    const withRules = inPlace(guide, 'rules', ruleReference(checked));
    return {
      'policies/policy.schema.json': json(policySchema()),
      'policies/case.schema.json': json(caseSchema()),
      'policies/README.md': inPlace(withRules, 'facts', factTable()),
    };
  },
  'policy:prove': async () => {
    const { proveSet } = await imported('policy/proof/stored-proof.js');
    const { invariantsFile, recordOf, recordText } = await imported('policy/proof/record.js');
    const { disagreements } = await imported('policy/proof/against-model.js');
    const { readInvariants } = await imported('policy/proof/invariants.js');
    const { mutationScore } = await imported('policy/proof/mutation.js');
    const { proofTable } = await imported('policy/proof/proof-table.js');
    const { checkPolicy } = await imported('policy/check.js');
    const { compilePolicy } = await imported('policy/compile.js');
    const { readCaseFiles, readCases } = await imported('policy/cases.js');
    const { readPolicyFiles } = await imported('policy/policy-files.js');
    const folder = fileURLToPath(new URL('policies', root));
    const [national, written] = [await readPolicyFiles(folder), await invariantsFile(folder)];
    const [invariants, cases] = [readInvariants(written), readCases(await readCaseFiles(folder))];
    const policy = compilePolicy(checkPolicy(national));
    const proof = await proveSet({ national, layers: [], invariants: written });
    const record = recordOf(proof, invariants, disagreements(national, policy, invariants, cases, SITUATIONS));
    if (record === null) throw new Error('The proof does not hold; `npx askfirst policies prove` says of what.');
    const mutation = await mutationScore(policy, cases, invariants);
    const guide = readFileSync(new URL('policies/README.md', root), 'utf8');
    return {
      'policies/proof.json': recordText(record),
      'policies/README.md': inPlace(guide, 'proof', proofTable({ policy, invariants, cases, mutation })),
    };
  },
  fhir: fhirDefinitions,
};

async function main(args) {
  const check = args.includes('--check');
  const asked = args.filter((arg) => arg !== '--check');
  const unknown = asked.filter((name) => !(name in GENERATED));
  if (unknown.length > 0)
    throw new Error(`There is no ${unknown.join(', ')}; known: ${Object.keys(GENERATED).join(', ')}.`);
  build(['service']);
  const stale = [];
  for (const name of asked.length > 0 ? asked : Object.keys(GENERATED)) {
    for (const [path, text] of Object.entries(await GENERATED[name]())) {
      const file = new URL(path, root);
      if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
      if (check) stale.push(`${path} is not what the code generates; run \`npm run ${name}\` and commit it.`);
      else writeFileSync(file, text);
    }
  }
  if (stale.length > 0) throw new Error(stale.join('\n'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
