import type { en } from './messages.en.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'alibaba.vpn-view.title_one': 'IPsec-VPN 接続 1 個、トンネル {{count}} 本',
  'alibaba.vpn-view.title_other': 'IPsec-VPN 接続 1 個、トンネル {{count}} 本',
  'alibaba.vpn-view.connection': 'IPsec-VPN 接続',
  'alibaba.vpn-view.tunnel': 'トンネル',
  'alibaba.vpn-view.tunnel-number': 'トンネル {{number}}',
  'alibaba.vpn-view.active': 'アクティブトンネル',
  'alibaba.vpn-view.standby': 'スタンバイトンネル',
  'alibaba.vpn-view.outside': 'ゲートウェイ IP アドレス',
  'alibaba.vpn-view.inside': 'ローカル BGP IP アドレス',
  'alibaba.vpn-view.customer-gateway': 'カスタマーゲートウェイ',
  'alibaba.vpn-view.customer-address': 'IP アドレス',
  'alibaba.vpn-view.asn': 'ASN',
  'alibaba.vpn-view.key': '事前共有鍵',
  'alibaba.vpn-view.ike': 'IKE バージョン',
  'alibaba.vpn-view.tunnel-cidr': 'トンネル CIDR ブロック',
  'alibaba.vpn-view.own-bgp-address': 'ローカル BGP IP アドレス',
}
