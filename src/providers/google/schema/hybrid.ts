import { fields, type PropsOf } from '../../../model/index.ts'

export const cloudRouterFields = fields({
  region: { type: 'text', maxLength: 40, default: 'asia-northeast1', example: 'asia-northeast1' },
  asn: { type: 'asn', default: 65000 },
  advertiseMode: { type: 'choice', options: ['DEFAULT', 'CUSTOM'], default: 'DEFAULT' },
  /** CUSTOM: also the subnets that Cloud Router can see. */
  advertiseAllSubnets: { type: 'flag', default: true },
  advertisedRanges: { type: 'list', of: { type: 'prefix' }, default: [], max: 200 },
})

export const haVpnGatewayFields = fields({
  region: { type: 'text', maxLength: 40, default: 'asia-northeast1', example: 'asia-northeast1' },
  router: { type: 'ref', kinds: ['google/cloud-router'], optional: true },
  /** Addresses of its two interfaces, once Google has chosen them. */
  publicIps: { type: 'list', of: { type: 'address' }, max: 2, optional: true, advanced: true },
})

export const classicVpnGatewayFields = fields({
  region: { type: 'text', maxLength: 40, default: 'asia-northeast1', example: 'asia-northeast1' },
  routing: { type: 'choice', options: ['route-based', 'policy-based', 'dynamic'], default: 'route-based' },
  /** Only for dynamic routing. */
  router: { type: 'ref', kinds: ['google/cloud-router'], optional: true },
  publicIp: { type: 'address', optional: true, example: '203.0.113.1' },
})

export const attachmentFields = fields({
  region: { type: 'text', maxLength: 40, default: 'asia-northeast1', example: 'asia-northeast1' },
  type: { type: 'choice', options: ['DEDICATED', 'PARTNER'], default: 'DEDICATED' },
  router: { type: 'ref', kinds: ['google/cloud-router'], optional: true },
  vlan: { type: 'integer', min: 2, max: 4093, optional: true, advanced: true },
})

export type CloudRouterProps = PropsOf<typeof cloudRouterFields>
export type HaVpnGatewayProps = PropsOf<typeof haVpnGatewayFields>
export type ClassicVpnGatewayProps = PropsOf<typeof classicVpnGatewayFields>
export type AttachmentProps = PropsOf<typeof attachmentFields>
