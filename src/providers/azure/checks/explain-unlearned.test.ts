import { expect, test } from 'vitest'
import { explainFlow } from '../../../checks/explain-flow.ts'
import { benchFor, edited, galleryDesign, withFields } from '../../../checks/gallery-fixture.ts'
import type { Json } from '../../../model/index.ts'

// Source: learn.microsoft.com, About Azure Route Server supports for ExpressRoute and Azure VPN.
const design = galleryDesign('remote-gateway-route-server-1')
const flow = { from: 'host-branch01', to: 'nic-spoke10', probe: 'icmp' }

const toldOf = (after: typeof design) => explainFlow(benchFor(after), after, flow).blockers[0]?.why.key
const toldWith = (fields: Readonly<Record<string, Json | undefined>>) => toldOf(withFields(design, fields))
const toldWithout = (record: string) => toldOf(edited(design, { remove: [record] }))

test.each([
  ['no-circuit', () => toldWithout('conn-hub00')],
  ['connection-off', () => toldWith({ 'conn-hub00.props.up': false })],
  ['not-provisioned', () => toldWith({ 'circuit01.props.provisioned': false })],
  ['no-site', () => toldWithout('circuit-circuit01-site-branch01')],
  ['no-branch-to-branch', () => toldWith({ 'rs-hub00.props.branchToBranch': false })],
  ['no-server-peer', () => toldWithout('bgp-hub00-rs-hub00')],
  ['not-announced', () => toldWith({ 'nva-hub00.props.advertises': undefined })],
])('a site that learns no route is told what is missing: %s', (reason, told) => {
  expect(told()).toBe(`azure.blocker.${reason}`)
})
