import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root, tool } from './install.mjs'

/** Each file breaks the rule it names; `allowed` breaks none. A cycle is reported at one of its files only. */
const files = {
  'src/ip/a.ts': ['ip-imports', "import type { M } from '../model/m.ts'\nexport type A = M"],
  'src/model/m.ts': ['allowed', "import type { P } from '../ip/p.ts'\nexport type M = P"],
  'src/ip/p.ts': ['allowed', 'export type P = number'],
  'src/solver/s.ts': [
    'solver-imports',
    "import type { C } from '../providers/provider.ts'\nexport const s = (c: C) => c",
  ],
  'src/solver/clock.ts': ['pure-folders', "import { cpus } from 'node:os'\nexport const n = cpus()"],
  'src/model/state.ts': ['pure-npm', "import { create } from 'zustand'\nexport const n = create"],
  'src/checks/fix.ts': ['checks-solver-types', "import { s } from '../solver/s.ts'\nexport const f = s"],
  'src/checks/read.ts': ['allowed', "import type { s } from '../solver/s.ts'\nexport type F = typeof s"],
  'src/providers/provider.ts': [
    'contract-is-neutral',
    "import type { M } from './one/more.ts'\nexport type C = typeof M",
  ],
  'src/providers/registry.ts': ['allowed', "import { one } from './one/index.ts'\nexport const all = [one]"],
  'src/providers/one/index.ts': ['allowed', "import type { C } from '../provider.ts'\nexport const one: C = 1"],
  'src/providers/one/x.ts': ['providers-apart', "import type { T } from '../two/index.ts'\nexport type X = T"],
  'src/providers/one/solve.ts': ['providers-translate', "import { s } from '../../solver/s.ts'\nexport const x = s"],
  'src/providers/one/joint.ts': ['allowed', "import type { J } from '../joint/j.ts'\nexport type O = J"],
  'src/providers/joint/j.ts': ['allowed', "import type { C } from '../provider.ts'\nexport type J = C"],
  'src/providers/two/index.ts': ['allowed', "import type { C } from '../provider.ts'\nexport type T = C"],
  'src/app/inside.ts': ['provider-doors', "import type { X } from '../providers/one/x.ts'\nexport type Y = X"],
  'src/app/draw.ts': ['app-without-ui', "import type { V } from '../ui/v.ts'\nexport type D = V"],
  'src/app/hook.ts': ['app-without-react', "import { useState } from 'react'\nexport const h = useState"],
  'src/app/run.ts': ['tools-apart', "import { go } from '../cli/go.ts'\nexport const r = go"],
  'src/ui/v.ts': ['ui-imports', "import { s } from '../solver/s.ts'\nexport type V = typeof s"],
  'src/ui/w.ts': ['allowed', "import type { s } from '../solver/s.ts'\nexport type W = typeof s"],
  'src/cli/go.ts': ['tools-without-browser', "import { h } from '../app/hook.ts'\nexport const go = h"],
  'src/import/up.ts': ['import-imports', "import type { D } from '../app/draw.ts'\nexport type U = D"],
  'src/conformance/one/case.ts': [
    'conformance-of-one',
    "import type { L } from '../../providers/two/list.ts'\nexport type K = typeof L",
  ],
  'src/conformance/one/own.ts': ['allowed', "import type { X } from '../../providers/one/x.ts'\nexport type O = X"],
  'src/ui/draw.ts': ['page-draws', "import { all } from '../providers/registry.ts'\nexport const d = all"],
  'src/app/round.ts': ['no-cycles', "import type { Trip } from './trip.ts'\nexport type Round = Trip"],
  'src/app/trip.ts': ['allowed', "import type { Round } from './round.ts'\nexport type Trip = Round | 1"],
  'src/model/up.ts': ['model-imports', "import type { N } from '../network/n.ts'\nexport type U = N"],
  'src/network/n.ts': ['allowed', "import type { P } from '../ip/p.ts'\nexport type N = P"],
  'src/network/up.ts': ['network-imports', "import type { M } from '../model/m.ts'\nexport type U = M"],
  'src/codegen/up.ts': ['codegen-imports', "import type { N } from '../network/n.ts'\nexport type U = N"],
  'src/checks/up.ts': ['checks-imports', "import type { C } from '../providers/provider.ts'\nexport type U = C"],
  'src/examples/up.ts': ['examples-imports', "import type { C } from '../providers/provider.ts'\nexport type U = C"],
  'src/providers/one/check.ts': [
    'provider-checks-types',
    "import { f } from '../../checks/fix.ts'\nexport const c = f",
  ],
  'src/providers/two/list.ts': ['providers-apart', "import { all } from '../registry.ts'\nexport const l = all"],
  'src/i18n/words.ts': ['allowed', "import { en } from '../providers/one/messages.en.ts'\nexport const w = en"],
  'src/providers/one/messages.en.ts': ['allowed', "import { m } from './more.ts'\nexport const en = m"],
  'src/providers/one/more.ts': ['allowed', "export const m = 'm'"],
  'src/i18n/up.ts': ['i18n-imports', "import type { D } from '../app/draw.ts'\nexport type U = D"],
  'src/app/sample.ts': ['tests-stay-out', "import { x } from './x.test.ts'\nexport const s = x"],
  'src/app/x.test.ts': ['allowed', "import { h } from './hook.ts'\nexport const x = h"],
  'src/app/tool.ts': ['shipped-dependencies', "import { it } from 'vitest'\nexport const t = it"],
  'src/ip/alone.ts': ['no-orphans', 'export const alone = 1'],
  'src/ip/gone.ts': ['resolvable', "import { x } from './nowhere.ts'\nexport const y = x"],
}

let folder
let broken

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'layers-'))
  for (const [path, [, text]] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'tsconfig.json'), '{}')
  writeFileSync(
    join(folder, 'package.json'),
    '{ "type": "module", "dependencies": { "react": "*", "zustand": "*" }, "devDependencies": { "vitest": "*" } }',
  )
  const depcruise = tool('dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [depcruise, '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', 'src']
  const answer = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 })
  const violations = JSON.parse(answer.stdout).summary.violations
  broken = (path) => violations.filter((one) => one.from === path).map((one) => one.rule.name)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('every rule is broken by one of these files', () => {
  const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
  const shown = new Set(Object.values(files).map(([rule]) => rule))
  expect(forbidden.map((rule) => rule.name).filter((name) => !shown.has(name))).toEqual([])
})

for (const [path, [rule, text]] of Object.entries(files)) {
  const wanted = rule === 'allowed' ? 'breaks no rule' : `breaks ${rule}`
  it(`${path} with "${text.split('\n')[0]}" ${wanted}`, () => {
    const rules = broken(path)
    if (rule === 'allowed') expect(rules).toEqual([])
    else expect(rules).toContain(rule)
  })
}
