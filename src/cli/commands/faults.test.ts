import { expect, test } from 'vitest'
import { runCli } from '../run.ts'

async function faultsOf(design: string, ...args: string[]) {
  const out: string[] = []
  const io = { out: (text: string) => out.push(text), error: (text: string) => out.push(text), cwd: process.cwd() }
  const code = await runCli(['faults', `src/examples/${design}.wheelwright.json`, ...args], io)
  return { code, text: out.join('') }
}

const faults = (...args: string[]) => faultsOf('hub-spoke-appliance', ...args)

test('the JSON ends with how many removals break an intent, how many are named and how many repaired', async () => {
  const { code, text } = await faults('--format', 'json')
  const report = JSON.parse(text) as { faults: { named: boolean; repaired: boolean }[]; breaking: number }
  expect(code).toBe(0)
  expect(Object.keys(report).slice(-3)).toEqual(['breaking', 'named', 'repaired'])
  expect(report.breaking).toBe(report.faults.length)
  expect(report).toMatchObject({ named: report.breaking, repaired: report.breaking })
})

test('each removal that breaks an intent is told with what breaks and the fix', async () => {
  const { text } = await faults()
  expect(text).toContain('flag    nic-nva-hub props.ipForwarding\n        breaks  vm-spoke1 to vm-spoke2')
  expect(text).toContain('Turn on IP forwarding of nva-hub')
})

test('a design whose only intent fails from the start is judged after its own repair', async () => {
  const { text } = await faultsOf('missing-return-route', '--format', 'json')
  const report = JSON.parse(text) as { repairedFirst: string; breaking: number }
  expect(report.repairedFirst).toBe('Put rt-spoke1 on vnet-spoke2/subnet1')
  expect(report.breaking).toBeGreaterThan(15)
  expect(report).toMatchObject({ named: report.breaking, repaired: report.breaking })
})
