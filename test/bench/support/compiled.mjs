import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = new URL('../../../', import.meta.url);
const OPTIONS = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 };

/** Loads something the tests are made of, with what it imports from `test`, next to the built service it talks to. */
export async function compiled(path) {
  return import(write(path).href);
}

function write(path) {
  const source = readFileSync(new URL(path, ROOT), 'utf8');
  const out = new URL(`dist/${path.replace(/\.ts$/, '.js')}`, ROOT);
  mkdirSync(dirname(fileURLToPath(out)), { recursive: true });
  writeFileSync(out, ts.transpileModule(source, { compilerOptions: OPTIONS }).outputText);
  for (const [, name] of source.matchAll(/from '(\.[^']+)\.js'/g)) {
    const imported = posix.join(posix.dirname(path), `${name}.ts`);
    if (imported.startsWith('test/')) write(imported);
  }
  return out;
}
