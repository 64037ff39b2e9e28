import type { Kind } from '../../provider.ts'
import { egressOnlyFields, internetGatewayFields } from '../schema/network.ts'
import { placeInVpc } from './card-in-vpc.ts'

export const internetGateway: Kind = {
  kind: 'aws/internet-gateway',
  shape: 'card',
  glyph: 'globe',
  fields: internetGatewayFields,
  parents: ['aws/vpc'],
  palette: { order: 40 },
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
  place: (design, request) => placeInVpc(design, request, { kind: 'aws/internet-gateway', stem: 'igw', props: {} }),
  summary: () => ({ lines: [], chips: [] }),
}

export const egressOnlyInternetGateway: Kind = {
  kind: 'aws/egress-only-internet-gateway',
  shape: 'card',
  glyph: 'globe',
  fields: egressOnlyFields,
  parents: ['aws/vpc'],
  palette: { order: 42 },
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html',
  place: (design, request) =>
    placeInVpc(design, request, { kind: 'aws/egress-only-internet-gateway', stem: 'eigw', props: {} }),
  summary: () => ({ lines: ['IPv6'], chips: [] }),
}
