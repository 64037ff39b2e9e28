import { freeId, text } from '../../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../joint/placing/index.ts'
import type { Kind } from '../../provider.ts'
import { type InterfaceEndpointProps, interfaceEndpointFields } from '../schema/compute.ts'
import { type GatewayEndpointProps, gatewayEndpointFields } from '../schema/network.ts'
import { addressFaults } from './address-faults.ts'
import { attachInVpc } from './attach.ts'
import { subnetChips } from './chips.ts'
import { freeAddress, type Of, shortName, vpcOf } from './lookup.ts'
import { subnetFor } from './nat-gateway.ts'
import { placed, record, refuse } from './place-result.ts'
import { shapeOf } from './shapes.ts'

/** Last word of a service's name: `com.amazonaws.ap-northeast-1.s3` gives `s3`. */
const wordOf = (service: string): string => service.slice(service.lastIndexOf('.') + 1)

export const gatewayEndpoint: Kind = {
  kind: 'aws/gateway-endpoint',
  shape: 'attached',
  glyph: 'plug',
  fields: gatewayEndpointFields,
  parents: ['aws/vpc'],
  palette: { order: 64 },
  docs: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
  place: (design, { parent }) =>
    attachInVpc(design, vpcOf(design, parent)?.id ?? null, {
      kind: 'aws/gateway-endpoint',
      stem: 'vpce-s3',
      props: { service: 'com.amazonaws.ap-northeast-1.s3', routeTables: [] },
    }),
  summary: ({ props }) => ({ lines: [wordOf((props as GatewayEndpointProps).service)], chips: [] }),
}

export const interfaceEndpoint: Kind = {
  kind: 'aws/interface-endpoint',
  shape: 'endpoint',
  glyph: 'plug',
  fields: interfaceEndpointFields,
  parents: ['aws/subnet'],
  palette: { order: 63 },
  docs: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html',

  place(design, { parent, at }) {
    const subnet = subnetFor(design, parent)
    if (!subnet) return refuse('aws.place.needs-subnet')
    const address = freeAddress(design, subnet.id)
    if (!address) return refuse('aws.place.subnet-full', { name: subnet.name })
    const name = nameInDesign(design, `vpce-ssm-${shortName(vpcOf(design, subnet.id)?.name ?? '1')}`)
    const id = freeId(design, [name])
    const props = { service: 'com.amazonaws.ap-northeast-1.ssm', address, securityGroups: [] }
    const inside = parent === subnet.id ? at : undefined
    const node = { id, parent: subnet.id, size: sizeOf('endpoint'), container: false, at: inside }
    const put = [record(id, 'aws/interface-endpoint', name, subnet.id, props)]
    return placed(id, { put, place: arrange(design, [node], shapeOf) })
  },

  summary(record, design) {
    const { address, service } = record.props as InterfaceEndpointProps
    return {
      lines: [address],
      chips: [text('aws.chip.service', { service: wordOf(service) }), ...subnetChips(design, record.parent)],
    }
  },

  validate: (record, design) => addressFaults(design, record as unknown as Of<'aws/interface-endpoint'>),
}
