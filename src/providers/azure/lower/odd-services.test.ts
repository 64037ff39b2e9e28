import { describe, expect, test } from 'vitest'
import type { Props } from '../../../model/index.ts'
import { a, answers, b, peering, record } from './records-fixture.ts'

const inner = { up: true, encapsulation: 'VXLAN', vni: 77, port: 4789, innerLength: 24 }
const sides: Props = { ...inner, a: { inner: '169.254.1.1' }, b: { inner: '169.254.1.2' } }
const appliance = (id: string, subnet: string, address: string, props: Props = {}) => [
  record(id, 'azure/appliance', { size: 's', ...props }),
  record(`nic-${id}`, 'azure/nic', { machine: id, address, ipForwarding: true }, { parent: subnet }),
]
const overlay = (x: string, y: string, props: Props = sides) =>
  record('o', 'azure/overlay', props, { ends: { a: x, b: y } })
const endpoint = (place: object = { parent: 'a-s' }) =>
  record('pe', 'azure/private-endpoint', { address: '10.1.0.9' }, place)
const service = (loadBalancer: string, place: object = { parent: 'b-s' }) =>
  record('pls', 'azure/private-link-service', { address: '10.2.0.9', loadBalancer }, place)
const balancer = (backends: string[] = ['bn']) =>
  record('lb', 'azure/load-balancer', { address: '10.2.0.100', haPorts: true, backends }, { parent: 'b-s' })
const connection = (x: string, y: string) =>
  record('c', 'azure/private-connection', { status: 'Approved' }, { ends: { a: x, b: y } })
const firewall = (place: object, rules: Props[] = []) =>
  record('afw', 'azure/firewall', { tier: 'Standard', address: '10.1.0.8', rules } as Props, place)

/** Hand-written files hold anything that the schema lets pass. Nothing may throw, whatever is asked. */
describe('odd designs', () => {
  test.each([
    ['an overlay between one appliance and itself', [...a, ...appliance('x', 'a-s', '10.1.0.8'), overlay('x', 'x')]],
    ['an overlay with an end that is no appliance', [...a, ...appliance('x', 'a-s', '10.1.0.8'), overlay('x', 'an')]],
    ['an overlay with an end that is not there', [...a, ...appliance('x', 'a-s', '10.1.0.8'), overlay('x', 'gone')]],
    [
      'an overlay of appliances without interfaces',
      [record('x', 'azure/appliance', {}), record('y', 'azure/appliance', {}), overlay('x', 'y')],
    ],
    [
      'an overlay whose both inner addresses are the same',
      [
        ...a,
        ...appliance('x', 'a-s', '10.1.0.8', { osRoutes: [{ prefix: '0.0.0.0/0', via: '169.254.1.1' }] }),
        ...appliance('y', 'a-s', '10.1.0.10', { osRoutes: [{ prefix: '10.1.0.0/16', via: '169.254.1.1' }] }),
        overlay('x', 'y', { ...sides, b: { inner: '169.254.1.1' } }),
      ],
    ],
    ['a private endpoint that stands nowhere', [...a, endpoint({})]],
    [
      'a private endpoint outside of its network’s space',
      [...a, record('pe', 'azure/private-endpoint', { address: '192.0.2.1' }, { parent: 'a-s' })],
    ],
    ['a service without its load balancer', [...a, ...b, endpoint(), service('gone'), connection('pe', 'pls')]],
    [
      'a service whose load balancer has no machines',
      [...a, ...b, endpoint(), balancer([]), service('lb'), connection('pe', 'pls')],
    ],
    ['a service that stands nowhere', [...a, ...b, endpoint(), balancer(), service('lb', {}), connection('pe', 'pls')]],
    ['a connection the wrong way round', [...a, ...b, endpoint(), balancer(), service('lb'), connection('pls', 'pe')]],
    ['a connection of an endpoint with itself', [...a, endpoint(), connection('pe', 'pe')]],
    ['a firewall that stands nowhere', [...a, firewall({})]],
    [
      'a firewall in an ordinary subnet, with rules about nothing that is known',
      [
        ...a,
        ...b,
        peering('p', 'a', 'b'),
        firewall({ parent: 'a-s' }, [
          { name: 'r', action: 'Allow', protocols: ['Any'], sources: ['nobody'], destinations: ['*'], ports: ['x'] },
        ]),
      ],
    ],
  ])('%s', (_, records) => {
    expect(() => answers(...records)).not.toThrow()
  })
})
