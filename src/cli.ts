import 'reflect-metadata';

/** A command: its own arguments in, the process's exit status out. */
export interface Command {
  run(argv: string[]): Promise<number>;
}

/** Every command by its words; each is loaded only when it is asked for. */
const COMMANDS: Readonly<Record<string, { does: string; load: () => Promise<Command> }>> = {
  start: { does: 'start the service', load: () => import('./operations/start.command.js') },
  migrate: { does: 'bring the database up to date, and stop', load: () => import('./database/migrate.command.js') },
  'provider create': {
    does: 'make a provider and its first platform administrator',
    load: () => import('./organisation/provider.command.js'),
  },
  'sandbox create': {
    does: 'make a sandbox provider with a vendor, its client and personas',
    load: () => import('./operations/sandbox.command.js'),
  },
  'moratorium national': {
    does: 'begin a national moratorium at every provider, from now on',
    load: () => import('./governance/moratorium.command.js'),
  },
  'staff-password': {
    does: 'set the password somebody signs in with',
    load: () => import('./identity/staff-password.command.js'),
  },
  'log verify': {
    does: 're-derive the log’s tree from its rows, and say whether they are as they must be',
    load: () => import('./log/verify/verify.command.js'),
  },
  'policies test': {
    does: 'run the case files of the policy set, and say what none of them tries',
    load: () => import('./policy/test.command.js'),
  },
  'policies prove': {
    does: 'prove every invariant of the policy set over all situations, and record it',
    load: () => import('./policy/prove.command.js'),
  },
  'policies diff': {
    does: 'tell what one set of rules means that another does not',
    load: () => import('./policy/diff.command.js'),
  },
  'policies explain': {
    does: 'tell one rule in plain words',
    load: () => import('./policy/explain.command.js'),
  },
  'policies publish': {
    does: 'write the rules as a page in plain English',
    load: () => import('./policy/publish.command.js'),
  },
  doctor: {
    does: 'go through the production checklist, and print every fault with its fix',
    load: () => import('./operations/doctor.command.js'),
  },
  demo: {
    does: 'seed a fresh demo provider, and tell the vendor’s story on it',
    load: () => import('./demo/demo.command.js'),
  },
  token: { does: 'print an access token of a sandbox persona', load: () => import('./identity/token.command.js') },
};

/** Runs the command that the arguments name; resolves with the exit status: 0 done, 1 failed, 2 no such command. */
export async function main(argv: readonly string[]): Promise<number> {
  const words = [argv.slice(0, 2).join(' '), argv[0] ?? ''].find((candidate) => candidate in COMMANDS);
  const command = words === undefined ? undefined : COMMANDS[words];
  if (words === undefined || command === undefined) {
    const asked = argv.length > 0 && argv[0] !== '--help' && argv[0] !== 'help';
    process[asked ? 'stderr' : 'stdout'].write(`${asked ? `There is no command ${argv[0]}.\n` : ''}${usage()}`);
    return asked ? 2 : 0;
  }
  try {
    const loaded = await command.load();
    return await loaded.run(argv.slice(words.split(' ').length));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const cause = error instanceof Error && error.cause instanceof Error ? ` ${error.cause.message}` : '';
    process.stderr.write(`askfirst ${words}: ${said}${cause}\n`);
    return 1;
  }
}

function usage(): string {
  const lines = Object.entries(COMMANDS).map(([words, { does }]) => `  askfirst ${words.padEnd(19)} ${does}`);
  return `Usage:\n${lines.join('\n')}\n`;
}
