import { type Text, text } from '../model/index.ts'

/** A design of the gallery. */
export interface Example {
  readonly id: string
  readonly title: Text
  readonly about: Text
  /** Ids of the providers it uses. */
  readonly providers: readonly string[]
  /** The document as its file holds it. Fetched when it is wanted; treat it like any opened file. */
  load(): Promise<unknown>
}

const example = (id: string, providers: readonly string[], load: () => Promise<{ default: unknown }>): Example => ({
  id,
  title: text(`example.${id}.title`),
  about: text(`example.${id}.about`),
  providers,
  load: async () => (await load()).default,
})

/** In the order of the gallery. */
export const examples: readonly Example[] = [
  example('two-hubs-internet-vpn', ['azure'], () => import('./two-hubs-internet-vpn.wheelwright.json')),
  example('hub-spoke-appliance', ['azure'], () => import('./hub-spoke-appliance.wheelwright.json')),
  example('missing-return-route', ['azure'], () => import('./missing-return-route.wheelwright.json')),
  example('hub-with-site', ['azure', 'onprem'], () => import('./hub-with-site.wheelwright.json')),
  example('remote-gateway-refused', ['azure', 'onprem'], () => import('./remote-gateway-refused.wheelwright.json')),
  example('remote-gateway-nat', ['azure', 'onprem'], () => import('./remote-gateway-nat.wheelwright.json')),
  example(
    'remote-gateway-route-server-1',
    ['azure', 'onprem'],
    () => import('./remote-gateway-route-server-1.wheelwright.json'),
  ),
  example(
    'remote-gateway-route-server-2',
    ['azure', 'onprem'],
    () => import('./remote-gateway-route-server-2.wheelwright.json'),
  ),
  example(
    'remote-gateway-route-server-3',
    ['azure', 'onprem'],
    () => import('./remote-gateway-route-server-3.wheelwright.json'),
  ),
  example('remote-gateway-vxlan', ['azure'], () => import('./remote-gateway-vxlan.wheelwright.json')),
  example('three-regions-vpn-hub', ['alibaba'], () => import('./three-regions-vpn-hub.wheelwright.json')),
  example('two-static-routes-missing', ['alibaba'], () => import('./two-static-routes-missing.wheelwright.json')),
  example('aws-google-classic-vpn', ['aws', 'google'], () => import('./aws-google-classic-vpn.wheelwright.json')),
  example('aws-google-ha-vpn', ['aws', 'google'], () => import('./aws-google-ha-vpn.wheelwright.json')),
  example('shared-vpc-memorystore', ['aws', 'google'], () => import('./shared-vpc-memorystore.wheelwright.json')),
  example(
    'transit-gateway-shared-vpc',
    ['aws', 'google', 'onprem'],
    () => import('./transit-gateway-shared-vpc.wheelwright.json'),
  ),
  example('transit-gateway-hub', ['aws'], () => import('./transit-gateway-hub.wheelwright.json')),
  example('google-hub-peering', ['google', 'onprem'], () => import('./google-hub-peering.wheelwright.json')),
]
