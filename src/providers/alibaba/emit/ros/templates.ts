import { identifierOf, SymbolTable, wordsOf } from '../../../../codegen/names.ts'
import {
  printRos,
  type RosInput,
  type RosOutput,
  type RosParameter,
  type RosResource,
  type RosValue,
  rosMap,
} from '../../../../codegen/ros/index.ts'
import type { RecordId } from '../../../../model/index.ts'
import type { EmitContext, EmittedFile } from '../../../provider.ts'
import { all, regionOf, shortName } from '../../catalog/lookup.ts'

/** What is created before what: a template may need what templates of earlier steps return, and never the other way. */
export const STEPS = ['cen', 'network', 'links', 'connections'] as const
export type Step = (typeof STEPS)[number]

const DEFAULT_REGION = 'ap-northeast-1'

interface Made {
  readonly step: Step
  readonly region: string
  readonly id: string
  readonly type: string
  readonly values: Readonly<Record<string, RosInput | undefined>>
  readonly after: readonly string[]
  readonly source: string
}

interface Resource {
  readonly step: Step
  readonly type: string
  /** What its logical id hangs on: the record's id, or more where a record becomes several resources. */
  readonly key: string
  readonly name: string
  /** The record that decides the region. */
  readonly at: RecordId | undefined
  readonly source: string
  readonly values: Readonly<Record<string, RosInput | undefined>>
  /** Keys, with their types, of what must be there first without being referred to. */
  readonly after?: readonly { readonly type: string; readonly key: string; readonly name: string }[]
}

/**
 * Templates in the making. A stack lies in one region, so there is one template for each region and step. What a template
 * needs of another one is its parameter, and an output of the same name there.
 */
export class Templates {
  private readonly ids = new SymbolTable()
  private readonly known = new Map<string, string>()
  private readonly made = new Map<string, Made>()
  private readonly parameters = new Map<string, RosParameter>()

  constructor(readonly context: EmitContext) {}

  add({ step, type, key, name, at, source, values, after = [] }: Resource): void {
    const id = this.id(type, key, name)
    const needed = after.map((other) => this.id(other.type, other.key, other.name))
    this.made.set(id, { step, region: this.region(at), id, type, values, after: needed, source })
  }

  /** What a resource returns: an attribute in its own template, a parameter in others. Its name must be known by then. */
  ref(type: string, record: { readonly id: string; readonly name: string }, attribute: string): RosValue {
    return { k: 'attribute', resource: this.id(type, record.id, record.name), name: attribute }
  }

  /** A value that the user gives: the same name in every template that wants it. */
  parameter(key: string, name: string, description: string, secret?: true): RosValue {
    const id = this.id('parameter', key, name)
    this.parameters.set(id, { name: id, description, ...(secret ? { secret } : {}) })
    return { k: 'parameter', name: id }
  }

  region(id: RecordId | undefined): string {
    return regionOf(this.context.design, id)?.props.regionId ?? DEFAULT_REGION
  }

  /** Files in the order in which their stacks are created: `1-network-ap-northeast-1.yaml`. */
  files(): EmittedFile[] {
    const all = [...this.made.values()]
    const groups = STEPS.map((step) => {
      const own = all.filter((each) => each.step === step)
      return { step, regions: [...new Set(own.map(({ region }) => region))].sort(), own }
    }).filter(({ own }) => own.length > 0)
    const names = new SymbolTable()
    return groups.flatMap(({ step, regions, own }, i) =>
      regions.map((region) => {
        const path = names.allocate(
          [`${i + 1}-${step}-${wordsOf(region).join('-') || 'region'}`],
          (stem, n) => `${stem}-${n}`,
        )
        return this.file(
          `${path}.yaml`,
          own.filter((each) => each.region === region),
          step,
          region,
        )
      }),
    )
  }

  private file(path: string, own: readonly Made[], step: Step, region: string): EmittedFile {
    const inside = new Set(own.map(({ id }) => id))
    const parameters = new Map<string, RosParameter>()
    const given = (value: RosValue): RosValue => this.given(value, inside, parameters)
    const resources = own.map(
      ({ id, type, values, after, source }): RosResource => ({
        id,
        type,
        properties: given(rosMap(values)) as RosResource['properties'],
        ...(after.length > 0 ? { after: after.filter((other) => inside.has(other)) } : {}),
        source,
      }),
    )
    const { text, spans } = printRos({
      description: `${TITLES[step]}, ${region}`,
      parameters: [...parameters.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
      resources,
      outputs: this.outputs(inside),
    })
    return { path, content: text, spans: spans.map(({ source, from, to }) => ({ record: source, from, to })) }
  }

  /** The value as one template sees it; notes what it has to be told. */
  private given(value: RosValue, inside: ReadonlySet<string>, parameters: Map<string, RosParameter>): RosValue {
    const again = (each: RosValue) => this.given(each, inside, parameters)
    switch (value.k) {
      case 'attribute': {
        if (inside.has(value.resource)) return value
        const name = outputName(value)
        parameters.set(name, { name, description: `Output ${name} of an earlier stack` })
        return { k: 'parameter', name }
      }
      case 'parameter': {
        const known = this.parameters.get(value.name)
        if (known) parameters.set(known.name, known)
        return value
      }
      case 'list':
        return { k: 'list', items: value.items.map(again) }
      case 'map':
        return { k: 'map', entries: value.entries.map(([key, entry]) => [key, again(entry)] as const) }
      default:
        return value
    }
  }

  /** What other templates ask of this one. */
  private outputs(inside: ReadonlySet<string>): RosOutput[] {
    const wanted = new Map<string, RosOutput>()
    for (const { id, values } of this.made.values()) {
      if (inside.has(id)) continue
      for (const value of attributesIn(rosMap(values))) {
        if (!inside.has(value.resource)) continue
        const name = outputName(value)
        wanted.set(name, { name, description: `${value.name} of ${value.resource}`, value })
      }
    }
    return [...wanted.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  private id(type: string, key: string, name: string): string {
    const at = `${type} ${key}`
    const before = this.known.get(at)
    if (before !== undefined) return before
    const kind = type.split('::').at(-1) ?? type
    const words = kind === 'parameter' ? name : `${kind} ${shortName(name)}`
    const id = this.ids.allocate([upperFirst(identifierOf(words, 'value', 'camel'))])
    this.known.set(at, id)
    return id
  }
}

const TITLES: Readonly<Record<Step, string>> = {
  cen: 'Cloud Enterprise Network',
  network: 'Networks, machines and gateways',
  links: 'Peerings, inter-region connections and IPsec connections of transit routers',
  connections: 'IPsec connections and routes',
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const outputName = ({ resource, name }: { resource: string; name: string }): string => `${resource}${name}`

type Attribute = Extract<RosValue, { k: 'attribute' }>

function attributesIn(value: RosValue): Attribute[] {
  switch (value.k) {
    case 'attribute':
      return [value]
    case 'list':
      return value.items.flatMap(attributesIn)
    case 'map':
      return value.entries.flatMap(([, entry]) => attributesIn(entry))
    default:
      return []
  }
}

/**
 * A name as the platform takes it: letters of any script, digits, `.`, `_` and `-`, a letter first, at most 100 signs. Nothing
 * is left that a template could take for a dynamic reference. Source: ROS, property Name of each resource type.
 */
export function rosName(name: string, fallback: string): string {
  const kept = name.normalize('NFC').replace(/[^\p{L}\p{N}._-]+/gu, '-')
  const whole = /^\p{L}/u.test(kept) ? kept : `${fallback}-${kept}`
  return [...whole].slice(0, 100).join('').replace(/-+$/, '')
}

/** Records of this platform that a template could hold, whatever the region. */
export const isEmpty = ({ design }: EmitContext): boolean =>
  (['alibaba/vpc', 'alibaba/transit-router', 'alibaba/vpn-attachment', 'alibaba/vbr', 'alibaba/eip'] as const).every(
    (kind) => all(design, kind).length === 0,
  )
