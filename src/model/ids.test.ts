import { describe, expect, it } from 'vitest'
import { freeId, isId, MAX_ID_LENGTH } from './ids.ts'
import { freeName, nameFault } from './names.ts'
import { designOf, record } from './testing.ts'

const design = designOf(record('vnet-hub00', 'toy/lid', { name: 'VNet-1' }), record('vnet-hub00.default', 'toy/lid'))

describe('ids', () => {
  it('are readable and carry their container', () => {
    expect(freeId(design, ['vnet-hub01', 'default'])).toBe('vnet-hub01.default')
    expect(freeId(design, ['Hub VNet (東京)'])).toBe('hub-vnet')
    expect(freeId(design, ['東京'])).toBe('x')
  })

  it('get the next free number when taken, also within one edit', () => {
    expect(freeId(design, ['vnet-hub00'])).toBe('vnet-hub00-2')
    expect(freeId(design, ['vnet-hub00', 'default'], ['vnet-hub00.default-2'])).toBe('vnet-hub00.default-3')
  })

  it('are always well-formed, whatever the name', () => {
    for (const name of ['constructor', '__proto__', '-a-', '.', 'a'.repeat(500), 'Ünïcode']) {
      expect(isId(freeId(design, [name]))).toBe(true)
    }
  })

  it('refuse what could reach a prototype or leave a file name', () => {
    for (const id of ['', 'constructor', '__proto__', 'A', '../x', 'a b', '-a', 'x'.repeat(MAX_ID_LENGTH + 1)]) {
      expect(isId(id)).toBe(false)
    }
  })
})

describe('names', () => {
  it('count up from 1 and ignore case', () => {
    expect(freeName(design, 'vnet')).toBe('vnet-2')
    expect(freeName(design, 'nic')).toBe('nic-1')
    expect(freeName(design, 'nic', ['nic-1'])).toBe('nic-2')
  })

  it('may be any text of 1 to 80 characters without control characters', () => {
    expect(nameFault('東京 <hub> "1"')).toBeUndefined()
    expect(nameFault('  ')).toBe('empty')
    expect(nameFault('a\nb')).toBe('control-character')
    expect(nameFault('a'.repeat(81))).toBe('too-long')
  })
})
