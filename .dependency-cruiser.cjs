/**
 * Who may import whom. Type-only imports count like any other, unless a rule says otherwise.
 * Tests may look at everything; the code that ships may not look at tests.
 */

/** Tests, and what only they use: `x-fixture.ts`, files below a folder `testing`. */
const tests = '\\.(test|spec)\\.(ts|tsx)$|-fixture\\.ts$|/testing/'
const pure = '^src/(import|ip|model|network|solver|checks|codegen|providers)/'

/** A folder may import itself, what is listed, and nothing else of `src`. */
const mayImport = (folder, allowed, comment) => ({
  name: `${folder}-imports`,
  comment,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: tests },
  to: { path: '^src/', pathNot: [folder, ...allowed].map((name) => `^src/${name}${name.includes('.') ? '$' : '/'}`) },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'A module that nobody imports and that imports nothing is dead.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: [tests, '\\.d\\.ts$'] },
      to: {},
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'tests-stay-out',
      comment: 'Code that ships does not import tests or what they use.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: tests },
    },

    mayImport('ip', [], 'Addresses know nothing else.'),
    mayImport('model', ['ip']),
    mayImport('network', ['ip']),
    mayImport('codegen', ['ip']),
    mayImport('solver', ['network', 'ip'], 'The solver sees plain data, never a provider.'),
    mayImport('checks', ['network', 'model', 'solver', 'ip']),
    {
      name: 'checks-solver-types',
      comment: 'Checks read what was solved; they do not solve.',
      severity: 'error',
      from: { path: '^src/checks/', pathNot: tests },
      to: { path: '^src/solver/', dependencyTypesNot: ['type-only'] },
    },
    mayImport('examples', ['model', 'ip'], 'The gallery is documents.'),
    mayImport('import', ['model', 'ip'], 'What is read from elsewhere becomes records, and nothing else.'),

    {
      name: 'providers-translate',
      comment: 'A provider translates and never computes: no solver, no interface, no other part of the application.',
      severity: 'error',
      from: { path: '^src/providers/', pathNot: tests },
      to: { path: '^src/', pathNot: '^src/(providers|model|network|codegen|checks|ip)/' },
    },
    {
      name: 'provider-checks-types',
      severity: 'error',
      from: { path: '^src/providers/', pathNot: tests },
      to: { path: '^src/checks/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'providers-apart',
      comment: 'Two providers meet only in the neutral network and in providers/joint.',
      severity: 'error',
      from: { path: '^src/providers/([^/]+)/', pathNot: tests },
      to: { path: '^src/providers/', pathNot: ['^src/providers/($1|joint)/', '^src/providers/provider\\.ts$'] },
    },
    {
      name: 'provider-doors',
      comment: 'What lists the providers enters each by its index alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: [tests, '^src/providers/[^/]+/', '^src/conformance/[^/]+/'] },
      to: { path: '^src/providers/[^/]+/', pathNot: ['/index\\.ts$', '/messages[^/]*\\.ts$', '^src/providers/joint/'] },
    },
    {
      name: 'conformance-of-one',
      comment: "Cases of one provider may ask what stands behind its door, and nobody else's.",
      severity: 'error',
      from: { path: '^src/conformance/([^/]+)/', pathNot: tests },
      to: {
        path: '^src/providers/[^/]+/',
        pathNot: ['^src/providers/$1/', '/index\\.ts$', '/messages[^/]*\\.ts$', '^src/providers/joint/'],
      },
    },
    {
      name: 'page-draws',
      comment: 'The page loads catalogs alone: lowering, views, rules and exports belong to the workers.',
      severity: 'error',
      from: { path: '^src/(ui/|main)', pathNot: tests },
      to: { path: '^src/providers/(registry\\.ts|checks\\.ts|[^/]+/index\\.ts)$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'contract-is-neutral',
      comment: 'The contract names no provider.',
      severity: 'error',
      from: { path: '^src/providers/provider\\.ts$' },
      to: { path: '^src/providers/[^/]+/', pathNot: '^src/providers/joint/' },
    },

    {
      name: 'app-without-ui',
      severity: 'error',
      from: { path: '^src/app/', pathNot: tests },
      to: { path: '^src/(ui|cli|labs|conformance)/' },
    },
    {
      name: 'app-without-react',
      severity: 'error',
      from: { path: '^src/app/', pathNot: tests },
      to: { path: 'node_modules/(react|react-dom|react-i18next|@mantine|@xyflow|@tabler)/' },
    },
    {
      name: 'ui-imports',
      comment: 'The interface talks to app; of the rest it knows the types.',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: tests },
      to: { path: '^src/', pathNot: '^src/(ui|app|i18n)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'i18n-imports',
      comment: 'Languages gather the message files of the folders and know nothing else of them.',
      severity: 'error',
      from: { path: '^src/i18n/', pathNot: tests },
      to: { path: '^src/', pathNot: ['^src/(i18n|model)/', '/messages[^/]*\\.ts$'] },
    },
    {
      name: 'tools-without-browser',
      comment: 'The command line and the other tools never reach what needs a browser.',
      severity: 'error',
      from: { path: '^src/(cli|labs|conformance)/', pathNot: tests },
      to: {
        path: ['^src/ui/', 'node_modules/(react|react-dom|@mantine|@xyflow|idb-keyval|comlink)/'],
        // The tables of words are plain data, gathered for all surfaces at once.
        pathNot: ['^src/ui/messages\\.[a-z]+\\.ts$', '^src/ui/[a-z-]+/messages\\.[a-z]+\\.ts$'],
        reachable: true,
      },
    },
    {
      name: 'tools-apart',
      comment: 'Nothing that ships in the page imports a tool.',
      severity: 'error',
      from: { path: '^src/', pathNot: [tests, '^src/(cli|labs|conformance)/'] },
      to: { path: '^src/(cli|labs|conformance)/' },
    },

    {
      name: 'pure-folders',
      comment: 'No platform module and no interface library in what only computes.',
      severity: 'error',
      from: { path: pure, pathNot: tests },
      to: { dependencyTypes: ['core', 'npm-dev'] },
    },
    {
      name: 'pure-npm',
      comment: "One file reads XML, which is a library's business; it is as pure as the rest.",
      severity: 'error',
      from: { path: pure, pathNot: [tests, '^src/providers/aws/vpn-configuration/read-xml\\.ts$'] },
      to: { path: 'node_modules/', pathNot: 'node_modules/zod/' },
    },
    {
      name: 'shipped-dependencies',
      comment: 'What ships needs dependencies, not devDependencies.',
      severity: 'error',
      from: { path: '^src/', pathNot: [tests, '^src/(cli|labs|conformance)/'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'default', 'types'],
    },
  },
}
