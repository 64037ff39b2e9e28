import { cloudInit, type DeviceConfig } from '../../../codegen/device/index.ts'
import type { DesignRecord, RecordId } from '../../../model/index.ts'
import type { ApplianceProps, BastionProps, LoadBalancerProps, NicProps, VmProps } from '../schema/compute.ts'
import { applianceConfig } from './appliance/device-config.ts'
import type { Drafting } from './drafting.ts'
import type { Key, Vm } from './plan.ts'

/** Load balancers, network interfaces, machines and Bastion hosts. */
export function planMachines(draft: Drafting): void {
  planLoadBalancers(draft)
  planNics(draft)
  const nics = nicsByMachine(draft)
  for (const record of draft.context.ofKind<VmProps>('azure/vm')) planVm(draft, record, nics, false)
  for (const record of draft.context.ofKind<ApplianceProps>('azure/appliance')) {
    const config = applianceConfig(draft.context, record)
    planVm(draft, record, nics, true, config && setupOf(config, nics.get(record.id)?.length ?? 0))
    const onDevice = draft.context.linksAt(record.id).some(({ kind }) => kind === 'core/vpn')
    if (onDevice && draft.find('vm', record.id)) draft.note('appliance-bgp', record)
  }
  planBastions(draft)
}

/** Netplan has routes by interface, and knows which one only where there is one; a routing daemon finds it. */
const setupOf = (config: DeviceConfig, nics: number): string =>
  cloudInit(config, config.bgp || nics > 1 ? 'frr' : 'static').text

function planLoadBalancers(draft: Drafting): void {
  for (const record of draft.context.ofKind<LoadBalancerProps>('azure/load-balancer')) {
    const subnet = draft.subnetOf(record)
    if (!subnet) {
      draft.note('no-subnet', record)
      continue
    }
    const { address, haPorts } = record.props
    draft.add({ kind: 'load-balancer', ...draft.common('load-balancer', record), subnet, address, haPorts })
  }
}

function planNics(draft: Drafting): void {
  const balancers = draft.context
    .ofKind<LoadBalancerProps>('azure/load-balancer')
    .filter(({ id }) => draft.find('load-balancer', id))
  for (const record of draft.context.ofKind<NicProps>('azure/nic')) {
    const subnet = draft.subnetOf(record)
    if (!subnet) {
      draft.note('no-subnet', record)
      continue
    }
    const { address, ipForwarding, nsg, publicIp } = record.props
    draft.add({
      kind: 'nic',
      ...draft.common('nic', record),
      subnet,
      address,
      ipForwarding,
      pools: balancers.filter(({ props }) => props.backends.includes(record.id)).map(({ id }) => id),
      ...(draft.find('nsg', nsg) ? { nsg: nsg! } : {}),
      ...(draft.find('public-ip', publicIp) ? { publicIp: publicIp! } : {}),
    })
  }
}

function nicsByMachine(draft: Drafting): ReadonlyMap<RecordId, Key[]> {
  const nics = new Map<RecordId, Key[]>()
  for (const { id, props } of draft.context.ofKind<NicProps>('azure/nic')) {
    if (!draft.find('nic', id)) continue
    const own = nics.get(props.machine) ?? []
    nics.set(props.machine, own)
    own.push(id)
  }
  return nics
}

function planVm(
  draft: Drafting,
  record: DesignRecord & { props: VmProps },
  machines: ReadonlyMap<RecordId, Key[]>,
  forwards: boolean,
  setup?: string,
): void {
  const nics = machines.get(record.id) ?? []
  const first = draft.find('nic', nics[0])
  if (!first) {
    draft.note('no-nic', record)
    return
  }
  // A machine that was drawn outside every group goes with its network interface.
  const group = draft.within(record.id, 'azure/resource-group')?.id ?? first.group
  const name = draft.nameIn(group, 'vm', record)
  const { size } = record.props
  const vm: Vm = { kind: 'vm', key: record.id, record: record.id, group, name, size, nics, forwards }
  draft.add(setup === undefined ? vm : { ...vm, cloudInit: setup })
}

function planBastions(draft: Drafting): void {
  for (const record of draft.context.ofKind<BastionProps>('azure/bastion')) {
    const subnet = draft.subnetOf(record, 'AzureBastionSubnet')
    if (!subnet) {
      draft.note('no-reserved-subnet', record, { subnet: 'AzureBastionSubnet' })
      continue
    }
    const common = draft.common('bastion', record)
    let publicIp = record.props.publicIp
    if (!draft.find('public-ip', publicIp)) {
      const made = draft.derived('public-ip', record.id, common.group, 'public-ip0', `pip-${common.name}`)
      draft.add({ kind: 'public-ip', ...made, zonal: true })
      publicIp = made.key
    }
    draft.add({ kind: 'bastion', ...common, sku: record.props.sku, subnet, publicIp })
  }
}
