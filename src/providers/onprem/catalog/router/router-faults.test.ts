import { expect, test } from 'vitest'
import { type Design, type DesignRecord, emptyDesign, type Json } from '../../../../model/index.ts'
import { site as siteKind } from '../site.ts'

const side = { enableBgp: true, remotes: [], selectors: 'any' }
const site = (id: string, props: { [key: string]: Json } = {}): DesignRecord => ({
  id,
  kind: 'onprem/site',
  name: id,
  props: { prefixes: ['172.16.0.0/16'], publicIps: ['198.51.100.1'], ...props },
})
const link = (id: string, kind: string, a: string, b: string, props: { [key: string]: Json }): DesignRecord => ({
  id,
  kind,
  name: id,
  ends: { a, b },
  props,
})

const faults = (props: { [key: string]: Json }): string[] => {
  const records = [
    site('x', props),
    site('y'),
    site('z'),
    link('xy', 'core/vpn', 'x', 'y', { tunnels: [{ a: 0, b: 0, up: true }], a: side, b: side }),
    link('yz', 'core/vpn', 'y', 'z', { tunnels: [{ a: 0, b: 0, up: true }], a: side, b: side }),
    link('line', 'core/circuit', 'x', 'y', { paths: [{ up: true }, { up: true }] }),
  ]
  const design: Design = { ...emptyDesign('t'), records: Object.fromEntries(records.map((each) => [each.id, each])) }
  return siteKind.validate!(design.records['x']!, design).map(({ path, message }) => `${path} ${message.key}`)
}

const route = (more: { [key: string]: Json }) => ({ staticRoutes: [{ prefix: '10.0.0.0/8', ...more }] })
const policy = (more: { [key: string]: Json }) => ({
  policies: [{ direction: 'in', action: 'permit', match: 'exact', ...more }],
})

test('routes and policies name links of the site', () => {
  expect(faults({ ...route({ via: 'xy' }), ...policy({ link: 'line' }) })).toEqual([])
  expect(faults(route({ via: 'internet' }))).toEqual([])
  expect(faults(route({ via: 'yz' }))).toEqual(['props.staticRoutes.0.via onprem.fault.foreign-link'])
  expect(faults(policy({ link: 'yz' }))).toEqual(['props.policies.0.link onprem.fault.foreign-link'])
})

test('and tunnels or paths that those have, counted from 0', () => {
  expect(faults(route({ via: 'xy', tunnel: 0 }))).toEqual([])
  expect(faults(route({ via: 'xy', tunnel: 1 }))).toEqual(['props.staticRoutes.0.tunnel onprem.fault.no-such-tunnel'])
  expect(faults(policy({ link: 'line', tunnel: 1 }))).toEqual([])
  expect(faults(policy({ link: 'line', tunnel: 2 }))).toEqual(['props.policies.0.tunnel onprem.fault.no-such-tunnel'])
})

test('plain Linux speaks no BGP', () => {
  expect(faults({ device: 'linux' })).toEqual(['props.device onprem.fault.device-no-bgp'])
  expect(faults({ device: 'vyos' })).toEqual([])
})

test('an interface is called as configurations can say it', () => {
  expect(faults({ outsideInterface: 'GigabitEthernet0/0/1' })).toEqual([])
  expect(faults({ outsideInterface: 'eth0; reboot' })).toEqual(['props.outsideInterface onprem.fault.interface-name'])
})

test('behind NAT the outside interface has no public address of the site', () => {
  expect(faults({ outsideAddress: '192.168.0.2' })).toEqual([])
  expect(faults({ outsideAddress: '198.51.100.1' })).toEqual(['props.outsideAddress onprem.fault.outside-is-public'])
})
