import type { Item } from './item.ts'
import type { Workspace } from './workspace.ts'

export interface TargetGroup {
  readonly name: string
  readonly port: number | undefined
  /** Whether targets see the client's address. */
  readonly preservesClient: boolean
  readonly targets: readonly {
    readonly id: string
    readonly port: number | undefined
    readonly state: string | undefined
  }[]
}

export interface Balancing {
  readonly listeners: readonly Item[]
  /** By ARN. */
  readonly groups: ReadonlyMap<string, TargetGroup>
  readonly attributes: ReadonlyMap<string, ReadonlyMap<string, string>>
}

type Attributes = Balancing['attributes']

const NONE: ReadonlyMap<string, string> = new Map()

/** Attributes of a load balancer or target group, by its ARN. */
export const attributesOf = (attributes: Attributes, arn: string): ReadonlyMap<string, string> =>
  attributes.get(arn) ?? NONE

/**
 * What `aws elbv2 describe-*` tells of listeners, target groups, their targets and attributes: lists as they are, or gathered by
 * load balancer. Answers about one target group do not repeat its ARN: the name of the file says which it is.
 */
export function gatherBalancing(work: Workspace): Balancing {
  const { descriptions } = work
  const listeners = [
    ...descriptions.all('Listeners').map(({ item }) => item),
    ...descriptions.all('LoadBalancerListeners').flatMap(({ item }) => item.items('Listeners')),
  ]
  const arns = ['LoadBalancers', 'TargetGroups'].flatMap((list) => [
    ...work.unique(list, list === 'LoadBalancers' ? 'LoadBalancerArn' : 'TargetGroupArn').keys(),
  ])
  const attributes = readAttributes(work, arns)
  const health = readHealth(work)
  const groups = new Map<string, TargetGroup>()
  for (const [arn, { item }] of work.unique('TargetGroups', 'TargetGroupArn')) {
    const targets = (health.get(arn) ?? []).flatMap((each) => {
      const target = each.inner('Target')
      const id = target?.text('Id')
      const state = each.inner('TargetHealth')?.text('State')
      return id === undefined ? [] : [{ id, port: target?.number('Port'), state }]
    })
    const name = item.text('TargetGroupName') ?? arn
    const preservesClient = preserves(item, attributesOf(attributes, arn).get('preserve_client_ip.enabled'))
    groups.set(arn, { name, port: item.number('Port'), preservesClient, targets })
  }
  return { listeners: uniqueListeners(listeners), groups, attributes }
}

const uniqueListeners = (listeners: readonly Item[]): Item[] => [
  ...new Map(listeners.map((listener) => [listener.text('ListenerArn') ?? listener.where, listener])).values(),
]

/** Stated, or the default: on, but for TCP and TLS to IP addresses. Source: elasticloadbalancing/latest/network/edit-target-group-attributes.html. */
function preserves(group: Item, stated: string | undefined): boolean {
  if (stated !== undefined) return stated === 'true'
  const connects = ['TCP', 'TLS'].includes(group.text('Protocol') ?? '')
  return group.text('TargetType') !== 'ip' || !connects
}

/** The one of these ARNs that a file's name means: by its unique end, or by the name in it. */
function arnInPath(path: string, arns: readonly string[]): string | undefined {
  const parts = (arn: string) => arn.split('/')
  const byHash = arns.filter((arn) => path.includes(parts(arn).at(-1) ?? arn))
  if (byHash.length === 1) return byHash[0]
  const byName = arns.filter((arn) => path.includes(parts(arn).at(-2) ?? arn))
  return byName.length === 1 ? byName[0] : undefined
}

function readAttributes(work: Workspace, arns: readonly string[]): Attributes {
  const found = new Map<string, Map<string, string>>()
  const put = (arn: string, attribute: Item): void => {
    const [key, value] = [attribute.text('Key'), attribute.text('Value')]
    if (key === undefined || value === undefined) return
    found.set(arn, (found.get(arn) ?? new Map<string, string>()).set(key, value))
  }
  for (const [list, key] of [
    ['LoadBalancerAttributes', 'LoadBalancerArn'],
    ['TargetGroupAttributes', 'TargetGroupArn'],
  ] as const) {
    for (const { item } of work.descriptions.all(list))
      for (const attribute of item.items('Attributes')) put(item.text(key) ?? '', attribute)
  }
  const unclear = new Set<string>()
  for (const { item, file } of work.descriptions.all('Attributes')) {
    const isGroup = item.text('Key')?.startsWith('preserve_client_ip') === true
    const fitting = arns.filter((arn) => !isGroup || arn.includes(':targetgroup/'))
    const arn = arnInPath(file, fitting) ?? (isGroup && fitting.length === 1 ? fitting[0] : undefined)
    if (arn === undefined) unclear.add(file)
    else put(arn, item)
  }
  for (const file of unclear) work.leave(`${file}: Attributes`, 'import.aws.unnamed-balancer')
  return found
}

function readHealth(work: Workspace): ReadonlyMap<string, Item[]> {
  const found = new Map<string, Item[]>()
  for (const { item } of work.descriptions.all('LoadBalancerTargetHealth')) {
    const arn = item.text('TargetGroupArn') ?? ''
    found.set(arn, [...(found.get(arn) ?? []), ...item.items('TargetHealthDescriptions')])
  }
  const arns = [...work.unique('TargetGroups', 'TargetGroupArn').keys()]
  const unclear = new Set<string>()
  for (const { item, file } of work.descriptions.all('TargetHealthDescriptions')) {
    const arn = arnInPath(file, arns) ?? (arns.length === 1 ? arns[0] : undefined)
    if (arn === undefined) unclear.add(file)
    else found.set(arn, [...(found.get(arn) ?? []), item])
  }
  for (const file of unclear) work.leave(`${file}: TargetHealthDescriptions`, 'import.aws.unnamed-balancer')
  return found
}
