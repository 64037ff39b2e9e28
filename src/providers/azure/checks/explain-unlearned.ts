import type { BlockerWords } from '../../../checks/contract.ts'
import { prefixContains } from '../../../ip/index.ts'
import { type Design, type DesignRecord, type Text, text } from '../../../model/index.ts'
import type { Outcome } from '../../../network/index.ts'
import { circuitGatewayOf, connectionsAt } from '../catalog/express-route/lookup.ts'
import { recordsOf, routeServerOf, spaceOf } from '../catalog/lookup.ts'
import type { ApplianceProps } from '../schema/compute.ts'
import { circuitGatewayUsedBy, peersOf, type Situation, type Vnet } from './situation.ts'

const ROUTELESS: readonly Outcome[] = ['no-route', 'drop-route', 'exits', 'outside']

/** Why a site learns no route to a network: what is missing on the private line, or at the Route Server of a hub. */
export function explainUnlearned({ design, blocker, to }: Situation): BlockerWords | undefined {
  if (!to || !ROUTELESS.includes(blocker.outcome) || design.records[blocker.owner]?.kind !== 'onprem/site')
    return undefined
  const used = circuitGatewayUsedBy(design, to.id)
  // A gateway of its own that is whole leads to other sites.
  const why = (used && onLine(design, used)) ?? throughHubs(design, to)
  return why && { why }
}

function throughHubs(design: Design, to: Vnet): Text | undefined {
  for (const hub of peersOf(design, to.id)) {
    const gateway = circuitGatewayOf(design, hub.id)
    const server = routeServerOf(design, hub.id)
    const why = gateway && server && (onLine(design, gateway) ?? atServer(design, server, to))
    if (why) return why
  }
  return undefined
}

function onLine(design: Design, gateway: DesignRecord): Text | undefined {
  const lines = connectionsAt(design, gateway.id)
  if (lines.length === 0) return text('azure.blocker.no-circuit', { gateway: gateway.name })
  const up = lines.filter(({ link }) => link.props.up)
  if (up.length === 0) return text('azure.blocker.connection-off', { gateway: gateway.name })
  const circuits = up.flatMap(({ other }) => other ?? [])
  const idle = circuits.find(({ props }) => props['provisioned'] !== true)
  if (idle && idle === circuits.at(-1)) return text('azure.blocker.not-provisioned', { circuit: idle.name })
  const hasSite = ({ id }: DesignRecord) =>
    recordsOf(design, 'core/circuit').some(({ ends }) => ends?.a === id || ends?.b === id)
  const [circuit] = circuits
  return circuit && !circuits.some(hasSite) ? text('azure.blocker.no-site', { circuit: circuit.name }) : undefined
}

/** Source: learn.microsoft.com, About Azure Route Server supports for ExpressRoute and Azure VPN. */
function atServer(design: Design, server: DesignRecord, to: Vnet): Text | undefined {
  const values = { server: server.name, vnet: to.name }
  if (server.props['branchToBranch'] !== true) return text('azure.blocker.no-branch-to-branch', values)
  const peers = recordsOf(design, 'azure/bgp-peering').flatMap(({ ends, props }) => {
    const other = ends?.a === server.id ? ends.b : ends?.b === server.id ? ends.a : undefined
    const peer = other === undefined ? undefined : design.records[other]
    return peer && props['up'] === true && peer.props['asn'] !== undefined ? [peer] : []
  })
  if (peers.length === 0) return text('azure.blocker.no-server-peer', values)
  const announces = ({ props }: DesignRecord) =>
    (props as ApplianceProps).advertises?.some((prefix) =>
      spaceOf(to).some((own) => prefixContains(prefix as never, own)),
    )
  // A Route Server beside the network announces it by itself.
  if (routeServerOf(design, to.id) || peers.some(announces)) return undefined
  return text('azure.blocker.not-announced', values)
}
