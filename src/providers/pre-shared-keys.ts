import { attribute, block, call, type HclBlock, type HclExpression, ref } from '../codegen/hcl/index.ts'
import { identifierOf, SymbolTable } from '../codegen/names.ts'
import type { Design, DesignRecord, RecordId } from '../model/index.ts'
import type { VpnProps } from './joint/vpn-fields.ts'
import type { RequiredProvider, TerraformEmitter, TerraformFragment } from './provider.ts'

const RANDOM: RequiredProvider = { name: 'random', source: 'hashicorp/random', version: '~> 3.7' }

interface Key {
  readonly link: RecordId
  readonly name: string
  readonly title: string
}

/**
 * Pre-shared keys, one for each set of tunnels that both ends can give a key of its own: a sensitive variable, and a generated
 * key where it is left null. Letters only, because every cloud and device takes those (some refuse a leading zero or punctuation).
 */
export class PreSharedKeys {
  private readonly names = new SymbolTable()
  private readonly keysOf = new Map<RecordId, readonly Key[]>()
  private readonly used = new Set<RecordId>()

  constructor(
    private readonly design: Design,
    private readonly emitterOf: (record: RecordId) => TerraformEmitter | undefined,
  ) {
    // In the order of their ids, whoever asks first: every export gives a key the same name.
    for (const record of Object.values(design.records)) if (record.kind === 'core/vpn') this.allocate(record)
  }

  /** The key of a tunnel of a link, by its position. */
  key(link: RecordId, tunnel = 0): HclExpression {
    this.used.add(link)
    return ref('local', this.nameOf(link, tunnel))
  }

  /** What the key of a tunnel is called: of a VPN, or of a connection inside one cloud. Throws a RangeError for what is not there. */
  nameOf(link: RecordId, tunnel: number): string {
    const record = this.design.records[link]
    if (!record) throw new RangeError(`no link: ${link}`)
    const keys = this.keysOf.get(link) ?? this.allocate(record)
    const groups = tunnelGroups(record, this.emitterOf)
    const at = [...new Set(groups)].indexOf(groups[tunnel] ?? 0)
    return (keys[at] ?? keys[0]!).name
  }

  fragment(): TerraformFragment {
    const all = [...this.used].flatMap((link) => this.keysOf.get(link) ?? [])
    return {
      providers: all.length ? [RANDOM] : [],
      files: all.length ? [{ name: 'keys', blocks: all.flatMap(keyBlocks) }] : [],
      variables: all.map(({ name, title }) =>
        block(
          'variable',
          [name],
          [
            attribute('description', `Pre-shared key of ${title}; null generates one`),
            attribute('type', ref('string')),
            attribute('default', null),
            attribute('sensitive', true),
          ],
        ),
      ),
      outputs: all.map(({ name, title }) =>
        block(
          'output',
          [name],
          [
            attribute('description', `Pre-shared key of ${title}`),
            attribute('value', ref('local', name)),
            attribute('sensitive', true),
          ],
        ),
      ),
      placeholders: [],
      notes: [],
    }
  }

  private allocate(record: DesignRecord): readonly Key[] {
    const { id: link, name } = record
    const groups = new Set(tunnelGroups(record, this.emitterOf))
    const stem = `psk_${identifierOf(name, 'vpn', 'snake')}`
    const several = groups.size > 1
    const keys = [...(several ? groups : [0])].map((tunnel) => ({
      link,
      name: this.names.allocate([several ? `${stem}_${tunnel + 1}` : stem], (taken, n) => `${taken}_${n}`),
      title: `${name || link}${several ? `, tunnel ${tunnel + 1}` : ''}`,
    }))
    this.keysOf.set(link, keys)
    return keys
  }
}

/** For each tunnel the first one that it must share a key with: as fine as both ends can be set. */
function tunnelGroups(
  { ends, props }: DesignRecord,
  emitterOf: (record: RecordId) => TerraformEmitter | undefined,
): number[] {
  const tunnels = (props as Partial<VpnProps>).tunnels ?? []
  const groups = tunnels.map((_, i) => i)
  for (const [own, far] of [['a', 'b'] as const, ['b', 'a'] as const]) {
    const emitter = ends && emitterOf(ends[own])
    if (!emitter || emitter.keysPer === 'tunnel') continue
    const shared = (i: number, j: number) => emitter.keysPer === undefined || tunnels[i]![far] === tunnels[j]![far]
    tunnels.forEach((_, i) => {
      for (let j = 0; j < i; j++) {
        if (groups[i] === groups[j] || !shared(i, j)) continue
        const [low, high] = [groups[i]!, groups[j]!].sort((x, y) => x - y)
        groups.forEach((group, k) => {
          if (group === high) groups[k] = low!
        })
      }
    })
  }
  return groups
}

const keyBlocks = ({ link, name }: Key): HclBlock[] => [
  block(
    'resource',
    ['random_password', name],
    [attribute('length', 32), attribute('special', false), attribute('numeric', false)],
    link,
  ),
  block(
    'locals',
    [],
    [attribute(name, call('coalesce', ref('var', name), ref('random_password', name, 'result')))],
    link,
  ),
]
