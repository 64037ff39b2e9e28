import { attribute, block, type HclBlock, ref } from '../../../codegen/hcl/index.ts'
import { attributes } from '../../joint/terraform/attributes.ts'
import { networkOf, nicsOf, projectOf, subnetOf } from '../catalog/lookup.ts'
import type { Instance, LoadBalancer, Nic, Subnet } from '../lower/records.ts'
import type { ProjectProps } from '../schema/network.ts'
import type { Scope } from './scope.ts'

const IMAGE = 'debian-cloud/debian-12'
const HOST = 'google_compute_shared_vpc_host_project'
const SERVICE = 'google_compute_shared_vpc_service_project'

/** Shared VPC, instances and internal load balancers. */
export function emitMachines(scope: Scope): HclBlock[] {
  const { context } = scope
  return [
    ...emitSharedVpc(scope),
    ...(context.ofKind('google/instance') as readonly Instance[]).flatMap((instance) => emitInstance(scope, instance)),
    ...(context.ofKind('google/load-balancer') as readonly LoadBalancer[]).flatMap((one) => emitBalancer(scope, one)),
  ]
}

/** Projects that a machine or network of the design is in: the others have nothing to share. */
function emitSharedVpc(scope: Scope): HclBlock[] {
  const { design } = scope.context
  const hosts = new Map<string, HclBlock>()
  const services = servicesInUse(scope).flatMap((service) => {
    const host = design.records[(service.props as ProjectProps).hostProject ?? '']
    if (host?.kind !== 'google/project') return []
    const base = { unnamed: true, source: service.id } as const
    const made = scope.resource({
      ...base,
      type: HOST,
      key: host.id,
      name: host.name,
      source: host.id,
      values: { project: scope.project(host.id) },
    })
    hosts.set(host.id, made)
    return scope.resource({
      ...base,
      type: SERVICE,
      key: service.id,
      name: service.name,
      values: {
        host_project: ref(HOST, scope.label(HOST, host.id, host.name), 'project'),
        service_project: scope.project(
          scope.context
            .ofKind('google/instance')
            .find(({ props }) => (props as Instance['props']).project === service.id)?.id ?? service.id,
        ),
      },
    })
  })
  return [...hosts.values(), ...services]
}

const servicesInUse = (scope: Scope) => {
  const used = new Set(
    (scope.context.ofKind('google/instance') as readonly Instance[]).map(({ props }) => props.project),
  )
  return scope.context
    .ofKind<ProjectProps>('google/project')
    .filter(({ id, props }) => used.has(id) && props.sharedVpc === 'service')
}

const diskOf = () => block('boot_disk', [], [block('initialize_params', [], [attribute('image', IMAGE)])])

function emitInstance(scope: Scope, instance: Instance): HclBlock[] {
  const { design } = scope.context
  const nics = nicsOf(design, instance.id).flatMap((nic) => {
    const subnet = subnetOf(design, nic.id)
    return subnet && networkOf(design, subnet.id) ? [{ nic, subnet: subnet as Subnet }] : []
  })
  if (nics.length === 0) {
    scope.note('no-interface', instance)
    return []
  }
  const { zone, machineType, tags, canIpForward, serviceAccount, systemRoutes, project } = instance.props
  if (systemRoutes.length > 0) scope.note('system-routes', instance)
  const service = servicesInUse(scope).find(({ id, props }) => id === project && props.hostProject)
  const foreign = service && projectOf(design, nics[0]!.subnet.id)?.id !== service.id
  return [
    scope.own(
      instance,
      {
        zone,
        machine_type: machineType,
        can_ip_forward: canIpForward,
        tags: tags.length > 0 ? tags : undefined,
        depends_on: foreign ? [ref(SERVICE, scope.label(SERVICE, service.id, service.name))] : undefined,
      },
      [
        diskOf(),
        ...nics.map(({ nic, subnet }) =>
          block(
            'network_interface',
            [],
            [
              ...attributes({ subnetwork: scope.subnetId(subnet), network_ip: nic.props.address }),
              ...(nic.props.externalIp ? [block('access_config', [], [])] : []),
            ],
          ),
        ),
        ...(serviceAccount
          ? [block('service_account', [], attributes({ email: serviceAccount, scopes: ['cloud-platform'] }))]
          : []),
      ],
    ),
  ]
}

/** Internal passthrough load balancer: a group of machines for each zone, a health check, a backend service, the address. */
function emitBalancer(scope: Scope, balancer: LoadBalancer): HclBlock[] {
  const { design } = scope.context
  const subnet = subnetOf(design, balancer.id) as Subnet | undefined
  const network = networkOf(design, balancer.id)
  if (!subnet || !network) return []
  const zones = new Map<string, Instance[]>()
  for (const id of balancer.props.backends) {
    const machine = design.records[(design.records[id] as Nic | undefined)?.props.machine ?? ''] as Instance | undefined
    if (machine?.kind !== 'google/instance') continue
    zones.set(machine.props.zone, [...(zones.get(machine.props.zone) ?? []), machine])
  }
  scope.note('health-check', balancer)
  const { region } = subnet.props
  const base = { at: balancer.id, source: balancer.id, key: balancer.id, name: balancer.name }
  const made = (type: string, key: string, name: string, ...names: string[]) =>
    ref(type, scope.label(type, key, name), ...names)
  const [GROUP, CHECK, SERVICE_TYPE] = [
    'google_compute_instance_group',
    'google_compute_region_health_check',
    'google_compute_region_backend_service',
  ]
  const groups = [...zones].map(([zone, machines]) => ({
    zone,
    machines,
    key: `${balancer.id} ${zone}`,
    name: `${balancer.name}-${zone}`,
  }))
  return [
    ...groups.map(({ zone, machines, key, name }) =>
      scope.resource({
        ...base,
        type: GROUP,
        key,
        name,
        values: {
          zone,
          network: scope.id(network),
          instances: machines.map((machine) => scope.ref(machine, 'self_link')),
        },
      }),
    ),
    scope.resource({
      ...base,
      type: CHECK,
      values: { region },
      blocks: [block('tcp_health_check', [], [attribute('port', 22)])],
    }),
    scope.resource({
      ...base,
      type: SERVICE_TYPE,
      values: {
        region,
        load_balancing_scheme: 'INTERNAL',
        protocol: 'UNSPECIFIED',
        network: scope.id(network),
        health_checks: [made(CHECK, balancer.id, balancer.name, 'id')],
      },
      blocks: groups.map(({ key, name }) =>
        block('backend', [], attributes({ group: made(GROUP, key, name, 'id'), balancing_mode: 'CONNECTION' })),
      ),
    }),
    scope.own(balancer, {
      region,
      load_balancing_scheme: 'INTERNAL',
      ip_protocol: 'L3_DEFAULT',
      all_ports: true,
      ip_address: balancer.props.address,
      network: scope.id(network),
      subnetwork: scope.subnetId(subnet),
      allow_global_access: balancer.props.globalAccess,
      backend_service: made(SERVICE_TYPE, balancer.id, balancer.name, 'id'),
    }),
  ]
}
