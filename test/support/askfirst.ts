import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The command line, as it is built. */
export const CLI = fileURLToPath(new URL('../../bin/askfirst.mjs', import.meta.url));

/** How a command ended, and what it printed. */
export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs a command until it ends, however it ends; in this process’s environment unless given another. */
export function askfirst(words: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...words], { env }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code ?? -1), stdout, stderr });
    });
  });
}
