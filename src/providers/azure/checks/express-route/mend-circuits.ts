import type { Repair } from '../../../../checks/contract.ts'
import { text } from '../../../../model/index.ts'
import { circuitConnection } from '../../catalog/express-route/connection.ts'
import {
  type CircuitGatewayRecord,
  type CircuitRecord,
  circuitGatewayOf,
  connectionsAt,
} from '../../catalog/express-route/lookup.ts'
import { recordsOf } from '../../catalog/lookup.ts'
import { type Situation, withProp } from '../situation.ts'

/** Circuits and connections that are off, and gateways of one circuit that keep each other's networks out. */
export function mendCircuits({ design, context }: Situation): Repair[] {
  return recordsOf(design, 'azure/expressroute-circuit').flatMap((circuit): Repair[] => {
    const joined = connectionsAt(design, circuit.id)
    const down = joined.filter(({ link }) => !link.props.up)
    const shut = joined.flatMap(({ other }) =>
      other && !(other as CircuitGatewayRecord).props.allowRemoteVnetTraffic ? [other] : [],
    )
    return [
      ...((circuit as CircuitRecord).props.provisioned
        ? []
        : [
            mend(`provision:${circuit.id}`, 'azure.fix.provision', { circuit: circuit.name }, [
              withProp(circuit, 'provisioned', true),
            ]),
          ]),
      ...down.map(({ link }) =>
        mend(`up:${link.id}`, 'azure.fix.tunnel-up', { link: context.name(link.id) }, [withProp(link, 'up', true)]),
      ),
      ...(joined.length > 1 && shut.length > 0
        ? [
            {
              ...mend(
                `remote-vnets:${circuit.id}`,
                'azure.fix.remote-vnets',
                { circuit: circuit.name },
                shut.map((gateway) => withProp(gateway, 'allowRemoteVnetTraffic', true)),
              ),
              preference: 'use' as const,
            },
          ]
        : []),
    ]
  })
}

const mend = (
  way: string,
  key: string,
  values: Readonly<Record<string, string>>,
  put: NonNullable<Repair['edit']['put']>,
): Repair => ({ way, title: text(key, values), preference: 'restore', edit: { put } })

/** ExpressRoute gateways of both ends' networks that share no circuit, or one of which has none. */
export function joinCircuits({ design, from, to }: Situation): Repair[] {
  const gateways = [from, to].flatMap((vnet) => (vnet ? (circuitGatewayOf(design, vnet.id) ?? []) : []))
  return gateways.flatMap((gateway) =>
    recordsOf(design, 'azure/expressroute-circuit').flatMap((circuit): Repair[] => {
      if (connectionsAt(design, gateway.id).length > 0) return []
      return circuitConnection.connect(design, gateway.id, circuit.id).flatMap((proposal): Repair[] => {
        if (!proposal.ok) return []
        const title = text('azure.fix.join-gateways', { a: gateway.name, b: circuit.name })
        const way = `connect:${gateway.id} ${circuit.id}`
        return [{ way, title, preference: 'add', edit: proposal.edit, toward: circuit.id }]
      })
    }),
  )
}
