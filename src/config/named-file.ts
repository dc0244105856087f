import { readFileSync } from 'node:fs';

/** Reads the file a variable names; a fault naming both when it cannot be read. */
export function readNamedFile(name: string, path: string, faults: string[]): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    faults.push(`${name} is ${JSON.stringify(path)}, which cannot be read (${code}).`);
    return undefined;
  }
}
