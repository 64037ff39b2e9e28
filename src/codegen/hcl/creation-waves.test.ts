import { describe, expect, it } from 'vitest'
import { creationWaves } from './creation-waves.ts'
import { attribute, block, call, type HclInput, ref, template } from './tree.ts'

const thing = (label: string, uses: HclInput) => block('resource', ['thing', label], [attribute('uses', uses)], label)
const order = (...blocks: Parameters<typeof creationWaves>[0]) =>
  creationWaves(blocks).map(({ resources }) => resources.map(({ address }) => address))

describe('waves of creation', () => {
  it('put each resource right after the last one that it names, wherever the reference stands', () => {
    const nested = block(
      'resource',
      ['thing', 'c'],
      [block('inner', [], [attribute('x', template('a', ref('thing', 'b', 'id')))])],
    )
    expect(order(nested, thing('b', [call('f', ref('thing', 'a', 'list', 0))]), thing('a', 1))).toEqual([
      ['thing.a'],
      ['thing.b'],
      ['thing.c'],
    ])
  })

  it('see through locals, which are no resources', () => {
    const locals = block('locals', [], [attribute('key', ref('thing', 'a', 'result'))])
    expect(order(thing('b', ref('local', 'key')), locals, thing('a', null))).toEqual([['thing.a'], ['thing.b']])
  })

  it('refuse what waits for itself', () => {
    expect(() => order(thing('a', ref('thing', 'b', 'id')), thing('b', ref('thing', 'a', 'id')))).toThrow('circle')
  })
})
