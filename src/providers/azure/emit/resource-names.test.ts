import { describe, expect, it } from 'vitest'
import { ResourceNames, validName } from './resource-names.ts'

// Source: learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
describe('names of resources', () => {
  it.each([
    ['nsg', 'nsg_web.1-a', 'nsg_web.1-a'],
    ['nsg', '.web-', 'web'],
    ['nsg', 'web_', 'web_'],
    ['nsg', 'a b/c', 'a-b-c'],
    ['vm', 'vm_web.1', 'vm-web-1'],
    ['vm', '007', 'vm-007'],
    ['vnet', 'v', 'spare'],
    ['nsg', '日本語', 'spare'],
  ])('%s takes %s as %s', (kind, name, valid) => {
    expect(validName(kind, name, 'spare')).toBe(valid)
  })

  it('are as long as the platform takes', () => {
    expect(validName('vnet', 'x'.repeat(70), 'spare')).toHaveLength(64)
    expect(validName('nsg', 'x'.repeat(90), 'spare')).toHaveLength(80)
  })

  it('differ within a group, ignoring case, and a changed one is noted', () => {
    const names = new ResourceNames()
    expect(names.give('rg', 'vnet', 'hub', true)).toBe('hub')
    expect(names.give('rg', 'vnet', 'HUB', true)).toBe('HUB-2')
    expect(names.give('other', 'vnet', 'hub', true)).toBe('hub')
    expect(names.give('rg', 'nsg', 'hub', true)).toBe('hub')
    expect(names.notes).toEqual([{ key: 'azure.emit.renamed', values: { from: 'HUB', to: 'HUB-2' } }])
  })
})
