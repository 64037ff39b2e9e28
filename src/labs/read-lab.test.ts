import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readLab } from './read-lab.ts'

const folder = mkdtempSync(join(tmpdir(), 'labs-'))
afterAll(() => rmSync(folder, { recursive: true }))

function read(content: unknown) {
  const path = join(folder, 'lab.json')
  writeFileSync(path, JSON.stringify(content))
  return readLab(path)
}

describe('a lab file', () => {
  it('holds a lab with or without its measurements; links and sessions may be left out', () => {
    const lab = { name: 'd4-static', routers: [] }
    const whole = { ...lab, links: [], sessions: [] }
    expect(read(lab)).toEqual({ lab: whole })
    expect(read({ lab, frr: { base: {} } })).toEqual({ lab: whole, frr: { base: {} } })
  })

  it.each(['../../up', 'a/b', '..', '', undefined])('is refused when its name would lead elsewhere: %j', (name) => {
    expect(() => read({ name, routers: [] })).toThrow('without a name')
  })

  it.each([[[]], [null], [{ lab: null }], [{ name: 'x' }]])('is refused when it holds none: %j', (content) => {
    expect(() => read(content)).toThrow('holds no lab')
  })
})
