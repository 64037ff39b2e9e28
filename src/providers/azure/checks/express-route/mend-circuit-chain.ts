import type { Repair } from '../../../../checks/contract.ts'
import { type Design, type DesignRecord, type RecordId, text } from '../../../../model/index.ts'
import { circuit } from '../../catalog/express-route/circuit.ts'
import { circuitConnection } from '../../catalog/express-route/connection.ts'
import { type CircuitGatewayRecord, circuitGatewayOf, connectionsAt } from '../../catalog/express-route/lookup.ts'
import { groupOf, recordsOf } from '../../catalog/lookup.ts'
import { joinEdits, peersOf, type Situation, type Vnet, withProp, withPut } from '../situation.ts'

/** Copies that may be solved for one blocker. */
const MAX_PROPOSALS = 6

/** What private lines of the networks on the way lack: a connection, a gateway, or the circuit itself. */
export function mendCircuitChain(situation: Situation): Repair[] {
  const { design } = situation
  const circuits = recordsOf(design, 'azure/expressroute-circuit')
  const near = nearVnets(situation)
  const joined = near.flatMap((vnet) => circuits.flatMap((each) => joinVnet(design, vnet, each)))
  return [...joined.slice(0, MAX_PROPOSALS), ...addCircuit(design, near)]
}

/** Networks of the two ends, the one that decided, and the peers of these. */
function nearVnets({ design, vnet, from, to }: Situation): Vnet[] {
  const ends = [from, to, vnet].flatMap((each) => each ?? [])
  const all = [...ends, ...ends.flatMap(({ id }) => peersOf(design, id))]
  return [...new Map(all.map((each) => [each.id, each])).values()]
}

/** Connects the network's gateway, which has no connection yet; a network without one gets one. */
function joinVnet(design: Design, vnet: Vnet, line: DesignRecord): Repair[] {
  const gateway = circuitGatewayOf(design, vnet.id)
  if (gateway && connectionsAt(design, gateway.id).length > 0) return []
  const others = connectionsAt(design, line.id)
  return circuitConnection.connect(design, gateway?.id ?? vnet.id, line.id).flatMap((proposal): Repair[] => {
    if (!proposal.ok) return []
    // What the other networks of the circuit let through, the new one does too.
    const open = others.some(({ other }) => (other as CircuitGatewayRecord | undefined)?.props.allowRemoteVnetTraffic)
    const put = (proposal.edit.put ?? []).map((record) =>
      open && record.kind === 'azure/expressroute-gateway' ? withProp(record, 'allowRemoteVnetTraffic', true) : record,
    )
    const title = text('azure.fix.join-gateways', { a: gateway?.name ?? vnet.name, b: line.name })
    // A gateway or a circuit that nothing is connected to was made for it.
    const preference = gateway || others.length === 0 ? 'restore' : 'add'
    const way = `connect:${gateway?.id ?? vnet.id} ${line.id}`
    return [{ way, title, preference, edit: { ...proposal.edit, put }, toward: line.id }]
  })
}

/** Two gateways that no circuit joins get one. */
function addCircuit(design: Design, near: readonly Vnet[]): Repair[] {
  const lone = near.flatMap(({ id }) => circuitGatewayOf(design, id) ?? []).filter(isLone(design))
  if (lone.length < 2) return []
  const placed = circuit.place(design, { parent: groupOf(design, lone[0]?.id)?.id ?? null, at: { x: 0, y: 0 } })
  if (!placed.ok) return []
  const edit = lone.reduce((made, { id }) => {
    const [offer] = circuitConnection.connect(withPut(design, made), id, placed.id)
    return offer?.ok ? joinEdits(made, offer.edit) : made
  }, placed.edit)
  const title = text('azure.fix.add-circuit', { names: lone.map(({ name }) => name).join(', ') })
  return [{ way: `circuit:${lone.map(({ id }) => id).join(' ')}`, title, preference: 'restore', edit }]
}

const isLone =
  (design: Design) =>
  ({ id }: { readonly id: RecordId }): boolean =>
    connectionsAt(design, id).length === 0
