import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { text } from '../../../../model/index.ts'
import { finding, networks, peeringViews, vpnsOf, withProps } from '../reading.ts'

export const autoModeRule: CheckRule = {
  id: 'google/auto-mode',
  source: 'https://cloud.google.com/vpc/docs/vpc#auto-mode-considerations',
}

/** An auto mode network that is joined with others: every present and future region takes a range of 10.128.0.0/9. */
export function autoModes({ design }: CheckContext): Finding[] {
  return networks(design).flatMap((network): Finding[] => {
    const joined =
      vpnsOf(design, network.id).length > 0 || peeringViews(design).some((view) => view.network.id === network.id)
    if (network.props['mode'] !== 'auto' || !joined) return []
    const marks = [{ record: network.id, path: 'props.mode' }]
    const what = text('google.finding.auto-mode', { network: network.name })
    const title = text('google.fix.custom-mode', { network: network.name })
    return [
      finding(autoModeRule, 'warning', { id: network.id, what, where: network.name, marks }, [
        {
          way: `custom-mode:${network.id}`,
          title,
          preference: 'restore',
          edit: { put: [withProps(network, { mode: 'custom' })] },
        },
      ]),
    ]
  })
}
