import type { en } from './messages.en.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'rule.aws/local': 'すべてのルートテーブルには、VPC の CIDR ブロックごとにローカルルートがあります。',
  'rule.aws/local-target':
    'ローカルルートのターゲットが置き換えられ、VPC 内宛のトラフィックがネットワークインターフェイスまたは NAT ゲートウェイに送られます。',
  'rule.aws/static-route': 'ルートテーブルの静的ルートです。',
  'rule.aws/prefix-list-route': 'プレフィックスリストへのルートです。エントリごとに 1 つの送信先になります。',
  'rule.aws/gateway-endpoint': 'ゲートウェイエンドポイントは、サービスのプレフィックスリストへのルートを追加します。',
  'rule.aws/source-order':
    '同じ送信先では、ローカルルート、静的ルート、プレフィックスリスト、伝播されたルートの順に優先されます。',
  'rule.aws/prefix-list-overlap':
    '2 つのプレフィックスリストに同じ送信先があり、ターゲットが異なります。AWS はどちらかをランダムに選び、使い続けます。',
  'rule.aws/local-beats-propagated':
    'VPC の CIDR ブロックと等しい、またはその内側にある伝播されたルートは、より具体的であっても使われません。',
  'rule.aws/propagation': 'ルート伝播が有効なため、仮想プライベートゲートウェイのルートが追加されます。',
  'rule.aws/internet-gateway': 'インターネットゲートウェイはすべてをインターネットへ送ります。',
  'rule.aws/needs-public-address':
    'インターネットゲートウェイを通れるのは、パブリック IPv4 アドレスを持つインターフェイスのトラフィックだけです。',
  'rule.aws/egress-only': 'Egress-Only インターネットゲートウェイは IPv6 専用です。',
  'rule.aws/nat-answers-nobody': 'NAT ゲートウェイは自分宛の接続を受け付けません。',
  'rule.aws/peering-not-transitive':
    'VPC ピアリング接続はピア VPC のアドレス宛にのみ届きます。ピアのゲートウェイやほかのピアには中継されません。',
  'rule.aws/instance-routes':
    'オペレーティングシステムは、接続されたサブネット宛以外を最初のネットワークインターフェイスから送信します。',
  'rule.aws/vgw-order':
    '仮想プライベートゲートウェイでは、VPC の CIDR、Direct Connect、静的 VPN ルート、VPN の BGP ルートの順に優先されます。',
  'rule.aws/direct-connect-preference':
    'Direct Connect では、ローカルプリファレンス BGP コミュニティの高いルートが優先されます。',
  'rule.aws/vgw-own-vpc': '仮想プライベートゲートウェイは、アタッチ先 VPC の CIDR ブロックを知っています。',
  'rule.aws/vgw-announces':
    '仮想プライベートゲートウェイは VPC の CIDR ブロックと、ほかの接続から受け取ったルートを広告します (CloudHub)。',
  'rule.aws/vpn-static': 'Site-to-Site VPN 接続の静的ルートです。',
  'rule.aws/vpn-learns': 'AWS はカスタマーゲートウェイの BGP ルートを受け入れます。',
  'rule.aws/tunnel-inside': 'トンネルの内部アドレスは、そのトンネルを通って相互に到達できます。',
  'rule.aws/shortest-as-path': 'AS パスの短いルートが優先されます。',
  'rule.aws/lowest-med': '同じ隣接 AS からのルートでは、MED の小さいほうが優先されます。',
  'rule.aws/equal-routes': 'VPN ECMP サポートが有効な場合、同等の BGP ルートでトラフィックを分散します。',
  'rule.aws/one-tunnel': 'ほかに差がない場合、AWS はトンネルの 1 つを使います。',
  'rule.aws/tgw-order':
    '同じ送信先では、静的ルート、プレフィックスリスト、VPC、Direct Connect ゲートウェイ、VPN の順に優先されます。テーブルには優先されたルートだけが表示されます。',
  'rule.aws/tgw-propagation': 'アタッチメントは、この Transit Gateway ルートテーブルにルートを伝播します。',
  'rule.aws/tgw-association':
    'アタッチメントに Transit Gateway ルートテーブルが関連付けられていないため、転送先が決まりません。',
  'rule.aws/tgw-static-route': 'Transit Gateway ルートテーブルの静的ルートです。',
  'rule.aws/tgw-prefix-list': 'Transit Gateway ルートテーブルのプレフィックスリスト参照です。',
  'rule.aws/tgw-zone':
    'サブネットから Transit Gateway に到達するには、同じアベイラビリティーゾーンにアタッチメントのサブネットが必要です。',
  'rule.aws/tgw-announces':
    'Transit Gateway は、アタッチメントに関連付けられたルートテーブルのルートを広告します。そのアタッチメントから受け取ったルートは除きます。',
  'rule.aws/tgw-peering-accepted': 'ピアリングアタッチメントがまだ承諾されていません。',
  'rule.aws/vpn-tunnel': 'VPN アタッチメントに送られたトラフィックは、アップしているトンネルに入ります。',
  'rule.aws/acl-rule':
    'ネットワーク ACL のルールです。番号順に評価され、最初に一致したルールが適用されます。応答も評価の対象です。',
  'rule.aws/acl-default-deny': 'どのルールにも一致しないトラフィックは、ネットワーク ACL が拒否します (ルール *)。',
  'rule.aws/group-rule': 'セキュリティグループのルールです。許可されたトラフィックへの応答は通過します。',
  'rule.aws/group-default-deny': '許可するセキュリティグループのルールがありません。',

  'aws.view.routes': 'ルート',
  'aws.view.edge': '受信トラフィックのルート',
  'aws.view.tgw-routes': '{{name}} のルート',
  'aws.view.gateway-routes': 'ゲートウェイ自身のルート',
  'aws.view.vpn-learned': '{{peer}} から受信',
  'aws.view.vpn-announced': '{{peer}} へ広告',
  'aws.column.destination': '送信先',
  'aws.column.target': 'ターゲット',
  'aws.column.status': 'ステータス',
  'aws.column.propagated': '伝播済み',
  'aws.column.route-origin': 'ルートオリジン',
  'aws.column.cidr': 'CIDR',
  'aws.column.attachment': 'アタッチメント ID',
  'aws.column.resource': 'リソース ID',
  'aws.column.resource-type': 'リソースタイプ',
  'aws.column.route-type': 'ルートタイプ',
  'aws.column.route-state': 'ルートの状態',
  'aws.column.prefix-list': 'プレフィックスリスト ID',
  'aws.column.as-path': 'AS パス',
  'aws.column.med': 'MED',
  'aws.column.next-hop': 'ネクストホップ',
  'aws.column.source': 'ソース',
  'aws.status.active': 'アクティブ',
  'aws.status.blackhole': 'ブラックホール',
  'aws.propagated.yes': 'はい',
  'aws.propagated.no': 'いいえ',
  'aws.origin.CreateRouteTable': 'ルートテーブルの作成',
  'aws.origin.CreateRoute': 'ルートの作成',
  'aws.origin.EnableVgwRoutePropagation': 'VGW ルート伝播の有効化',
  'aws.resource.vpc': 'VPC',
  'aws.resource.vpn': 'VPN',
  'aws.resource.peering': 'ピアリング',
  'aws.route-type.static': '静的',
  'aws.route-type.propagated': '伝播済み',
  'aws.kind.vpc': 'VPC',
  'aws.kind.direct-connect': 'Direct Connect 経由',
  'aws.kind.static': '静的 VPN',
  'aws.kind.learned': 'BGP',
  'aws.kind.inside': 'トンネル',
  'aws.kind.table': 'ルートテーブル',
  'aws.kind.fallback': 'アタッチメント',
  'aws.kind.prefix-list': 'プレフィックスリスト',
  'aws.kind.vpn': 'VPN',
  'aws.hop.tunnel': '{{peer}} のトンネル {{number}}',
  'aws.hop.drop': '破棄',
}
