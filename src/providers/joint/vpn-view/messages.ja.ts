import type { en } from './messages.en.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'joint.vpn-view.set-by': '{{cloud}} が割り当て',
  'joint.vpn-view.unstated': '未指定',
  'joint.vpn-view.key': 'デプロイ時に生成',
  'joint.vpn-view.device.title_one': 'トンネル {{count}} 本',
  'joint.vpn-view.device.title_other': 'トンネル {{count}} 本、ピア {{peers}} 台',
  'joint.vpn-view.device.peer': 'ピア',
  'joint.vpn-view.device.tunnel': 'トンネルインターフェイス',
  'joint.vpn-view.device.outside': 'ローカルアドレス',
  'joint.vpn-view.device.inside': '内部アドレス',
  'joint.vpn-view.device.peer-address': 'ピアアドレス',
  'joint.vpn-view.device.ike': 'IKE バージョン',
  'joint.vpn-view.device.key': '事前共有鍵',
  'joint.vpn-view.device.own-inside': '自側の内部アドレス',
  'joint.vpn-view.device.neighbor': 'BGP ネイバー',
  'joint.vpn-view.device.remote-as': '対向の AS 番号',
  'joint.vpn-view.device.static-route': '静的ルート',
}
