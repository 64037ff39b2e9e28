import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { text } from '../../../../model/index.ts'
import { childrenOf, subnetsOf } from '../../catalog/lookup.ts'
import { finding, networks, speakingRouters, withProps } from '../reading.ts'

export const regionalModeRule: CheckRule = {
  id: 'google/regional-routing',
  source: 'https://cloud.google.com/network-connectivity/docs/router/how-to/configuring-routing-mode',
}

/** With regional dynamic routing machines of other regions neither learn routes nor are announced. */
export function regionalModes({ design }: CheckContext): Finding[] {
  return networks(design).flatMap((network): Finding[] => {
    if (network.props['routingMode'] !== 'REGIONAL') return []
    const served = new Set(speakingRouters(design, network.id).map(({ props }) => props['region']))
    if (served.size === 0) return []
    const lost = subnetsOf(design, network.id).filter(
      ({ id, props }) => !served.has(props.region) && childrenOf(design, id).some(({ kind }) => kind === 'google/nic'),
    )
    const [first] = lost
    if (!first) return []
    const title = text('google.fix.global', { network: network.name })
    const what = text('google.finding.regional', {
      network: network.name,
      subnet: first.name,
      region: first.props.region,
      count: lost.length,
    })
    const marks = [{ record: network.id, path: 'props.routingMode' }, ...lost.map(({ id }) => ({ record: id }))]
    return [
      finding(regionalModeRule, 'warning', { id: network.id, what, where: network.name, marks }, [
        {
          way: `global:${network.id}`,
          title,
          preference: 'restore',
          edit: { put: [withProps(network, { routingMode: 'GLOBAL' })] },
        },
      ]),
    ]
  })
}
