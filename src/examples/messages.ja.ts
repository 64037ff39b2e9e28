import type { en } from './messages.en.ts'

export const ja: Record<keyof typeof en, string> = {
  'example.two-hubs-internet-vpn.title': 'インターネット VPN でつないだ 2 つの Azure ハブ',
  'example.two-hubs-internet-vpn.about':
    'VNet 6 個、VPN ゲートウェイ 2 台、BGP。通信できないスポークの組が 2 つあります。理由を調べてみましょう。',
  'example.hub-spoke-appliance.title': 'NVA 経由のスポーク間通信',
  'example.hub-spoke-appliance.about':
    'ピアリングは推移的ではありません。2 つのルート テーブルで、ハブの NVA を経由させます。',
  'example.missing-return-route.title': '戻りルートの欠落',
  'example.missing-return-route.about':
    '同じハブでルート テーブルは 1 つだけです。往路は届きますが、応答が戻りません。',
  'example.hub-with-site.title': 'アクティブ/アクティブ ゲートウェイと拠点',
  'example.hub-with-site.about': 'BGP のトンネル 2 本です。片方を切ると、もう片方に切り替わります。',
  'example.three-regions-vpn-hub.title': '東京をハブに上海と北京をつなぐ VPN',
  'example.three-regions-vpn-hub.about':
    'Alibaba Cloud の VPC 3 個、IPsec 接続 2 本、静的ルート 6 件。どれが欠けても通信できません。',
  'example.two-static-routes-missing.title': '静的ルート 2 件の欠落',
  'example.two-static-routes-missing.about':
    '同じ 3 リージョンで、6 件のうち 4 件だけを設定した状態です。足りないルートはどれで、どちら側でしょうか。',
  'example.hub-spoke-appliance.intent.spoke-to-spoke': 'スポーク同士が NVA 経由で通信できる',
  'example.hub-with-site.intent.site-to-azure': '拠点からハブとスポークに到達できる',
  'example.missing-return-route.intent.spoke-to-spoke': 'スポーク同士が NVA 経由で通信できる',
  'example.two-hubs-internet-vpn.intent.hub-to-hub': '2 つのハブが相互に通信できる',
  'example.two-hubs-internet-vpn.intent.spoke10-spoke20': '1 つ目のハブのスポーク同士が通信できる',
  'example.two-hubs-internet-vpn.intent.spoke110-spoke120': '2 つ目のハブのスポーク同士が通信できる',
  'example.two-hubs-internet-vpn.intent.spokes-across': '一方のハブのスポークから他方のハブのスポークに到達できる',
  'example.two-hubs-internet-vpn.intent.spokes-to-hubs': 'すべてのスポークからすべてのハブに到達できる',
  'example.aws-google-classic-vpn.title': 'AWS と Google Cloud（Classic VPN 2 本）',
  'example.aws-google-classic-vpn.about':
    'BGP の VPN 接続 2 つを、それぞれトンネル 1 本で使う構成です。ベストパスではないルートも一覧に出るのはなぜでしょうか。',
  'example.aws-google-classic-vpn.note.note':
    'vm-test のルートでは 10.2.0.0/16 が 2 行あり、優先度の値が小さい方を使い、もう一方は待機です。vpn-test-1 を切ると入れ替わります。各接続のトンネル 2 は未使用です。MED の 100 と 200 は仮定です。',
  'example.aws-google-classic-vpn.intent.google-to-aws': 'ping 試験のとおり、Google Cloud から AWS に到達できる',
  'example.aws-google-classic-vpn.intent.aws-to-google': 'ルート伝播が有効なので、AWS から Google Cloud に到達できる',
  'example.aws-google-ha-vpn.title': 'AWS と Google Cloud の HA VPN 接続',
  'example.aws-google-ha-vpn.about':
    '現在の推奨構成です。VPN 接続 2 つ、トンネル 4 本、BGP セッション 4 つ。どの 1 本が切れても通信は続きます。',
  'example.aws-google-ha-vpn.note.note':
    'AWS から見ると VPN 接続は 2 つ、Google Cloud から見るとトンネルは 4 本です。Google Cloud は MED が等しい 2 本に分散し、仮想プライベートゲートウェイは 1 本だけで送ります。トンネルを切って確かめましょう。',
  'example.aws-google-ha-vpn.intent.google-to-aws': 'Google Cloud から AWS に到達できる',
  'example.aws-google-ha-vpn.intent.aws-to-google': 'AWS から Google Cloud に到達できる',
  'example.shared-vpc-memorystore.title': 'AWS から届かない Memorystore',
  'example.shared-vpc-memorystore.about':
    '共有 VPC と仮想プライベートゲートウェイを HA VPN で接続。VM からは届く Memorystore が、AWS からは届きません。足りない設定は 2 つです。',
  'example.shared-vpc-memorystore.note.note':
    'Memorystore は、ピアリングされた Google 側のネットワークにあります。その範囲は Cloud Router から広報されず、ピアリングもカスタムルートを渡しません。検出結果から、両方を 1 回で直せます。',
  'example.shared-vpc-memorystore.intent.aws-to-vm': 'AWS から共有 VPC の VM に到達できる',
  'example.shared-vpc-memorystore.intent.vm-to-memorystore': 'VM から Memorystore に到達できる',
  'example.shared-vpc-memorystore.intent.aws-to-memorystore': 'AWS から Memorystore に到達できる',
  'example.transit-gateway-shared-vpc.title': 'Transit Gateway と共有 VPC',
  'example.transit-gateway-shared-vpc.about':
    'VPC 2 個、オフィス、Google Cloud を Transit Gateway に集約し、すべてから Memorystore に届く完成形です。',
  'example.transit-gateway-shared-vpc.note.note':
    'Memorystore の範囲を Cloud Router から広報し、ピアリングでカスタムルートを渡しています。Transit Gateway は VPC のルートテーブルを書き換えないので、各表に静的ルートが必要です。4 本のトンネルに ECMP で分散します。',
  'example.transit-gateway-shared-vpc.intent.aws-to-vm': '2 つの VPC から共有 VPC の VM に到達できる',
  'example.transit-gateway-shared-vpc.intent.vm-to-aws': '共有 VPC の VM から 2 つの VPC に到達できる',
  'example.transit-gateway-shared-vpc.intent.all-to-memorystore': 'すべての環境から Memorystore に到達できる',
  'example.transit-gateway-shared-vpc.intent.office-to-clouds': 'オフィスから両方のクラウドに到達できる',
  'example.transit-gateway-hub.title': 'Transit Gateway で 1 つだけ届かないサブネット',
  'example.transit-gateway-hub.about':
    '本番と開発は互いに分離し、共有サービスだけを使う構成です。DNS サーバー 2 台のうち 1 台だけ、開発に応答が返りません。',
  'example.transit-gateway-hub.note.note':
    'ec2-dev から ec2-dns-c へ ping すると、往路は届き、応答にルートがありません。ルートテーブルはサブネットごとで、Transit Gateway は書き換えません。本番と開発は 2 つの TGW ルートテーブルで分離しています。',
  'example.transit-gateway-hub.intent.spokes-to-shared': '本番と開発から 2 台の DNS サーバーに到達できる',
  'example.transit-gateway-hub.intent.prod-apart-from-dev': '本番から開発には到達できない',
  'example.google-hub-peering.title': 'Google Cloud のピアリングによるハブ',
  'example.google-hub-peering.about':
    '2 つのネットワークがハブ経由で拠点と通信します。カスタムルートの受け渡しと、範囲の広報が必要です。',
  'example.google-hub-peering.note.note':
    'ピアリング先から拠点に届くには 3 つの設定が必要です。ハブのエクスポート、相手のインポート、Cloud Router の広報。1 つ外すと通信が切れます。ピアリングは推移的でないため app と data は通信できません。',
  'example.google-hub-peering.intent.site-to-networks': '拠点からハブとピアリング先の 2 つのネットワークに到達できる',
  'example.google-hub-peering.intent.spokes-to-hub': 'ピアリング先の 2 つのネットワークからハブに到達できる',
  'example.google-hub-peering.intent.spokes-to-site': 'ピアリング先の 2 つのネットワークから拠点に到達できる',
  'example.google-hub-peering.intent.spokes-apart': 'ピアリング先同士は通信できない',
  'example.remote-gateway-refused.title': 'リモート ゲートウェイが使えない構成',
  'example.remote-gateway-refused.about':
    '自身の ExpressRoute ゲートウェイを持つスポークには、ハブ経由で拠点から届きません。5 通りの方法を比較できます。',
  'example.remote-gateway-refused.note.note':
    'spoke10 は自身の ExpressRoute ゲートウェイを持つため、ピアリングで hub00 のゲートウェイを使えません。host-branch01 から vm-spoke10 に ping してみてください。hub00 が circuit01 に広報するのは 10.0.0.0/16 だけで、スポークは含まれません。ピアリングを選ぶと 5 通りの方法を比較できます。',
  'example.remote-gateway-refused.intent.branch-to-hub': '拠点からハブに到達できる',
  'example.remote-gateway-refused.intent.branch-to-spoke': '拠点からハブ経由でスポークに到達できる',
  'example.remote-gateway-refused.intent.spoke-to-branch': 'スポークからハブ経由で拠点に到達できる',
  'example.remote-gateway-refused.intent.spoke-to-own-branch': 'スポークから自身の回線の拠点に到達できる',
  'example.remote-gateway-nat.title': 'リモート ゲートウェイが使えない：NAT',
  'example.remote-gateway-nat.about': 'ハブのプライベート エンドポイントから Private Link でスポークへ。片方向のみ。',
  'example.remote-gateway-nat.note.note':
    '拠点からは hub00 のプライベート エンドポイント 10.0.0.4 に接続します。その先の spoke10 の Private Link サービスが NAT するため、マシンからは自ネットワークのアドレスに見え、戻りのルートは不要です。スポーク側からは通信を開始できません。',
  'example.remote-gateway-nat.intent.branch-to-endpoint': '拠点からハブのアドレスでスポークのマシンに到達できる',
  'example.remote-gateway-nat.intent.branch-to-hub': '拠点からハブに到達できる',
  'example.remote-gateway-nat.intent.spoke-to-own-branch': 'スポークから自身の回線の拠点に到達できる',
  'example.remote-gateway-route-server-1.title': 'リモート ゲートウェイが使えない：Route Server #1',
  'example.remote-gateway-route-server-1.about':
    'ハブの Route Server と NVA がスポークを広報し、戻りは UDR で向けます。',
  'example.remote-gateway-route-server-1.note.note':
    'nva-hub00 が 10.10.0.0/16 を Route Server に広報し、ブランチ間の有効化により ExpressRoute ゲートウェイへ渡ります。GatewaySubnet のルート テーブルがあるため、行きの通信も NVA を通ります。これを外して検出事項を見てください。',
  'example.remote-gateway-route-server-1.intent.branch-to-hub': '拠点からハブに到達できる',
  'example.remote-gateway-route-server-1.intent.branch-to-spoke': '拠点からハブ経由でスポークに到達できる',
  'example.remote-gateway-route-server-1.intent.spoke-to-branch': 'スポークからハブ経由で拠点に到達できる',
  'example.remote-gateway-route-server-1.intent.spoke-to-own-branch': 'スポークから自身の回線の拠点に到達できる',
  'example.remote-gateway-route-server-2.title': 'リモート ゲートウェイが使えない：Route Server #2',
  'example.remote-gateway-route-server-2.about':
    'ExpressRoute のハブ 2 つ。各ハブとスポークに Route Server、AS 番号を置き換え。',
  'example.remote-gateway-route-server-2.note.note':
    '各 NVA は自ハブの Route Server と spoke10 の Route Server の両方とピアを張り、65515 を自身の AS 番号に置き換えます。置き換えないと、次の Route Server がループとみなして経路を捨てます。回線の経路で AS パスを確認してください。',
  'example.remote-gateway-route-server-2.intent.branches-to-spoke': '両方の拠点からスポークに到達できる',
  'example.remote-gateway-route-server-2.intent.spoke-to-branches': 'スポークから両方の拠点に到達できる',
  'example.remote-gateway-route-server-3.title': 'リモート ゲートウェイが使えない：Route Server #3',
  'example.remote-gateway-route-server-3.about': '#2 のスポークの Route Server を UDR に置き換えた構成。',
  'example.remote-gateway-route-server-3.note.note':
    '#2 から spoke10 の Route Server を省いた構成です。拠点へは UDR で向け、スポークは NVA 自身が広報します。拠点のプレフィックスが増えると UDR の追加が必要です。',
  'example.remote-gateway-route-server-3.intent.branches-to-spoke': '両方の拠点からスポークに到達できる',
  'example.remote-gateway-route-server-3.intent.spoke-to-branches': 'スポークから両方の拠点に到達できる',
  'example.remote-gateway-vxlan.title': 'リモート ゲートウェイが使えない：VXLAN',
  'example.remote-gateway-vxlan.about':
    'ExpressRoute 越しに 2 台の NVA でトンネルを張ります。静的ルートと UDR、Route Server なし。',
  'example.remote-gateway-vxlan.note.note':
    'hub100 と hub200 は拠点の代わりです。トンネルは nva-hub00 と nva-hub100 の間に張り、双方の UDR で NVA に向けます。/32 のルートは、外側のパケットがトンネルに入らないようにするためのものです。NVA 自身からトンネル越しの ping はできません。送信元がトンネルのアドレスになるためです。',
  'example.remote-gateway-vxlan.intent.branch-to-hub': '拠点からハブに到達できる',
  'example.remote-gateway-vxlan.intent.branch-to-spoke': '拠点からハブ経由でスポークに到達できる',
  'example.remote-gateway-vxlan.intent.spoke-to-branch': 'スポークからハブ経由で拠点に到達できる',
  'example.remote-gateway-vxlan.intent.spoke-to-own-branch': 'スポークから自身の回線の拠点に到達できる',
}
