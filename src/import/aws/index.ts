import { type Design, emptyDesign } from '../../model/index.ts'
import type { SourceFile } from '../source-file.ts'
import { readBalancers } from './read-balancers.ts'
import { readCards } from './read-cards.ts'
import { type LeftOut, readDescriptions } from './read-files.ts'
import { readAcls, readGroups } from './read-filters.ts'
import { readNetworks } from './read-networks.ts'
import { readPeerings } from './read-peerings.ts'
import { readPrefixLists, readRouteTables } from './read-routes.ts'
import { readTransits, readTransitTables } from './read-transits.ts'
import { readVpns } from './read-vpns.ts'
import { Workspace } from './workspace.ts'

export type { LeftOut } from './read-files.ts'

export interface Imported {
  /** Without a layout. Records have the ids that AWS gave them. */
  readonly design: Design
  /** What was handed in and is not in the design, by name and with the reason. */
  readonly leftOut: readonly LeftOut[]
}

/** Lists of the API that become part of a design. */
const KNOWN = new Set([
  'Vpcs',
  'Subnets',
  'RouteTables',
  'InternetGateways',
  'EgressOnlyInternetGateways',
  'NatGateways',
  'Addresses',
  'NetworkInterfaces',
  'Reservations',
  'SecurityGroups',
  'NetworkAcls',
  'VpcPeeringConnections',
  'VpcEndpoints',
  'PrefixLists',
  'ManagedPrefixLists',
  'Entries',
  'VpnGateways',
  'VpnConnections',
  'CustomerGateways',
  'LoadBalancers',
  'LoadBalancerAttributes',
  'LoadBalancerListeners',
  'LoadBalancerTargetHealth',
  'Listeners',
  'TargetGroups',
  'TargetGroupAttributes',
  'TargetHealthDescriptions',
  'TransitGateways',
  'TransitGatewayAttachments',
  'TransitGatewayVpcAttachments',
  'TransitGatewayPeeringAttachments',
  'TransitGatewayRouteTables',
  'TransitGatewayPropagations',
  'TransitGatewayRouteTablePropagations',
  'TransitGatewayStaticRoutes',
  'Associations',
  'Routes',
])

/** Whether a text is JSON as `aws ec2 describe-*` writes it: an object with a list that is understood. */
export function looksDescribed(source: string): boolean {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    return false
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.entries(value).some(([key, list]) => KNOWN.has(key) && Array.isArray(list))
}

/**
 * A network as `aws ec2 describe-*` tells it, of several accounts and regions, as a design. Reads nothing but what it is
 * given, and takes nothing on trust; what it does not understand it names.
 */
export function importAws(name: string, files: readonly SourceFile[]): Imported {
  const work = new Workspace(readDescriptions(files, KNOWN))
  readNetworks(work)
  readPrefixLists(work)
  readGroups(work)
  readAcls(work)
  readCards(work)
  readBalancers(work)
  readPeerings(work)
  readTransits(work)
  readVpns(work)
  readTransitTables(work)
  readRouteTables(work)
  const design: Design = { ...emptyDesign(name), records: work.records, versions: { core: 1, aws: 1, onprem: 1 } }
  return { design, leftOut: work.leftOut }
}
