export type {
  VpnCell,
  VpnEndFacts,
  VpnFacts,
  VpnGroup,
  VpnSideView,
  VpnTold,
  VpnTunnelRow,
  VpnViews,
} from './contract.ts'
export { viewAsDevice } from './view-as-device.ts'
export { type VpnView, viewVpn } from './view-vpn.ts'
export { farInterfaces, insideRange, KEY, NONE, numbered, value } from './words.ts'
