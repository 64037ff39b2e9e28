import type { en } from './messages.en.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'aws.vpn-view.title_one': 'VPN 接続 {{count}} 個 × トンネル {{tunnels}} 本',
  'aws.vpn-view.title_other': 'VPN 接続 {{count}} 個 × トンネル {{tunnels}} 本',
  'aws.vpn-view.connection': 'VPN 接続',
  'aws.vpn-view.tunnel': 'トンネル',
  'aws.vpn-view.tunnel-number': 'トンネル {{number}}',
  'aws.vpn-view.outside': '外部 IP アドレス',
  'aws.vpn-view.inside': '内部 IP アドレス',
  'aws.vpn-view.customer-gateway': 'カスタマーゲートウェイ',
  'aws.vpn-view.customer-address': 'IP アドレス',
  'aws.vpn-view.asn': 'BGP ASN',
  'aws.vpn-view.routing': 'ルーティングオプション',
  'aws.vpn-view.dynamic': '動的 (BGP が必要)',
  'aws.vpn-view.static': '静的',
  'aws.vpn-view.static-prefix': '静的 IP プレフィックス',
  'aws.vpn-view.inside-cidr': 'トンネル {{number}} の内部 IPv4 CIDR',
  'aws.vpn-view.key': 'トンネル {{number}} の事前共有キー',
  'aws.vpn-view.ike': 'トンネル {{number}} の IKE バージョン',
}
