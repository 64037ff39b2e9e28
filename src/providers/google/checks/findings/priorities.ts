import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { type Design, type DesignRecord, text } from '../../../../model/index.ts'
import type { VpnProps, VpnSide } from '../../../joint/vpn-fields.ts'
import type { NetworkProps } from '../../schema/network.ts'
import { finding, networks, type Tunnels, vpnsOf, withProps } from '../reading.ts'

export const priorityGapRule: CheckRule = {
  id: 'google/priority-gap',
  source:
    'https://cloud.google.com/network-connectivity/docs/router/concepts/advertised-routes#suggestions-base-priority',
}

const DEFAULT_PRIORITY = 100
/** As in lowering: reckoned with where no cost is stated. */
const ASSUMED_COST = 200

interface SessionView extends Tunnels {
  readonly tunnel: number
  readonly priority: number
  readonly region: string
}

/**
 * With global dynamic routing the cost between regions is added to the MED of far subnets. A standby in another region whose
 * advertised priority is not worse by more than that cost is preferred for the subnets near to it.
 */
export function priorityGaps({ design }: CheckContext): Finding[] {
  return networks(design).flatMap((network): Finding[] => {
    const props = network.props as unknown as NetworkProps
    if (props.routingMode !== 'GLOBAL') return []
    const sessions = sessionsOf(design, network)
    const best = Math.min(...sessions.map(({ priority }) => priority))
    const main = sessions.find(({ priority }) => priority === best)
    const standby = main && sessions.find((each) => isTooNear(props, main, each))
    if (!main || !standby) return []
    const wanted = best + costBetween(props, main.region, standby.region) + 1
    const values = {
      network: network.name,
      standby: standby.link.name,
      priority: standby.priority,
      main: main.link.name,
    }
    const marks = [{ record: standby.link.id, path: `props.${standby.side}.sessions` }]
    const title = text('google.fix.priority', { link: standby.link.name, priority: wanted })
    const put = [withPriority(standby, wanted)]
    return [
      finding(
        priorityGapRule,
        'warning',
        { id: network.id, what: text('google.finding.priority-gap', values), where: network.name, marks },
        [{ way: `priority:${standby.link.id}`, title, preference: 'restore', edit: { put } }],
      ),
    ]
  })
}

const isTooNear = (props: NetworkProps, main: SessionView, each: SessionView): boolean =>
  each.region !== main.region &&
  each.priority > main.priority &&
  each.priority <= main.priority + costBetween(props, main.region, each.region)

const costBetween = ({ regionCosts }: NetworkProps, a: string, b: string): number =>
  regionCosts.find(({ from, to }) => (from === a && to === b) || (from === b && to === a))?.cost ?? ASSUMED_COST

function sessionsOf(design: Design, network: DesignRecord): SessionView[] {
  return vpnsOf(design, network.id).flatMap((each) => {
    const { a, b, tunnels } = each.link.props as unknown as VpnProps
    if (!a?.enableBgp || !b?.enableBgp) return []
    const own = each.side === 'a' ? a : b
    return tunnels.map((_, tunnel) => ({
      ...each,
      tunnel,
      priority: own.sessions?.find((session) => session.tunnel === tunnel)?.med ?? DEFAULT_PRIORITY,
      region: String(each.gateway.props['region']),
    }))
  })
}

function withPriority({ link, side, tunnel }: SessionView, med: number): DesignRecord {
  const own = link.props[side] as unknown as VpnSide
  const others = (own.sessions ?? []).filter((session) => session.tunnel !== tunnel)
  const mine = own.sessions?.find((session) => session.tunnel === tunnel) ?? { tunnel }
  return withProps(link, { [side]: { ...own, sessions: [...others, { ...mine, med }] } })
}
