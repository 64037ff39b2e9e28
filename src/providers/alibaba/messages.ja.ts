import type { en } from './messages.en.ts'

export const ja: Record<keyof typeof en, string> = {
  'provider.alibaba': 'Alibaba Cloud',
  'rule.alibaba/route-type': '同じプレフィックスでは、システムルート、カスタムルート、動的ルートの順に優先されます。',
  'rule.alibaba/ecmp': '1 つのルートの複数のネクストホップは、トラフィックを分担します。',
  'rule.alibaba/system-route': 'どのルートテーブルにも、VPC の VSwitch ごとのシステムルートがあります。',
  'rule.alibaba/service-range': '100.64.0.0/10 は Alibaba Cloud のサービス宛で、ユーザーのインスタンスには届きません。',
  'rule.alibaba/custom-route': 'ルートテーブルのカスタムルートです。',
  'rule.alibaba/published-route': 'VPN Gateway が VPC に公開したルートで、システムルートテーブルに入ります。',
  'rule.alibaba/custom-table-learns-nothing':
    '動的ルートはシステムルートテーブルに入り、カスタムルートテーブルには入りません。',
  'rule.alibaba/eip':
    'EIP を持つインスタンスは、ルートテーブルのデフォルトルートによらず自分でインターネットに出ます。NAT Gateway 宛のデフォルトルートがある場合は仮定です。',
  'rule.alibaba/user-cidr':
    'インターネットに出られるインスタンスは、RFC 1918 以外の範囲宛のパケットをインターネットに送ります。VPC でユーザー CIDR ブロックとして宣言した範囲は除きます。',
  'rule.alibaba/gateway-tables':
    'VPN Gateway は、ポリシーベースルート、宛先ベースルート、BGP ルートの順に検索します。仮定：現在のドキュメントに従います。以前の発表では最長プレフィックスが優先でした。',
  'rule.alibaba/policy-route':
    'ポリシーベースルートです。プレフィックスの長さではなく、優先度の数値が小さい順に試されます。',
  'rule.alibaba/policy-route-transit':
    'トンネルから届いたパケットは、ゲートウェイのポリシーベースルートで別のトンネルに転送されます。仮定：VPC のルートテーブルは参照されません。',
  'rule.alibaba/destination-route': 'VPN Gateway の宛先ベースルートです。最長プレフィックスで決まります。',
  'rule.alibaba/destination-route-transit':
    'トンネルから届いたパケットは、ゲートウェイの宛先ベースルートで別のトンネルに転送されます。仮定：VPC のルートテーブルは参照されません。',
  'rule.alibaba/bgp-route-transit':
    'トンネルから届いたパケットは、ゲートウェイの BGP ルートで別のトンネルに転送されることがあります。仮定：VPC のルートテーブルは参照されません。',
  'rule.alibaba/weight': '重み 100 のルートは、接続が正常な間、または待機側も異常なときに使われます。',
  'rule.alibaba/own-vpc': 'トンネルから届いた、自 VPC の VSwitch 宛のパケットはそのまま届きます。',
  'rule.alibaba/to-vpc-router':
    'トンネルから届き、ゲートウェイのルートに一致しないパケットは、VPC のシステムルートテーブルで転送されます（仮定）。',
  'rule.alibaba/tunnel-address': 'トンネル内の BGP ピアのアドレスです。',
  'rule.alibaba/bgp-path': 'AS パスが短いほうが優先されます。',
  'rule.alibaba/bgp-master': '2 本のトンネルのうち、アクティブなほうがトラフィックを運びます。',
  'rule.alibaba/bgp-no-default': 'VPN Gateway は BGP ピアからのデフォルトルートを受け入れません。',
  'rule.alibaba/bgp-learns': 'VPN Gateway は BGP ピアのルートを受け入れます。',
  'rule.alibaba/bgp-announces':
    'BGP の自動伝播を有効にすると、ゲートウェイは VPC の VSwitch を広報します。ある接続で学習したルートを別の接続には広報しません。',
  'rule.alibaba/bgp-propagation-off': 'BGP の自動伝播が無効です。VPC とピアの間でルートは伝播されません。',
  'rule.alibaba/bgp-to-vpc': 'BGP の自動伝播を有効にすると、BGP ルートが VPC のシステムルートテーブルに入ります。',
  'rule.alibaba/peering-activated': 'VPC ピアリング接続は、相手側が承認してアクティブになるまで通信できません。',
  'rule.alibaba/peering-not-transitive':
    'VPC ピアリング接続で届くのはピア VPC 自身の範囲だけで、その先へは転送されません。',
  'rule.alibaba/inner-access': '基本セキュリティグループのメンバー同士は通信できます。',
  'rule.alibaba/basic-outbound': '基本セキュリティグループは、すべてのアウトバウンド通信を許可します。',
  'rule.alibaba/group-denies': '許可するセキュリティグループルールがありません。',
  'rule.alibaba/group-rule':
    'セキュリティグループルールです。優先度の数値が小さいものが優先され、同じ場合は拒否が優先されます。',
  'rule.alibaba/tr-route-type':
    '同じプレフィックスでは、トランジットルーターの静的ルートが学習したルートより優先されます。',
  'rule.alibaba/tr-static': 'トランジットルーターの静的ルートです。',
  'rule.alibaba/tr-association':
    '接続から届いたパケットは、関連付けられたルートテーブルで転送されます。関連付けがなければ転送されません。',
  'rule.alibaba/tr-learns': 'このルートテーブルは、この接続のルートを学習します。',
  'rule.alibaba/tr-no-learning': 'この接続とルートテーブルの間のルート学習が設定されていません。',
  'rule.alibaba/tr-advertised': 'トランジットルーターに公開した VPC のカスタムルートです。',
  'rule.alibaba/tr-not-advertised': 'VPC のカスタムルートは、そのままではトランジットルーターに公開されません。',
  'rule.alibaba/tr-sync': 'ルート同期により、トランジットルーターのルートが VPC のシステムルートテーブルに入ります。',
  'rule.alibaba/tr-no-sync': 'ルート同期がないと、トランジットルーターのルートは VPC のルートテーブルに入りません。',
  'rule.alibaba/tr-announces': 'IPsec 接続は、ルーティングポリシーが許可するルートを広報します。',
  'rule.alibaba/tr-vpn-policy':
    '新しい IPsec 接続の既定のルーティングポリシーは、ほかの VPN 接続や Express Connect の接続のルートを広報しません。',
  'rule.alibaba/vbr-behind': '仮想ボーダールーターの先にあるプレフィックスです。その先は設計の対象外です。',
  'alibaba.view.routes': 'ルートテーブル',
  'alibaba.view.system-table': 'システムルートテーブル',
  'alibaba.view.policy': 'ポリシーベースルーティング',
  'alibaba.view.destination': '宛先ベースルーティング',
  'alibaba.view.bgp': 'BGP ルートテーブル',
  'alibaba.view.selectors': 'ネゴシエーション結果：{{peer}}',
  'alibaba.view.tr': 'ルートテーブル {{table}}',
  'alibaba.column.destination': '宛先 CIDR ブロック',
  'alibaba.column.source': '送信元 CIDR ブロック',
  'alibaba.column.status': 'ステータス',
  'alibaba.column.next-hop': 'ネクストホップ',
  'alibaba.column.next-hop-type': 'ネクストホップタイプ',
  'alibaba.column.route-type': 'ルートタイプ',
  'alibaba.column.weight': '重み',
  'alibaba.column.priority': '優先度',
  'alibaba.column.published': 'VPC に公開',
  'alibaba.column.as-path': 'AS パス',
  'alibaba.column.tunnel': 'トンネル',
  'alibaba.column.local': 'ローカルネットワーク',
  'alibaba.column.remote': 'リモートネットワーク',
  'alibaba.view.hub': 'ハブの比較（推定値：直線距離の光ファイバー、待ち時間なし）',
  'alibaba.column.regions': 'リージョン',
  'alibaba.column.direct': '直接',
  'alibaba.column.via': 'ハブ：{{hub}}',
  'alibaba.column.origin': '送信元タイプ',
  'alibaba.type.system': 'システム',
  'alibaba.type.service': 'システム',
  'alibaba.type.custom': 'カスタム',
  'alibaba.type.dynamic': '動的',
  'alibaba.type.eip': 'EIP',
  'alibaba.tr.static': '静的',
  'alibaba.tr.vpc': 'VPC',
  'alibaba.tr.vpn': 'IPsec-VPN',
  'alibaba.tr.vbr': 'VBR',
  'alibaba.tr.peer': 'リージョン間接続',
  'alibaba.status.available': '利用可能',
  'alibaba.status.unused': '未使用',
  'alibaba.status.published': '公開済み',
  'alibaba.status.unpublished': '未公開',
  'alibaba.status.auto-published': '公開済み（システムが追加）',
  'alibaba.status.auto-unpublished': '未公開（システムが追加）',
  'alibaba.hop.local': 'ローカル',
  'alibaba.hop.service': 'Alibaba Cloud サービス',
  'alibaba.hop.blackhole': 'ブラックホール',
  'alibaba.selectors.none': 'ネゴシエーション失敗',
  'alibaba.column.distance': '距離',
  'alibaba.note.hub-estimate':
    '実測ではなく推定です。都市間を直線の光ファイバーで結んだ場合の往復遅延時間の下限（1 ms あたり 204 km）で、実際の経路はより長く、輻輳による遅延も加わります。',
  'alibaba.note.hub-better':
    '全ペアの下限の合計は、{{best}} をハブにすると {{least}} ms、{{hub}} をハブにすると {{now}} ms です。',
  'alibaba.note.hub-best':
    '全ペアの下限の合計は、{{hub}} をハブにした場合（{{now}} ms）がこれらのリージョンの中で最小です。',
  'alibaba.note.between-tunnels':
    '前提：IPsec 接続間のパケットは、このゲートウェイのルートだけで転送され、VPC のルートテーブルは参照されません。公式ドキュメントに記載はありません。',
  'alibaba.note.equal-priorities':
    '前提：優先度が同じルートでは、宛先のプレフィックスが長いもの、次に送信元のプレフィックスが長いものを先に評価します。公式ドキュメントに記載がないため、優先度を分けてください。',
  'alibaba.note.tables-in-order':
    '前提：現行のドキュメントに従い、宛先ベースのルートは、より長い BGP のプレフィックスより優先されます。2021 年の告知では、長いプレフィックスが優先されます。',
}
