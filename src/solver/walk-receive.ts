import type { Endpoint } from '../network/index.ts'
import { passFilters } from './filter.ts'
import type { Todo, WalkRun, WalkState } from './walk-state.ts'
import { undoAt } from './walk-undo.ts'

/** What warnings compare: the box of an appliance with several addresses, else the record of the endpoint. */
function boxOf(run: WalkRun, endpoint: Endpoint): string {
  const table = run.context.tables.get(endpoint.table)
  return table?.self.has(endpoint.address) ? `table ${endpoint.table}` : `record ${endpoint.owner}`
}

/** Outgoing filters see what leaves: in a box that encapsulates that is known only after its routing decision. */
function leave(run: WalkRun, state: WalkState, endpoint: Endpoint, table: string): Todo {
  state.leaving = endpoint
  if (!run.context.tables.get(table)?.encapsulates) {
    const denied = passOutgoing(run, state)
    if (denied) return denied
  }
  return { k: 'enter', table }
}

/** Outgoing filters of the appliance that forwards, if they are still due. */
export function passOutgoing(run: WalkRun, state: WalkState): Todo | undefined {
  const endpoint = state.leaving
  state.leaving = undefined
  return endpoint && passFilters(run, state, endpoint, 'out')
}

export function decapsulate(run: WalkRun, state: WalkState, table: string, owner: string): void {
  state.packet = state.stack.at(-1)!
  state.stack = state.stack.slice(0, -1)
  if (run.traced) state.steps.push({ k: 'decapsulate', table, owner })
}

function enterPool(run: WalkRun, state: WalkState, frontend: Endpoint, arriving: boolean): Todo {
  const members = (frontend.pool ?? []).flatMap((id) => run.context.endpoints.get(id) ?? [])
  if (members.length === 0) return { k: 'end', outcome: 'blackhole' }
  const { id, owner, address } = frontend
  const undo = { owner, source: address, continueAt: frontend.table }
  const choose =
    (member: Endpoint) =>
    (branch: WalkState): Todo => {
      if (run.traced) branch.steps.push({ k: 'pool', endpoint: id, owner, member: member.id })
      if (arriving) {
        branch.packet = { ...branch.packet, destination: member.address }
        branch.made = [...branch.made, undo]
      }
      return { k: 'receive', endpoint: member }
    }
  // A translation needs the answer back; a pool of appliances keeps the destination.
  return members.length === 1 ? choose(members[0]!)(state) : { k: 'fork', ways: members.map(choose) }
}

function translate(run: WalkRun, state: WalkState, endpoint: Endpoint): Todo {
  const { source, destination, continueAt } = endpoint.translate!
  const { owner, address, table } = endpoint
  if (source === undefined) {
    state.packet = { ...state.packet, destination }
    if (run.traced) state.steps.push({ k: 'translate', owner, destination })
    return { k: 'enter', table: continueAt }
  }
  const at = { address: source, table: continueAt, scope: run.context.tables.get(continueAt)?.table.scope }
  state.made = [...state.made, { owner, at, source: address, destination: state.packet.source, continueAt: table }]
  state.packet = { ...state.packet, source, own: false, destination }
  if (run.traced) state.steps.push({ k: 'translate', owner, source, destination })
  return { k: 'enter', table: continueAt }
}

/**
 * Hands a new connection on to each of the targets of its port. The answer goes back by the endpoint: to its address where it
 * showed itself as the client, else from its table.
 */
function serve(run: WalkRun, state: WalkState, endpoint: Endpoint): Todo {
  const { owner, address, table, serves = [] } = endpoint
  const { protocol, destinationPort } = state.packet
  // What happens to it depends on its port, and so the answer is not like it.
  if (run.reads) run.reads.filters = true
  const service = serves.find((each) => each.protocol === protocol && each.port === destinationPort)
  if (!service || service.to.length === 0) return { k: 'end', outcome: 'no-endpoint' }
  const { source } = service
  const hand =
    (to: (typeof service.to)[number]) =>
    (branch: WalkState): Todo => {
      const { packet } = branch
      const back = { owner, source: address, continueAt: table }
      const scope = run.context.tables.get(table)?.table.scope
      branch.made = [
        ...branch.made,
        source === undefined
          ? { ...back, viaTable: true }
          : { ...back, at: { address: source, table, scope }, destination: packet.source },
      ]
      branch.packet = {
        ...packet,
        destination: to.address,
        destinationPort: to.port,
        ...(source === undefined ? {} : { source, own: false }),
      }
      if (run.traced) {
        const seen = source === undefined ? {} : { source }
        branch.steps.push({ k: 'translate', owner, ...seen, destination: to.address })
      }
      branch.zone = endpoint.zone
      return passFilters(run, branch, endpoint, 'out') ?? { k: 'enter', table }
    }
  if (service.to.length === 1) return hand(service.to[0]!)(state)
  return { k: 'fork', ways: service.to.map(hand) }
}

function receiveOwn(run: WalkRun, state: WalkState, endpoint: Endpoint): Todo {
  const undone = undoAt(run, state, { scope: endpoint.scope })
  if (undone) return undone
  const table = run.context.tables.get(endpoint.table)
  if (state.stack.length > 0) {
    // An outer packet at a machine that is no end of its tunnel goes nowhere.
    if (!endpoint.forwards && !table?.self.has(endpoint.address)) return { k: 'end', outcome: 'not-forwarding' }
    decapsulate(run, state, endpoint.table, endpoint.owner)
    state.forwarded = true
    state.boxes.push(boxOf(run, endpoint))
    return leave(run, state, endpoint, endpoint.table)
  }
  if (endpoint.serves && !run.returning) return serve(run, state, endpoint)
  if (endpoint.translate) return translate(run, state, endpoint)
  return { k: 'end', outcome: 'delivered', arrived: endpoint.id }
}

/** An endpoint gets the packet: its own, to be decapsulated, translated or spread over a pool, or one to forward. */
export function receive(run: WalkRun, state: WalkState, endpoint: Endpoint): Todo {
  const { id, owner, address, forwards } = endpoint
  if (run.traced) state.steps.push({ k: 'endpoint', endpoint: id, owner, address, forwards })
  const denied = passFilters(run, state, endpoint, 'in')
  if (denied) return denied
  const arriving = state.packet.destination === address
  if (!arriving && !forwards) return { k: 'end', outcome: 'not-forwarding' }
  if (endpoint.pool) return enterPool(run, state, endpoint, arriving)
  if (arriving) return receiveOwn(run, state, endpoint)
  state.forwarded = true
  state.boxes.push(boxOf(run, endpoint))
  return leave(run, state, endpoint, endpoint.forwardsIn ?? endpoint.table)
}
