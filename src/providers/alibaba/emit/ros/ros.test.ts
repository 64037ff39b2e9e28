import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Design, parseDesign } from '../../../../model/index.ts'
import { exportDesign } from '../../../emit-design.ts'
import { kindIndex, providers } from '../../../registry.ts'
import { everything } from '../everything-fixture.ts'
import { allowed } from './allowed-fixture.ts'
import { rosName } from './templates.ts'

const gallery = (name: string): Design => {
  const text = readFileSync(new URL(`../../../../examples/${name}.wheelwright.json`, import.meta.url), 'utf8')
  const parsed = parseDesign(text, kindIndex)
  if (!parsed.ok) throw new Error(name)
  return parsed.design
}

const designs: [string, Design][] = [
  ['everything', everything()],
  ['three-regions-vpn-hub', gallery('three-regions-vpn-hub')],
  ['two-static-routes-missing', gallery('two-static-routes-missing')],
]

interface Resource {
  id: string
  type: string
  /** Names of properties, with the property that holds them, where there is one. */
  properties: { of: string | undefined; name: string }[]
}

interface Read {
  path: string
  parameters: string[]
  secrets: string[]
  outputs: string[]
  resources: Resource[]
  /** `Ref`, and `Fn::GetAtt` with the attribute. */
  refs: string[]
  attributes: [id: string, attribute: string][]
}

/** Reads what the printer writes: two spaces for each step, a list's sign takes one of them. */
function read({ path, content }: { path: string; content: string }): Read {
  const found: Read = { path, parameters: [], secrets: [], outputs: [], resources: [], refs: [], attributes: [] }
  let section = ''
  let holder: string[] = []
  const lines = content.trimEnd().split('\n')
  for (const [i, line] of lines.entries()) {
    const [, blanks, dash, rest = ''] = /^( *)(- )?(.*)$/.exec(line)!
    const depth = (blanks!.length + (dash?.length ?? 0)) / 2
    const [, key] = /^("[^"]*"|[\w:]+):(?: |$)/.exec(rest) ?? []
    if (key === undefined) continue
    if (depth === 0) section = key
    const resource = found.resources.at(-1)
    if (key === 'Ref') found.refs.push(rest.slice(5))
    if (key === 'Fn::GetAtt') found.attributes.push([lines[i + 1]!.trim().slice(2), lines[i + 2]!.trim().slice(2)])
    if (depth === 1 && section === 'Parameters') found.parameters.push(key)
    if (section === 'Parameters' && rest === 'NoEcho: true') found.secrets.push(found.parameters.at(-1)!)
    if (depth === 1 && section === 'Outputs') found.outputs.push(key)
    if (section !== 'Resources') continue
    if (depth === 1) found.resources.push({ id: key, type: '', properties: [] })
    if (depth === 2 && key === 'Type') resource!.type = rest.slice('Type: '.length)
    if (depth < 3 || key === 'Ref' || key === 'Fn::GetAtt') continue
    holder = [...holder.slice(0, depth - 3)]
    holder[depth - 3] = key
    resource!.properties.push({
      of: holder
        .slice(0, depth - 3)
        .filter(Boolean)
        .at(-1),
      name: key,
    })
  }
  return found
}

const exported = (design: Design) => exportDesign(design, providers, 'ros')
const templates = (design: Design): Read[] => exported(design).files.map(read)

describe.each(designs)('templates of %s', (_name, design) => {
  const all = templates(design)

  it('have only types, properties and returned attributes that the documentation names, and all required ones', () => {
    for (const { path, resources, attributes } of all) {
      const types = new Map(resources.map(({ id, type }) => [id, type]))
      for (const { id, type, properties } of resources) {
        const known = allowed[type]
        expect(known, `${path} ${type}`).toBeDefined()
        const own = properties.filter(({ of }) => of === undefined).map(({ name }) => name)
        const words = (text: string) => text.split(' ').filter(Boolean)
        for (const name of own) expect(words(`${known!.required} ${known!.optional}`), `${path} ${id}`).toContain(name)
        for (const name of words(known!.required)) expect(own, `${path} ${id}`).toContain(name)
        for (const { of, name } of properties)
          if (of !== undefined) expect(words(known!.inner?.[of] ?? ''), `${path} ${id} ${of}`).toContain(name)
      }
      for (const [id, attribute] of attributes)
        expect(allowed[types.get(id) ?? '']?.returns.split(' '), `${path} ${id}`).toContain(attribute)
    }
  })

  it('refer to resources of their own, to parameters of their own, and each parameter is used', () => {
    for (const { path, resources, parameters, refs, attributes } of all) {
      const ids = resources.map(({ id }) => id)
      for (const [id] of attributes) expect(ids, path).toContain(id)
      expect([...new Set(refs)].sort(), path).toEqual([...parameters].sort())
    }
  })

  it('can be created in the order of their names: what one needs is an output of an earlier one, or given by the user', () => {
    const given = new Set<string>()
    for (const { path, parameters, outputs } of all) {
      for (const parameter of parameters) {
        const byUser = /^Psk|PublicIp\d*$|PhysicalConnectionId$/.test(parameter)
        expect(byUser || given.has(parameter), `${path} ${parameter}`).toBe(true)
      }
      for (const output of outputs) given.add(output)
    }
    const steps = all.map(({ path }) => Number.parseInt(path, 10))
    expect(steps).toEqual([...steps].sort())
  })

  it('keep every pre-shared key out of sight, and hold none', () => {
    for (const { parameters, secrets } of all)
      expect(secrets).toEqual(parameters.filter((name) => name.startsWith('Psk')))
  })

  it('say for each resource which record it is for', () => {
    for (const { spans, content } of exported(design).files) {
      const lines = content.split('\n')
      for (const { record, from } of spans) {
        expect(design.records).toHaveProperty([record])
        expect(lines[from - 1]).toMatch(/^ {2}[A-Za-z0-9]+:$/)
      }
    }
  })
})

describe('templates', () => {
  const all = templates(everything())
  const typesIn = (step: string) =>
    new Set(all.filter(({ path }) => path.includes(step)).flatMap(({ resources }) => resources.map(({ type }) => type)))

  it('hold every type of the table: nothing in it is untried', () => {
    expect([...new Set(all.flatMap(({ resources }) => resources.map(({ type }) => type)))].sort()).toEqual(
      [...Object.keys(allowed)].sort(),
    )
  })

  it('create gateways of every region before the connections between them, which need their addresses', () => {
    expect(typesIn('network')).toContain('ALIYUN::VPC::VpnGateway')
    expect(typesIn('network')).not.toContain('ALIYUN::VPC::CustomerGateway')
    expect(typesIn('connections')).toContain('ALIYUN::VPC::CustomerGateway')
  })

  it('tell the order of creation and what ROS cannot set', () => {
    const keys = exported(everything()).notes.map(({ key }) => key)
    expect(keys[0]).toBe('alibaba.emit.ros-order')
    for (const key of ['auto-propagate', 'propagation', 'inner-access', 'bandwidth'])
      expect(keys).toContain(`alibaba.emit.ros-by-hand.${key}`)
    expect(keys).toContain('alibaba.emit.by-hand.advertised')
    expect(keys).toContain('alibaba.emit.by-hand.vbr-routes')
  })

  it('write two next hops as one route with a list (ALIYUN::ECS::Route, NextHopList)', () => {
    const text = exported(everything()).files.find(({ path }) => path === '4-connections-ap-northeast-1.yaml')!.content
    expect(text.match(/NextHopList:/g)).toHaveLength(1)
    expect(text).toMatch(/DestinationCidrBlock: "10\.50\.0\.0\/16"\n\s+NextHopList:\n\s+- NextHopType: Instance/)
  })

  it('write the priority of policy routes, which Terraform has no argument for', () => {
    expect(exported(everything()).files.some(({ content }) => /Priority: 5\n/.test(content))).toBe(true)
  })

  it('are the same whatever the order of the records', () => {
    const design = everything()
    const turned = { ...design, records: Object.fromEntries(Object.entries(design.records).reverse()) }
    expect(exported(turned)).toEqual(exported(design))
  })

  it('stay templates whatever things are called', () => {
    const evil = `{{resolve:kms-secret:x}} \${A} "q" 'q' # ]}東京`
    const design = everything((plain) => `${evil} ${plain}`)
    for (const { content } of exported(design).files) {
      expect(content).not.toMatch(/\{\{/)
    }
    const plain = templates(everything()).map(({ resources }) => resources.map(({ type }) => type).sort())
    expect(templates(design).map(({ resources }) => resources.map(({ type }) => type).sort())).toEqual(plain)
  })

  it('name things as the platform takes it: letters of any script, digits, . _ -, a letter first (Name, 2 to 128 signs)', () => {
    expect(rosName('東京 の VPC', 'vpc')).toBe('東京-の-VPC')
    expect(rosName('10.0.0.0/16', 'vpc')).toBe('vpc-10.0.0.0-16')
    expect(rosName('!!!', 'vpc')).toBe('vpc')
    expect([...rosName('x'.repeat(200), 'vpc')]).toHaveLength(100)
  })
})
