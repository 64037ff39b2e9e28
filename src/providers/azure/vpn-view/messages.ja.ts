import type { en } from './messages.en.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'azure.vpn-view.title_one': '接続 {{count}} 個、トンネル {{tunnels}} 本',
  'azure.vpn-view.title_other': '接続 {{count}} 個、トンネル {{tunnels}} 本',
  'azure.vpn-view.connection': '接続',
  'azure.vpn-view.instance': 'ゲートウェイ インスタンス',
  'azure.vpn-view.instance-number': 'インスタンス {{number}}',
  'azure.vpn-view.outside': 'IP アドレス',
  'azure.vpn-view.inside': 'BGP IP アドレス',
  'azure.vpn-view.local-network-gateway': 'ローカル ネットワーク ゲートウェイ',
  'azure.vpn-view.asn': '自律システム番号 (ASN)',
  'azure.vpn-view.peer-address': 'BGP ピアの IP アドレス',
  'azure.vpn-view.address-space': 'アドレス空間',
  'azure.vpn-view.key': '共有キー (PSK)',
  'azure.vpn-view.ike': 'IKE プロトコル',
  'azure.vpn-view.bgp': 'BGP を有効にする',
  'azure.vpn-view.on': 'オン',
  'azure.vpn-view.off': 'オフ',
}
