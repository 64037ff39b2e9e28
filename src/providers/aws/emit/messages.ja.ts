import type { en } from './messages.en.ts'

export const ja: Record<keyof typeof en, string> = {
  'aws.emit.ipv6': '{{name}} の IPv6 は、AWS がブロックを割り当てるため出力していません。',
  'aws.emit.route-left-out':
    '{{name}} の {{destination}} 宛ルートは、ターゲットをこのコードで作成しないため出力していません。',
  'aws.emit.rule-left-out':
    '{{name}} のルール {{position}} は、プロトコルまたはプレフィックスリストを表せないため出力していません。',
  'aws.emit.no-interface': '{{name}} は、ネットワークインターフェイスがないため出力していません。',
  'aws.emit.fixed-address': '{{name}} には、自動割り当てパブリック IP の代わりに Elastic IP を割り当てます。',
  'aws.emit.no-attachment-subnet': 'アタッチメント {{name}} は、サブネットの指定がないため出力していません。',
  'aws.emit.share': '{{name}} は、先に AWS RAM で {{vpc}} のアカウントと共有してください。このコードでは共有しません。',
  'aws.emit.nlb-private-address':
    '{{name}} のプライベート アドレスは AWS が選びます。指定できるのは内部のロードバランサーだけです。',
  'aws.emit.second-address': '{{name}}：Elastic IP でないセカンダリのパブリック アドレスは出力しません。',
  'aws.emit.first-connection':
    '{{name}} の {{destination}} 宛ルートは、VPN の 1 つ目の接続だけを指します。静的ルートのアタッチメントは 1 つです。',
  'aws.emit.third-tunnel': '{{name}}：トンネル {{count}} 本を出力していません。VPN 接続のトンネルは 2 本です。',
  'aws.emit.one-tunnel': 'AWS は {{name}} に 2 本目のトンネルも作成します。対向側では使用しません。',
  'aws.emit.one-pair':
    '{{name}} のネットワークの組は複数あります。AWS では 1 組しか指定できないため、指定なしで出力しています。',
  'aws.emit.inside-range':
    '{{name}} のトンネル {{tunnel}} には、AWS 側が先頭アドレスになる内部 CIDR がありません。AWS が選択します。',
}
