import type { Blocker, CheckContext, Repair, UnwantedFlow } from '../../../../checks/contract.ts'
import { hostPrefix, type Prefix, parsePrefix, prefixContains } from '../../../../ip/index.ts'
import { type Design, type DesignRecord, freeId, type RecordId, type Text, text } from '../../../../model/index.ts'
import { nameBeside } from '../../../joint/placing/index.ts'
import { childrenOf, networkOf } from '../../catalog/lookup.ts'
import type { FirewallProps } from '../../schema/routes.ts'
import { withProps } from '../reading.ts'

/** A rule before the one that denies, for these two machines. Source: cloud.google.com/firewall/docs/firewalls, Priority. */
export function openFirewall(blocker: Blocker, context: CheckContext): Repair[] {
  const { filter, source, destination, sender, receiver, decidedBy } = blocker
  const { design } = context
  const network = design.records[filter?.owner ?? '']
  if (network?.kind !== 'google/network' || !filter || !decidedBy) return []
  const denying = childrenOf(design, network.id).find(
    ({ kind, name }) => kind === 'google/firewall-rule' && name === filter.ruleName,
  )
  const priority = denying ? Number(denying.props['priority']) - 1 : 1000
  const values = { sender: context.name(sender), target: receiver ? context.name(receiver) : destination }
  const allowed: Repair[] =
    priority < 0
      ? []
      : [
          {
            way: `allow:${network.id}`,
            title: text('google.fix.allow', values),
            preference: 'restore',
            edit: { put: [newRule(design, network.id, 'allow', priority, filter.direction, { source, destination })] },
          },
        ]
  const mended = denying ? [] : childrenOf(design, network.id).flatMap((rule) => mendRule(rule, blocker))
  if (!denying) return [...mended, ...allowed]
  const title = text('google.fix.remove-rule', { rule: denying.name })
  return [...allowed, { way: `deny:${denying.id}`, title, preference: 'use', edit: { remove: [denying.id] } }]
}

/** A rule that would allow it but for one thing: it is disabled, or leaves out the sender's range or the service. */
function mendRule(rule: DesignRecord, { filter, source, destination, sourcePrefix, prefix, probe }: Blocker): Repair[] {
  const props = rule.props as unknown as FirewallProps
  const ingress = filter?.direction === 'in'
  if (rule.kind !== 'google/firewall-rule' || props.action !== 'allow') return []
  if ((props.direction === 'INGRESS') !== ingress) return []
  const list = ingress ? 'sourceRanges' : 'destinationRanges'
  const [far, range] = ingress ? [source, sourcePrefix] : [destination, prefix]
  const holds = props[list].some((each) => contains(each, hostPrefix(far)))
  const serves = props.services.some((service) => isServed(service, probe))
  const change = (what: string, changed: Partial<FirewallProps>, values: Text['values'] = {}): Repair[] => [
    {
      way: `${what}:${rule.id}`,
      title: text(`google.fix.${what}`, { rule: rule.name, ...values }),
      preference: 'restore',
      edit: { put: [withProps(rule, changed)] },
    },
  ]
  if (props.disabled) return holds && serves ? change('enable-rule', { disabled: false }) : []
  if (!holds && serves) return change('rule-range', { [list]: [...props[list], range] }, { range })
  const service = serviceOf(probe)
  return holds && !serves && service
    ? change('rule-service', { services: [...props.services, service] }, { service: probe })
    : []
}

function contains(outer: string, inner: Prefix): boolean {
  const range = parsePrefix(outer)
  return range !== undefined && prefixContains(range, inner)
}

type Service = FirewallProps['services'][number]

function serviceOf(probe: string): Service | undefined {
  const [protocol, port] = probe.split('/')
  if (protocol === 'icmp') return { protocol, ports: [] }
  return (protocol === 'tcp' || protocol === 'udp') && port !== undefined ? { protocol, ports: [port] } : undefined
}

function isServed({ protocol, ports }: Service, probe: string): boolean {
  const [asked, port] = probe.split('/')
  if (protocol !== 'all' && protocol !== asked) return false
  if (ports.length === 0 || protocol === 'all') return true
  return ports.some((range) => {
    const [from = 0, to = from] = range.split('-').map(Number)
    return from <= Number(port) && Number(port) <= to
  })
}

/** A rule that denies the flow before every other one, at its receiver, or at its sender where that is outside of Google Cloud. */
export function denyByRule({ from, to, source, destination }: UnwantedFlow, { design, name }: CheckContext): Repair[] {
  const inside = design.records[to]?.kind === 'google/nic'
  const network = networkOf(design, inside ? to : from)
  if (!network) return []
  const rules = childrenOf(design, network.id).filter(({ kind }) => kind === 'google/firewall-rule')
  const first = Math.min(1000, ...rules.map(({ props }) => Number(props['priority'])))
  if (first < 1) return []
  const rule = newRule(design, network.id, 'deny', first - 1, inside ? 'in' : 'out', { source, destination })
  const title = text('google.fix.deny', { sender: name(from), target: name(to) })
  return [{ way: `deny:${network.id}`, title, preference: 'add', edit: { put: [rule] } }]
}

function newRule(
  design: Design,
  network: RecordId,
  action: 'allow' | 'deny',
  priority: number,
  direction: 'in' | 'out',
  flow: Pick<UnwantedFlow, 'source' | 'destination'>,
): DesignRecord {
  const names = childrenOf(design, network).map(({ name }) => name)
  const name = nameBeside(names, `${action}-${flow.source}-to-${flow.destination}`.replaceAll(/[.:]/g, '-'))
  const ingress = direction === 'in'
  return {
    id: freeId(design, [network, name]),
    kind: 'google/firewall-rule',
    name,
    parent: network,
    props: {
      direction: ingress ? 'INGRESS' : 'EGRESS',
      action,
      priority,
      targets: 'all',
      targetTags: [],
      targetServiceAccounts: [],
      sourceRanges: ingress ? [hostPrefix(flow.source)] : [],
      sourceTags: [],
      sourceServiceAccounts: [],
      destinationRanges: ingress ? [] : [hostPrefix(flow.destination)],
      services: [{ protocol: 'all', ports: [] }],
      disabled: false,
    },
  }
}
