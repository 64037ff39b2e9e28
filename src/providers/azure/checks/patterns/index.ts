import type { CheckContext, Pattern, PatternOffer } from '../../../../checks/contract.ts'
import { type RecordId, text } from '../../../../model/index.ts'
import { lendableOf, shortName } from '../../catalog/lookup.ts'
import { type Draft, NoPlace } from './draft.ts'
import { overlayToBranches } from './overlays.ts'
import { addressInHub } from './private-link.ts'
import { routeServerInHub, routeServerInSpoke, routeServersAndUserRoutes } from './route-servers.ts'
import { type Learned, type PatternSituation, patternSituation } from './situation.ts'

const ARTICLES = 'https://github.com/skmkzyk/bicep-templates/tree/main'
const DUAL_HOMED =
  'https://learn.microsoft.com/azure/route-server/about-dual-homed-network#integration-with-expressroute'

interface Recipe {
  readonly id: string
  readonly source: string
  make(situation: PatternSituation): Draft
}

const RECIPES: readonly Recipe[] = [
  { id: 'nat', source: `${ARTICLES}/20220923_nat-loadbalancer`, make: addressInHub },
  { id: 'route-server', source: `${ARTICLES}/20220930_hub-spoke-wo-remote-gw`, make: routeServerInHub },
  { id: 'route-servers', source: DUAL_HOMED, make: routeServerInSpoke },
  { id: 'route-servers-udr', source: DUAL_HOMED, make: routeServersAndUserRoutes },
  { id: 'vxlan', source: `${ARTICLES}/20221006_hub-spoke-wo-remote-gw-vxlan`, make: overlayToBranches },
]

/**
 * Ways to reach a spoke that has a gateway of its own through a hub, side by side. `useRemoteGateways` is not one of
 * them: Azure refuses it where the network has a gateway. Source: learn.microsoft.com, Configure VPN gateway transit for
 * virtual network peering.
 */
export function azurePatterns(record: RecordId, context: CheckContext, learned: Learned): PatternOffer | undefined {
  const { design } = context
  const situation = patternSituation(design, record, learned)
  if (!situation) return undefined
  const { spoke, hub } = situation
  const gateway = lendableOf(design, spoke.id)?.name
  const hubs = situation.hubs.map(({ vnet }) => shortName(vnet.name)).join(', ')
  const values = { spoke: spoke.name, hub: hub.vnet.name, hubs }
  return {
    why:
      gateway === undefined
        ? text('azure.pattern.why-hubs', values)
        : text('azure.pattern.why', { ...values, gateway }),
    source: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-peering-gateway-transit',
    patterns: RECIPES.map(({ id, source, make }): Pattern => {
      const words = {
        id,
        source,
        title: text(`azure.pattern.${id}`),
        how: text(`azure.pattern.${id}.how`, values),
        lacks: [1, 2].map((n) => text(`azure.pattern.${id}.lacks-${n}`, values)),
      }
      try {
        return { ...words, edit: make(situation).edit }
      } catch (error) {
        if (error instanceof NoPlace) return { ...words, why: error.why }
        throw error
      }
    }),
  }
}
