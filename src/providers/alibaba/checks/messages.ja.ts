import type { en } from './messages.en.ts'

export const ja: Record<keyof typeof en, string> = {
  'alibaba.fix.route-gateway': '{{table}} に {{prefix}} 宛のルートを追加（ネクストホップ：{{gateway}}）',
  'alibaba.fix.publish': '{{gateway}} のルートを VPC に公開',
  'alibaba.fix.route-peering': '{{table}} に {{prefix}} 宛のルートを追加（{{link}} 経由）',
  'alibaba.fix.route-sync': '{{router}} から {{vpc}} へのルート同期を有効化',
  'alibaba.fix.route-attachment': '{{table}} に {{prefix}} 宛のルートを追加（{{router}} 経由）',
  'alibaba.fix.auto-propagate': '{{gateway}} の BGP 自動伝播を有効化',
  'alibaba.fix.propagation': '{{table}} で動的ルートを受信',
  'alibaba.fix.auto-routes': '{{gateway}} から {{peer}} へのポリシーベースルートを復元',
  'alibaba.fix.gateway-route': '{{gateway}} に {{prefix}} 宛の宛先ベースルートを追加（{{peer}} 宛）',
  'alibaba.fix.ikev2': '{{link}} を IKEv2 に変更',
  'alibaba.fix.networks': '{{link}} の両端のローカル／リモートネットワークに {{source}} と {{destination}} を追加',
  'alibaba.fix.group-icmp': '{{group}} で {{cidr}} との ICMP を許可',
  'alibaba.fix.group-all': '{{group}} でこの 2 点間のすべての通信を許可',
  'alibaba.fix.group-drop': '{{group}} の拒否ルールを削除',
  'alibaba.fix.activate': '{{link}} をアクティブ化',
  'alibaba.fix.associate': '{{link}} を {{table}} に関連付け',
  'alibaba.fix.learn': '{{table}} で {{link}} のルートを学習',
  'alibaba.fix.unblock': '{{table}} から {{prefix}} 宛の静的ルートを削除',
  'alibaba.fix.forward': '{{name}} でパケットの転送を有効化',
  'alibaba.fix.next-hop': '{{prefix}} のネクストホップに {{target}} を設定',
  'alibaba.fix.standby': '{{gateway}} の 2 つ目の {{prefix}} 宛ルートをスタンバイに変更',
  'alibaba.fix.active': '{{gateway}} の {{prefix}} 宛ルートの重みを 100 に変更',
  'alibaba.fix.stop-sync': '{{link}} のルート同期を無効化',
  'alibaba.finding.ikev1-one-pair.what':
    '{{link}} は IKEv1 で複数のネットワークを指定しています。ネゴシエーションされるのは最初の 1 組だけです。',
  'check.alibaba/connection-values.why':
    'この値では Alibaba Cloud が接続を受け付けません。トンネルには 169.254.0.0/16 の予約範囲以外で重複しない /30 が必要です。ネットワークは片側 10 個まで、カスタマーゲートウェイにはパブリック アドレスが必要です。',
  'check.alibaba/ikev1-one-pair.why':
    'IKEv1 の IPsec 接続で使えるネットワークの組は 1 つです。複数の場合は IKEv2 を使うか、組ごとに接続を作成します。',
  'alibaba.finding.no-gateway-route.what':
    '{{vpc}} は {{prefix}} を {{gateway}} に送りますが、{{gateway}} にルートがありません。',
  'check.alibaba/no-gateway-route.why':
    'VPC のルートはゲートウェイまでです。ゲートウェイは自分のルートテーブルを検索し、一致しないパケットを破棄します。',
  'alibaba.finding.not-published.what':
    '{{gateway}} の {{prefix}} 宛ルートが公開されていません。{{vpc}} のインスタンスには伝わりません。',
  'check.alibaba/not-published.why': 'ゲートウェイのルートは、公開すると VPC のシステムルートテーブルに入ります。',
  'alibaba.finding.bgp-not-propagated.what':
    '{{gateway}} は BGP を使っていますが自動伝播が無効です。VPC とピアの間でルートが伝わりません。',
  'check.alibaba/bgp-not-propagated.why':
    '自動伝播を有効にしたときだけ、BGP ルートが VPC に入り、VPC のルートが広報されます。',
  'alibaba.finding.bgp-hub.what': '{{gateway}} には BGP 接続が {{count}} 本ありますが、接続間でルートは伝わりません。',
  'check.alibaba/bgp-hub.why':
    '1 台の VPN Gateway を BGP のハブにする構成はサポートされていません。静的ルートかトランジットルーターを使います。',
  'alibaba.finding.peering-one-way.what':
    '{{vpc}} に {{link}} 経由の {{peer}} 宛ルートがありません。反対側にはあります。',
  'check.alibaba/peering-one-way.why':
    'VPC ピアリング接続ではルートが自動追加されません。往路と復路の両方にルートが必要です。',
  'alibaba.finding.router-not-used.what':
    '{{vpc}} は {{router}} に接続されていますが、ルート同期もルートもありません。',
  'check.alibaba/router-not-used.why':
    'Enterprise Edition のトランジットルーターは、ルート同期を有効にしない限り VPC のルートを書き込みません。',
  'alibaba.finding.standby-alone.what': '{{gateway}} の {{prefix}} 宛の唯一のルートの重みが 0 です。',
  'check.alibaba/standby-alone.why': '重み 0 はアクティブルートの待機用です。アクティブなルートがありません。',
  'check.alibaba/vpc-ranges.why':
    'VPC の CIDR ブロックは /8 から /28 で、互いに、また予約範囲とも重複せず、VSwitch を含む必要があります。',
  'check.alibaba/table-quota.why':
    'VPC のルートテーブルはシステムルートテーブル 1 個とカスタムルートテーブル最大 9 個です。',
  'check.alibaba/vswitch-ranges.why': 'VSwitch は /16 から /29 で、VPC に含まれ、ほかの VSwitch と重複できません。',
  'check.alibaba/same-vpc.why': '組み合わせて使うリソースは同じ VPC に置きます。',
  'check.alibaba/route-entry.why':
    '宛先はルートテーブル内で一意で、VSwitch の内側にはできません。ネクストホップは指定したタイプに合わせます。',
  'check.alibaba/next-hop.why': 'ネクストホップのないルートではパケットを転送できません。',
  'check.alibaba/address.why':
    'プライベート IP アドレスは VPC 内で一意です。VSwitch の先頭 1 個と末尾 3 個は予約されています。',
  'check.alibaba/group-entry.why': 'TCP と UDP のルールにはポートを指定し、それ以外には指定しません。',
  'check.alibaba/gateway-route.why':
    'VPN Gateway には、デフォルトルートと 100.64.0.0/10 に重なるルートを設定できません。',
  'check.alibaba/gateway-connection.why': 'VPN Gateway のルートのネクストホップは、そのゲートウェイの IPsec 接続です。',
  'check.alibaba/weights.why': '同じ宛先の 2 つのルートは、一方がアクティブ、もう一方がスタンバイになります。',
  'check.alibaba/private-gateway.why': 'プライベート VPN Gateway の帯域幅は 200 または 1000 Mbps です。',
  'check.alibaba/peering.why': 'VPC ピアリング接続は、CIDR ブロックが重複しない 2 つの VPC を接続します。',
  'check.alibaba/transit.why': 'トランジットルーターの接続とルートは、そのルーターに属する必要があります。',
  'check.alibaba/route-sync.why':
    'ルート同期は VPC ごとに 1 台のトランジットルーターだけで、BGP 自動伝播とは併用できません。',
}
