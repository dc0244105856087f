import { EmbeddedDatabase } from '../../dist/src/database/embedded/embedded.js';

// Uses the embedded database of ASKFIRST_DATA_DIR as a service does, and nothing else, until it is told to stop.

const say = (message) => process.stderr.write(`${message}\n`);
try {
  const database = await EmbeddedDatabase.open(process.env.ASKFIRST_DATA_DIR, { info: say, warn: say });
  process.once('SIGTERM', () => void database.close().then(() => process.exit(0)));
  setInterval(() => undefined, 60_000);
  process.stdout.write(`listening ${database.ownerUrl}\n`);
} catch (error) {
  say(error.message);
  process.exit(1);
}
