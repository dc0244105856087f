import { rmSync } from 'node:fs';

/** Stops the run's PostgreSQL and removes its directory. */
export default async function teardown() {
  const { database, directory } = globalThis.askfirstTests ?? {};
  if (!database) return;
  await database.close();
  rmSync(directory, { recursive: true, force: true });
}
