import type { en } from './messages.en.ts'

export const ja: Record<keyof typeof en, string> = {
  'google.emit.renamed': '{{name}} は名前が使用済みのため、{{to}} として出力しています。',
  'google.emit.policy-route': 'ポリシーベースのルート {{name}} は出力していません。',
  'google.emit.route-left-out':
    '{{destination}} 宛のルート {{name}} は、ネクストホップをこのコードで作成しないため出力していません。',
  'google.emit.no-interface': '{{name}} は、サブネット内のネットワーク インターフェースがないため出力していません。',
  'google.emit.system-routes': '{{name}} の OS 内のルートは別途設定してください。',
  'google.emit.health-check':
    '{{name}} のヘルスチェックは TCP 22 番ポートを確認します。130.211.0.0/22 と 35.191.0.0/16 からの通信を許可してください。',
  'google.emit.service': '{{name}}（{{product}}）は出力していません。割り振り範囲と接続は出力しています。',
  'google.emit.service-address':
    '{{name}} のアドレスは Google Cloud が割り当てるため、{{address}} と異なる場合があります。',
  'google.emit.attachment': 'VLAN アタッチメント {{name}} は、Interconnect 接続が必要なため出力していません。',
  'google.emit.ciphers':
    '{{name}} のトンネル {{tunnel}}：Cloud VPN トンネルの暗号は手動で設定してください。プロバイダーに対応する引数がありません。',
  'google.emit.no-router': '{{name}} は、{{gateway}} のリージョンに Cloud Router がないため出力していません。',
  'google.emit.no-session':
    '{{name}} のトンネル {{tunnel}} は、内部アドレスまたはピア ASN がないため BGP セッションを出力していません。',
}
