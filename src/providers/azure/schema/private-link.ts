import { fields, type PropsOf } from '../../../model/index.ts'

/** An interface with a private address that stands for a service: one's own where a connection leads to it, else one of the platform. */
export const privateEndpointFields = fields({
  address: { type: 'address', example: '10.0.1.4' },
  /** Part of a platform service that it leads to; one's own has none. */
  subresource: {
    type: 'text',
    optional: true,
    maxLength: 60,
    example: 'blob',
    docs: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview#private-link-resource',
  },
})

/** Offers a load balancer's frontend to private endpoints, wherever they are. Stands in the subnet of its NAT address. */
export const privateLinkServiceFields = fields({
  /** Source address that the machines behind it see. */
  address: { type: 'address', example: '10.10.0.4' },
  loadBalancer: { type: 'ref', kinds: ['azure/load-balancer'] },
  proxyProtocol: { type: 'flag', default: false, advanced: true },
})

/** From a private endpoint to one's own service. The service's owner approves it. */
export const privateConnectionFields = fields({
  status: { type: 'choice', options: ['Approved', 'Pending', 'Rejected'], default: 'Approved' },
})

export type PrivateConnectionProps = PropsOf<typeof privateConnectionFields>
export type PrivateEndpointProps = PropsOf<typeof privateEndpointFields>
export type PrivateLinkServiceProps = PropsOf<typeof privateLinkServiceFields>
