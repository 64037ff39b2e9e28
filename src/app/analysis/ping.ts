import { type Address, parseAddress } from '../../ip/index.ts'
import { type RecordId, type Text, text } from '../../model/index.ts'
import type { Flow, Probe, RoundTrip, Walk } from '../../network/index.ts'
import type { Context } from './context.ts'
import { endpointOf } from './endpoints-view.ts'
import { describeLeg } from './leg.ts'
import { recordName } from './record-name.ts'
import type { LegView, PingRequest, PingView } from './views.ts'

/** `icmp`, `tcp/22`, `udp/53` as a probe; anything else is `undefined`. */
export function readProbe(probe: string): Probe | undefined {
  if (probe === 'icmp') return { protocol: 'icmp' }
  const match = /^(tcp|udp)\/([1-9]\d{0,4})$/.exec(probe)
  if (!match || Number(match[2]) > 65535) return undefined
  return { protocol: match[1] as 'tcp' | 'udp', port: Number(match[2]) }
}

/** The flow that a request asks for; `undefined` when an end has no address in the network or the probe is none. */
export function flowOf(context: Context, request: PingRequest): Flow | undefined {
  const probe = readProbe(request.probe)
  const from = endpointOf(context, request.from)?.id ?? outsider(context, request.from)
  const to = typeof request.to === 'string' ? endpointOf(context, request.to)?.id : request.to
  return probe && from && to !== undefined ? { from, to, probe } : undefined
}

/** An address of nobody in the design, where such packets can come in. */
function outsider({ network }: Context, name: string): { address: Address } | undefined {
  const address = network.outside === undefined ? undefined : parseAddress(name)
  return address && { address }
}

/** Both directions of a flow in words. */
export function pingView(context: Context, request: PingRequest, trip: RoundTrip | undefined): PingView {
  if (!trip) return { request, ok: false, forward: noEndpoint(context, request), passed: [], warnings: [] }
  const isRecord = typeof request.to === 'string'
  const target = isRecord
    ? endpointOf(context, request.to as RecordId)?.address
    : (request.to as { address: string }).address
  const source = endpointOf(context, request.from)?.address ?? request.from
  const forward = describeLeg(context, trip.forward, {
    direction: 'forward',
    sender: request.from,
    to: target ?? '-',
    mayLeave: !isRecord && (trip.ok || trip.back !== undefined),
  })
  const back =
    trip.back &&
    describeLeg(context, trip.back, {
      direction: 'back',
      sender: isRecord ? (request.to as RecordId) : (answering(trip) ?? request.from),
      to: source ?? '-',
      mayLeave: false,
    })
  return {
    request,
    ok: trip.ok,
    forward,
    ...(back && { back }),
    passed: [...passedFilters(context, trip.forward, 'forward'), ...passedFilters(context, trip.back, 'back')],
    warnings: trip.warnings.map((kind) => ({ kind, text: text(`warning.${kind}`) })),
  }
}

function passedFilters(context: Context, walk: Walk | undefined, leg: 'forward' | 'back'): Text[] {
  return (walk?.steps ?? []).flatMap((step) =>
    step.k === 'filter' && step.allowed
      ? [
          text(`ping.passed.${leg}.${step.direction}`, {
            filter: recordName(context, step.owner),
            rule: step.ruleName || '-',
          }),
        ]
      : [],
  )
}

/** Who answers when the target was given as an address: the endpoint that the forward leg ended at. */
function answering(trip: RoundTrip): RecordId | undefined {
  return trip.forward.steps.findLast((step) => step.k === 'endpoint')?.owner
}

function noEndpoint(context: Context, request: PingRequest): LegView {
  const isUnplaced = endpointOf(context, request.from) === undefined
  const record = isUnplaced || typeof request.to !== 'string' ? request.from : request.to
  const headline = text('ping.no-endpoint', { record: recordName(context, record) })
  return { ok: false, outcome: 'no-endpoint', headline, steps: [], way: [], stop: { record, text: headline } }
}
