/** What only tests run. */
const TESTS = '\\.(spec|fixture)\\.ts$';
/** What is started by name, not imported. */
const ENTRY_POINTS = ['^src/(main|cli|api-document|client/client)\\.ts$', '\\.d\\.ts$', TESTS];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'What depends on itself cannot be read, tested or replaced on its own.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A module nobody imports does nothing.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ENTRY_POINTS },
      to: {},
    },
    {
      name: 'decision-is-pure',
      comment: 'Deciding imports only itself: no Nest, TypeORM, Node, clock or randomness.',
      severity: 'error',
      from: { path: '^src/decision/', pathNot: TESTS },
      to: { pathNot: '^src/decision/' },
    },
    {
      name: 'verify-shares-nothing-with-the-writer',
      comment:
        'Whoever checks the log must not repeat a mistake of whoever wrote it; finding the database is no part of that.',
      severity: 'error',
      from: { path: '^src/log/verify' },
      to: { path: '^src/', pathNot: '^src/(log/verify|config|database)' },
    },
    {
      name: 'nobody-needs-verify',
      comment: 'The service does not vouch for itself; only commands that examine it from outside do.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(log/verify|cli\\.ts|operations/doctor)' },
      to: { path: '^src/log/verify' },
    },
    {
      name: 'standing-and-policy-without-nest',
      comment: 'What decides runs without a framework; only a module file binds it into the service.',
      severity: 'error',
      from: { path: '^src/(standing|policy)/', pathNot: '\\.(module|command)\\.ts$' },
      to: { path: 'node_modules/(@nestjs|typeorm)/' },
    },
    {
      name: 'nobody-needs-the-fixture',
      comment: 'What answers the certification profile decides by rules of its own: the service must not reach it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/pdp/fixture/' },
      to: { path: '^src/pdp/fixture/' },
    },
    {
      name: 'nobody-needs-the-demo',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(demo/|cli\\.ts)' },
      to: { path: '^src/demo/' },
    },
    {
      name: 'spans-are-made-in-one-place',
      comment: 'A collector is often a third party’s: what a span may say stands in one folder, where it can be seen.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/tracing/otlp/' },
      to: { path: 'node_modules/@opentelemetry/' },
    },
    {
      name: 'tracing-is-loaded-when-configured',
      comment: 'Whoever sends no traces pays nothing for them.',
      severity: 'error',
      from: { pathNot: '^src/tracing/otlp/' },
      to: { path: '^src/tracing/otlp/', dynamic: false },
    },
    {
      name: 'client-stands-alone',
      comment: 'It is a package of its own, installed where there is no service.',
      severity: 'error',
      from: { path: '^src/client/' },
      to: { path: '^src/', pathNot: '^src/client/' },
    },
    {
      name: 'nobody-needs-the-client',
      comment: 'It is what vendors run; the service does not.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/client/' },
      to: { path: '^src/client/' },
    },
    {
      name: 'src-without-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-spec-imported',
      severity: 'error',
      from: {},
      to: { path: '\\.spec\\.ts$' },
    },
    {
      name: 'fixtures-for-tests-alone',
      severity: 'error',
      from: { pathNot: [TESTS, '^test/'] },
      to: { path: '\\.fixture\\.ts$' },
    },
    {
      name: 'shared-stands-alone',
      comment: 'What every feature uses depends on none of them.',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { path: '^src/', pathNot: '^src/(shared|decision|config)/' },
    },
    {
      name: 'service-without-development-packages',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'only-packages-of-package-json',
      severity: 'error',
      // The client's own package.json names what it is installed with; its specs run with this project's tools.
      from: { path: '^(src|test)/', pathNot: '^src/client/.*\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      // The set-up of the tests imports what the build makes.
      to: { couldNotResolve: true, pathNot: '/dist/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(src/client/)?dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};
