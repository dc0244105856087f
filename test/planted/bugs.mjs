/**
 * Bugs that break what must always hold, each with the test that must catch it. `find` stands exactly once in `file`;
 * `lint` means that the linter must refuse it instead of a test.
 */
export const BUGS = [
  {
    name: '1. answers before the commit',
    file: 'src/log/log-turns.ts',
    find: 'appended_at = await connection.appendAtOnce(flight.batch, CLOCK_TOLERANCE_MS);',
    replace:
      'appended_at = this.clock.now();\n      void connection.appendAtOnce(flight.batch, CLOCK_TOLERANCE_MS).catch(() => undefined);',
    caughtBy: { project: 'service', path: 'test/invariants', test: '1. Logged before answered' },
  },
  {
    name: '2. skips the re-read under the lock',
    file: 'src/log/catch-up.ts',
    find: '  await reloadRecords(db, standing, touched);',
    replace: '',
    caughtBy: { project: 'service', path: 'test/invariants', test: 'a withdrawal recorded at one process is known' },
  },
  {
    name: '2. keeps what it saw of a patient after a change',
    file: 'src/standing/seen.ts',
    find: 'if (owners[i]?.changes !== changes[i]) return false;',
    replace: 'if (owners[i]?.changes === undefined) return false;',
    caughtBy: { project: 'unit', path: 'src/standing/view', test: 'what it would be had nobody looked before' },
  },
  {
    name: '2. takes facts for the same that differ in one',
    file: 'src/standing/decided-before.ts',
    find: '    a.viewer_suspension === b.viewer_suspension &&\n',
    replace: '',
    caughtBy: { project: 'unit', path: 'src/standing/decided-before', test: 'differ in viewer_suspension' },
  },
  {
    name: '2. forgets what halts a whole ward',
    file: 'src/standing/stops.ts',
    find: 'return own.length === 0 ? ward : ward.length === 0 ? own : [...ward, ...own];',
    replace: 'return own.length === 0 ? NONE : ward.length === 0 ? own : [...ward, ...own];',
    caughtBy: { project: 'unit', path: 'src/standing/stops', test: 'stops every device of its ward' },
  },
  {
    name: '2. lets a lease outlive the start of a moratorium',
    file: 'src/decision/limits.ts',
    find: 'for (const { starts_at } of view.moratoria) before(starts_at);',
    replace: '',
    caughtBy: { project: 'unit', path: 'src/standing/stops', test: 'lets no lease outlive its start' },
  },
  {
    name: '2. appends onto any head of the right length',
    file: 'src/database/migrations/1795312800000-append.ts',
    find: ' OR coalesce(head.root <> onto, false) THEN',
    replace: ' THEN',
    caughtBy: { project: 'service', path: 'test/sequencer', test: 'a head of the same length that is another' },
  },
  {
    name: '2. acknowledges a removal at once',
    file: 'src/log/waiting.ts',
    find: 'export const REMOVAL_WAIT_MS = 120;',
    replace: 'export const REMOVAL_WAIT_MS = 0;',
    caughtBy: { project: 'service', path: 'test/invariants', test: 'a removal is acknowledged only when' },
  },
  {
    name: '2. sends a permit however old it is',
    file: 'src/log/waiting.ts',
    find: '(gone || now > send_before)',
    replace: '(gone || (now > send_before && false))',
    caughtBy: { project: 'service', path: 'test/sequencer', test: 'sends no permit that has become too old' },
  },
  {
    name: '3. permits when a rule throws',
    file: 'src/decision/decide.ts',
    find: '  } catch {\n    return FAULT;',
    replace: "  } catch {\n    return { ...FAULT, outcome: 'permit' };",
    caughtBy: { project: 'unit', path: 'src/decision/decide', test: 'denies when a rule throws' },
  },
  {
    name: '3. goes on deciding with another policy set in force',
    file: 'src/log/log-turns.ts',
    find: '      if (!known) {',
    replace: '      if (!known && !this.activated) {',
    caughtBy: { project: 'service', path: 'test/invariants', test: 'a process that holds another policy set' },
  },
  {
    name: '4. lets lower policy permit',
    file: 'src/policy/check.ts',
    find: "if (!forbid && this.scope !== 'national')",
    replace: "if (!forbid && this.scope !== 'national' && this.scope === undefined)",
    caughtBy: { project: 'unit', path: 'src/policy/check', test: 'policy may not permit' },
  },
  {
    name: '5. forgets a log entry that could not be written',
    file: 'src/log/logged-changes.ts',
    find: 'const [appended] = await rows<AppendedRow>(manager, APPEND_SQL, parameters);',
    replace:
      'const [appended] = await rows<AppendedRow>(manager, APPEND_SQL, parameters).catch(() => [{ appended_at: 0 }]);',
    caughtBy: { project: 'service', path: 'test/invariants', test: 'a change whose log entry cannot be written' },
  },
  {
    name: '6. lets the service rewrite the log',
    file: 'src/database/migrations/1795305600000-records.ts',
    find: "APPEND_ONLY.includes(table) ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE'",
    replace: "'SELECT, INSERT, UPDATE'",
    caughtBy: { project: 'service', path: 'test/database/tenants', test: 'cannot update, delete or truncate' },
  },
  {
    name: '7. drops a row-level policy',
    file: 'src/database/migrations/1795305600000-records.ts',
    find: 'ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY',
    replace:
      "${table === 'consent' ? 'DISABLE' : 'ENABLE'} ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY",
    caughtBy: { project: 'service', path: 'test/database/tenants', test: 'the wall between providers' },
  },
  {
    name: '8. tells the vendor why',
    file: 'src/pdp/answer.ts',
    find: 'verdict.reasons.find((word) => asking.has(word))',
    replace: 'verdict.reasons.find(() => asking.size > 0)',
    caughtBy: { project: 'service', path: 'test/invariants', test: '8. A vendor learns that, not why' },
  },
  {
    name: '8. tells what is unsupported only where everybody agreed',
    file: 'src/decision/decide.ts',
    find: 'const unsupported = answerable(facts) && !policy.supports(facts);',
    replace: 'const unsupported = forbids.length === 0 && answerable(facts) && !policy.supports(facts);',
    caughtBy: { project: 'unit', path: 'src/policy/cases', test: 'What is unsupported is told apart' },
  },
  {
    name: '9. looks at the clock while deciding',
    file: 'src/decision/facts.ts',
    find: 'const device = view.device;\n  const viewer',
    replace: 'const device = view.device;\n  if (Date.now() < instant) throw new Error();\n  const viewer',
    caughtBy: { lint: true },
  },
  {
    name: '10. refuses a second withdrawal',
    file: 'src/consent/deciding.ts',
    find: "  return isOpen(consent) ? { ...consent, state: 'withdrawn'",
    replace:
      "  if (!isOpen(consent)) throw new Error('conflict');\n  return isOpen(consent) ? { ...consent, state: 'withdrawn'",
    caughtBy: { project: 'unit', path: 'src/consent', test: 'withdraw' },
  },
  {
    name: 'ignores the second occupant',
    file: 'src/standing/view.ts',
    find: 'const people = room.stays.map(',
    replace: 'const people = room.stays.slice(0, 1).map(',
    caughtBy: { project: 'service', path: 'test/invariants', test: 'a second occupant who did not agree' },
  },
  {
    name: 'lets a vendor ask about another vendor’s device',
    file: 'src/standing/view.ts',
    find: 'return device?.vendor_id === vendor.id ? device : undefined;',
    replace: 'return device;',
    caughtBy: { project: 'unit', path: 'test/oracle', test: '' },
  },
];
