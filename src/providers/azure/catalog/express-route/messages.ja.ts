import type { en } from './messages.en.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'azure.expressroute-circuit.title': 'ExpressRoute 回線',
  'azure.expressroute-circuit.about': '拠点と Microsoft のエッジ ルーターを 2 本のリンクで結ぶ専用線',
  'azure.expressroute-gateway.title': 'ExpressRoute ゲートウェイ',
  'azure.expressroute-gateway.about': '自ネットワークと、それを使うピアを回線につなぐ',
  'azure.expressroute-connection.title': 'ExpressRoute 接続',
  'azure.expressroute-connection.about': 'ゲートウェイが回線の 2 本のリンクを使う',

  'azure.expressroute-circuit.serviceProvider.label': 'サービス プロバイダー',
  'azure.expressroute-circuit.serviceProvider.help': 'Azure での表記です。例：Equinix',
  'azure.expressroute-circuit.peeringLocation.label': 'ピアリングの場所',
  'azure.expressroute-circuit.peeringLocation.help': '回線が Microsoft に接続する場所です。例：Tokyo',
  'azure.expressroute-circuit.bandwidth.label': '帯域幅',
  'azure.expressroute-circuit.bandwidth.help': '2 本のリンクそれぞれの帯域幅 (Mbps) です。',
  'azure.expressroute-circuit.bandwidth.option.50': '50 Mbps',
  'azure.expressroute-circuit.bandwidth.option.100': '100 Mbps',
  'azure.expressroute-circuit.bandwidth.option.200': '200 Mbps',
  'azure.expressroute-circuit.bandwidth.option.500': '500 Mbps',
  'azure.expressroute-circuit.bandwidth.option.1000': '1 Gbps',
  'azure.expressroute-circuit.bandwidth.option.2000': '2 Gbps',
  'azure.expressroute-circuit.bandwidth.option.5000': '5 Gbps',
  'azure.expressroute-circuit.bandwidth.option.10000': '10 Gbps',
  'azure.expressroute-circuit.tier.label': 'SKU',
  'azure.expressroute-circuit.tier.help': 'Premium では全リージョンの、より多くのネットワークをリンクできます。',
  'azure.expressroute-circuit.family.label': '課金モデル',
  'azure.expressroute-circuit.family.help': '料金だけが変わります。',
  'azure.expressroute-circuit.family.option.MeteredData': '従量制',
  'azure.expressroute-circuit.family.option.UnlimitedData': '無制限',
  'azure.expressroute-circuit.provisioned.label': 'プロビジョニング済み',
  'azure.expressroute-circuit.provisioned.help':
    'オフにすると、プロバイダーの作業前、または両リンクがダウンしたときの設計になります。',
  'azure.expressroute-circuit.primaryPrefix.label': 'プライマリ リンク',
  'azure.expressroute-circuit.primaryPrefix.help':
    '/30 のプレフィックスです。最初のアドレスが顧客側、2 番目が Microsoft 側です。例：172.16.0.0/30。未指定ならプロバイダーがピアリングを構成します。',
  'azure.expressroute-circuit.secondaryPrefix.label': 'セカンダリ リンク',
  'azure.expressroute-circuit.secondaryPrefix.help': '別の /30 のプレフィックスです。例：172.16.0.4/30',
  'azure.expressroute-circuit.vlan.label': 'プライベート ピアリングの VLAN ID',
  'azure.expressroute-circuit.vlan.help': '両リンクで同じ値を使います。例：100',

  'azure.expressroute-gateway.sku.label': 'SKU',
  'azure.expressroute-gateway.sku.help': 'スループットと接続できる回線の数が決まります。AZ はゾーン冗長です。',
  'azure.expressroute-gateway.publicIp.label': 'パブリック IP アドレス',
  'azure.expressroute-gateway.publicIp.help': 'プラットフォームが使います。回線のトラフィックは通りません。',
  'azure.expressroute-gateway.allowRemoteVnetTraffic.label': 'リモート仮想ネットワークからのトラフィック',
  'azure.expressroute-gateway.allowRemoteVnetTraffic.help':
    '同じ回線のほかのゲートウェイの先にあるネットワークとの通信を許可します。両方のゲートウェイで必要です。',

  'azure.expressroute-connection.up.label': '接続中',
  'azure.expressroute-connection.up.help': 'オフにすると、この接続がダウンしたときの設計になります。',
  'azure.expressroute-connection.routingWeight.label': 'ルーティングの重み',
  'azure.expressroute-connection.routingWeight.help': '複数の回線のうち、値が最大のものが優先されます。例：100',
  'azure.expressroute-connection.fastPath.label': 'FastPath',
  'azure.expressroute-connection.fastPath.help':
    '回線からのパケットはゲートウェイを経由しません。Ultra Performance または ErGw3AZ のゲートウェイが必要です。',
  'azure.expressroute-connection.shownNextHops.label': '有効なルートに表示されるネクスト ホップ',
  'azure.expressroute-connection.shownNextHops.help':
    'Azure が表示するエッジ ルーターのアドレスです (プライマリ、セカンダリの順)。デプロイ後にだけ分かります。例：10.3.129.36',

  'azure.chip.not-provisioned': '未プロビジョニング',
  'azure.chip.tier-Premium': 'Premium',
  'azure.chip.tier-Local': 'Local',
  'azure.chip.circuits': '回線 {{count}} 本',
  'azure.chip.remote-vnets': 'リモート VNet 許可',
  'azure.label.weight': '重み {{weight}}',

  'azure.place.circuit-beside': '回線はリソース グループかキャンバスに置きます。この中には置けません。',
  'azure.place.has-circuit-gateway':
    '{{vnet}} には ExpressRoute ゲートウェイ {{name}} があります。置けるのは 1 つだけです。',
  'azure.connect.circuit': 'ExpressRoute 接続',
  'azure.connect.circuit-site': 'ExpressRoute 回線 (プライベート ピアリング)',
  'azure.connect.circuit-taken': '{{name}} は既に別の拠点につながっています。',

  'azure.fault.circuit-link': '{{prefix}} は /30 ではありません。リンクのアドレスは 2 個だけです。',
  'azure.fault.circuit-in-vnet': '{{prefix}} は {{vnet}} と重複しています。',
  'azure.fault.circuit-links-overlap': '{{prefix}} はプライマリ リンク ({{other}}) と重複しています。',
  'azure.fault.circuit-full':
    'この回線には {{count}} 個のネットワークがリンクされていますが、上限は {{most}} 個です。Premium では増やせます。',
  'azure.fault.local-bandwidth': 'Local の回線は 1 Gbps 以上です。',
  'azure.fault.local-metered': 'Local の回線の課金モデルは無制限です。',
  'azure.fault.circuit-gateway-subnet': 'ExpressRoute ゲートウェイは GatewaySubnet という名前のサブネットに置きます。',
  'azure.fault.second-circuit-gateway':
    '{{vnet}} に ExpressRoute ゲートウェイが 2 つあります。置けるのは 1 つだけです。',
  'azure.fault.coexist-vpn':
    '{{name}} はポリシー ベースまたは Basic なので、ExpressRoute ゲートウェイと共存できません。',
  'azure.fault.coexist-subnet': '両方のゲートウェイを置く GatewaySubnet は /27 以上の大きさが必要です ({{prefix}})。',
  'azure.fault.too-many-circuits': 'この SKU に接続できる回線は {{most}} 本です ({{count}} 本あります)。',
  'azure.fault.circuits-one-place': '同じピアリングの場所 ({{place}}) の回線は、1 つのネットワークに 4 本までです。',
  'azure.fault.circuit-ends': 'ExpressRoute 接続は ExpressRoute ゲートウェイと回線をつなぎます。',
  'azure.fault.circuit-twice': 'このゲートウェイは既にこの回線に接続されています。',

  'azure.vnet.summarizedGatewayPrefixes.label': 'ゲートウェイの集約プレフィックス',
  'azure.vnet.summarizedGatewayPrefixes.help':
    'ExpressRoute ゲートウェイが、自身のプレフィックスと、これに含まれるピアのプレフィックスの代わりに広報します。例：10.0.0.0/14',
  'azure.route-server.routingPreference.label': 'ルーティングの優先設定',
  'azure.route-server.routingPreference.help': '同じプレフィックスへのルートが複数あるときに、どれを優先するかです。',
  'azure.route-server.routingPreference.option.ExpressRoute': 'ExpressRoute を優先',
  'azure.route-server.routingPreference.option.VpnGateway': 'VPN と NVA を優先',
  'azure.route-server.routingPreference.option.ASPath': '最短の AS パス',
  'azure.bgp-peering.a.announces.label': '広報するプレフィックス',
  'azure.bgp-peering.a.announces.help':
    '書いたとおりのプレフィックスだけを広報します。例：10.10.0.0/16。未指定ならすべて広報します。',
  'azure.bgp-peering.a.withholds.label': '広報しないプレフィックス',
  'azure.bgp-peering.a.withholds.help': 'このプレフィックスは広報しません。例：10.0.210.0/24',
  'azure.bgp-peering.a.withholdsAsns.label': '広報しない AS 番号',
  'azure.bgp-peering.a.withholdsAsns.help': 'AS パスにこの番号を含むルートは広報しません。例：65515',
  'azure.bgp-peering.a.prepend.label': 'AS パス プリペンド',
  'azure.bgp-peering.a.prepend.help': '自身の AS 番号を先頭に追加する回数です。例：2',
  'azure.bgp-peering.b.announces.label': '広報するプレフィックス',
  'azure.bgp-peering.b.announces.help':
    '書いたとおりのプレフィックスだけを広報します。例：10.10.0.0/16。未指定ならすべて広報します。',
  'azure.bgp-peering.b.withholds.label': '広報しないプレフィックス',
  'azure.bgp-peering.b.withholds.help': 'このプレフィックスは広報しません。例：10.0.210.0/24',
  'azure.bgp-peering.b.withholdsAsns.label': '広報しない AS 番号',
  'azure.bgp-peering.b.withholdsAsns.help': 'AS パスにこの番号を含むルートは広報しません。例：65515',
  'azure.bgp-peering.b.prepend.label': 'AS パス プリペンド',
  'azure.bgp-peering.b.prepend.help': '自身の AS 番号を先頭に追加する回数です。例：2',
}
