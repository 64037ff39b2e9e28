import { type Text, text } from '../model/index.ts'

/** What the gallery groups its designs by. */
type Topic = 'azure' | 'remote-gateway' | 'aws-google' | 'alibaba'

/** A design of the gallery. */
export interface Example {
  readonly id: string
  readonly topic: Topic
  readonly title: Text
  readonly about: Text
  /** Ids of the providers it uses. */
  readonly providers: readonly string[]
  /** The document as its file holds it. Fetched when it is wanted; treat it like any opened file. */
  load(): Promise<unknown>
}

const example = (
  topic: Topic,
  id: string,
  providers: readonly string[],
  load: () => Promise<{ default: unknown }>,
): Example => ({
  id,
  topic,
  title: text(`example.${id}.title`),
  about: text(`example.${id}.about`),
  providers,
  load: async () => (await load()).default,
})

/** In the order of the gallery. */
export const examples: readonly Example[] = [
  example('azure', 'two-hubs-internet-vpn', ['azure'], () => import('./two-hubs-internet-vpn.wheelwright.json')),
  example('azure', 'hub-spoke-appliance', ['azure'], () => import('./hub-spoke-appliance.wheelwright.json')),
  example('azure', 'missing-return-route', ['azure'], () => import('./missing-return-route.wheelwright.json')),
  example('azure', 'hub-with-site', ['azure', 'onprem'], () => import('./hub-with-site.wheelwright.json')),
  example(
    'remote-gateway',
    'remote-gateway-refused',
    ['azure', 'onprem'],
    () => import('./remote-gateway-refused.wheelwright.json'),
  ),
  example(
    'remote-gateway',
    'remote-gateway-nat',
    ['azure', 'onprem'],
    () => import('./remote-gateway-nat.wheelwright.json'),
  ),
  example(
    'remote-gateway',
    'remote-gateway-route-server-1',
    ['azure', 'onprem'],
    () => import('./remote-gateway-route-server-1.wheelwright.json'),
  ),
  example(
    'remote-gateway',
    'remote-gateway-route-server-2',
    ['azure', 'onprem'],
    () => import('./remote-gateway-route-server-2.wheelwright.json'),
  ),
  example(
    'remote-gateway',
    'remote-gateway-route-server-3',
    ['azure', 'onprem'],
    () => import('./remote-gateway-route-server-3.wheelwright.json'),
  ),
  example('remote-gateway', 'remote-gateway-vxlan', ['azure'], () => import('./remote-gateway-vxlan.wheelwright.json')),
  example('alibaba', 'three-regions-vpn-hub', ['alibaba'], () => import('./three-regions-vpn-hub.wheelwright.json')),
  example(
    'alibaba',
    'two-static-routes-missing',
    ['alibaba'],
    () => import('./two-static-routes-missing.wheelwright.json'),
  ),
  example(
    'aws-google',
    'aws-google-classic-vpn',
    ['aws', 'google'],
    () => import('./aws-google-classic-vpn.wheelwright.json'),
  ),
  example('aws-google', 'aws-google-ha-vpn', ['aws', 'google'], () => import('./aws-google-ha-vpn.wheelwright.json')),
  example(
    'aws-google',
    'shared-vpc-memorystore',
    ['aws', 'google'],
    () => import('./shared-vpc-memorystore.wheelwright.json'),
  ),
  example(
    'aws-google',
    'transit-gateway-shared-vpc',
    ['aws', 'google', 'onprem'],
    () => import('./transit-gateway-shared-vpc.wheelwright.json'),
  ),
  example('aws-google', 'transit-gateway-hub', ['aws'], () => import('./transit-gateway-hub.wheelwright.json')),
  example(
    'aws-google',
    'google-hub-peering',
    ['google', 'onprem'],
    () => import('./google-hub-peering.wheelwright.json'),
  ),
]
