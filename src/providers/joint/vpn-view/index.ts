export type {
  SeenTunnel,
  TunnelState,
  VpnCell,
  VpnCrypto,
  VpnDetails,
  VpnEndFacts,
  VpnFacts,
  VpnSideView,
  VpnTold,
  VpnViews,
} from './contract.ts'
export { viewAsDevice } from './view-as-device.ts'
export { type VpnView, viewVpn } from './view-vpn.ts'
export { farInterfaces, insideRange, KEY, numbered, value } from './words.ts'
