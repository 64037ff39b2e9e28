import type { Repair } from '../../../../checks/contract.ts'
import { text } from '../../../../model/index.ts'
import { type CircuitGatewayRecord, type CircuitRecord, connectionsAt } from '../../catalog/express-route/lookup.ts'
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
