import type { Repair } from '../../../../checks/contract.ts'
import { type Design, type DesignRecord, type RecordId, text } from '../../../../model/index.ts'
import type { VpnProps } from '../../../joint/vpn-fields.ts'
import { cloudRouter } from '../../catalog/hybrid.ts'
import { childrenOf, routersOf } from '../../catalog/lookup.ts'
import { vpnsAt, withProps } from '../reading.ts'

const SPEAKERS = ['google/ha-vpn-gateway', 'google/interconnect-attachment']

/**
 * Gateways of a network that no Cloud Router speaks BGP for: one of their region, or a new one with the number that the
 * other ends expect. Source: cloud.google.com/network-connectivity/docs/vpn/how-to/creating-ha-vpn.
 */
export function giveRouter(design: Design, network: DesignRecord): Repair[] {
  return childrenOf(design, network.id)
    .filter((gateway) => SPEAKERS.includes(gateway.kind) || gateway.props['routing'] === 'dynamic')
    .filter(({ props }) => design.records[String(props['router'])]?.kind !== 'google/cloud-router')
    .flatMap((gateway) => {
      const here = routersOf(design, network.id).filter(({ props }) => props.region === gateway.props['region'])
      if (here.length > 0) return here.map(({ id, name }) => use(gateway, id, name))
      return newRouterFor(design, network, gateway)
    })
}

function use(gateway: DesignRecord, router: RecordId, name: string): Repair {
  const title = text('google.fix.use-router', { router: name, gateway: gateway.name })
  const edit = { put: [withProps(gateway, { router })] }
  return { way: `router:${gateway.id}`, title, preference: 'restore', edit, toward: router }
}

function newRouterFor(design: Design, network: DesignRecord, gateway: DesignRecord): Repair[] {
  const made = cloudRouter.place(design, { parent: network.id, at: { x: 0, y: 0 } })
  const record = made.ok ? made.edit.put?.find(({ id }) => id === made.id) : undefined
  if (!made.ok || !record) return []
  const asn = expectedAsn(design, gateway)
  const router = withProps(record, { region: gateway.props['region'], ...(asn === undefined ? {} : { asn }) })
  const title = text('google.fix.new-router', { router: router.name, gateway: gateway.name })
  const edit = { ...made.edit, put: [router, withProps(gateway, { router: router.id })] }
  return [{ way: `router:${gateway.id}`, title, preference: 'add', edit, toward: router.id }]
}

/** The number that the other end of a VPN was told, where it was told one. */
const expectedAsn = (design: Design, gateway: DesignRecord): number | undefined =>
  vpnsAt(design, gateway)
    .flatMap(({ link, side }) => {
      const { a, b } = link.props as unknown as VpnProps
      return (side === 'a' ? b : a)?.remotes ?? []
    })
    .find(({ asn }) => asn !== undefined)?.asn
