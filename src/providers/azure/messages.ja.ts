import { ja as expressRoute } from './lower/express-route/messages.ja.ts'
import { ja as virtualWan } from './lower/virtual-wan/messages.ja.ts'
import type { en } from './messages.en.ts'
import { ja as services } from './services/messages.ja.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'provider.azure': 'Azure',

  'rule.azure/vnet-local': 'すべてのサブネットは、自身の VNet のアドレス空間の各プレフィックスへのルートを持ちます。',
  'rule.azure/internet': 'すべてのサブネットは、インターネットへの既定ルートを持ちます。',
  'rule.azure/none':
    'ほかのルートに含まれないプライベート アドレス空間と共有アドレス空間へのパケットは、プラットフォームが破棄します。',
  'rule.azure/peering':
    '接続済みのピアリングは、ピアリング先 VNet の各プレフィックスへのルートを追加します。その先のネットワークは含みません。',
  'rule.azure/user-route': 'サブネットに関連付けたルート テーブルのルートです。',
  'rule.azure/source-order':
    '同じプレフィックスでは、ユーザー定義ルート、自 VNet とピアリング先のルート、ゲートウェイのルート、その他のシステム ルートの順に優先されます。',
  'rule.azure/equal-routes': '同じプレフィックスで優劣のないルートは、トラフィックを分け合います。',
  'rule.azure/vnet-beats-learned':
    '自 VNet または直接ピアリングした VNet のアドレス空間と等しい、またはその内側にあるゲートウェイのルートは設定されません。',
  'rule.azure/default-replaced':
    'ゲートウェイから学習した既定ルートは、インターネットへのシステム ルートを置き換えます。',
  'rule.azure/none-replaced': '同じプレフィックスのルートがあるため、プラットフォームの破棄ルートは置き換えられます。',
  'rule.azure/none-inside-vnet':
    'VNet のアドレス空間がこのブロックを含むため、プラットフォームの破棄ルートはなくなります。',
  'rule.azure/none-needs-internet':
    'プラットフォームの破棄ルートは、既定ルートがインターネットまたは破棄を指している間だけ存在します。',
  'rule.azure/peering-access': 'ピアリングでリモート仮想ネットワークへのアクセスが許可されていません。',
  'rule.azure/peering-forwarded':
    'ピアリングで転送トラフィックが許可されていません。アプライアンスが転送したパケットで、送信元がピアリング先 VNet にも、ピアリング経由で使うゲートウェイの先にもありません。',
  'rule.azure/gateway-propagation': 'VNet のゲートウェイは、接続から得たルートを各サブネットに設定します。',
  'rule.azure/gateway-transit':
    'ゲートウェイ転送の許可とリモート ゲートウェイの使用がそろうと、ピアリング先 VNet もハブのゲートウェイのルートを受け取ります。',
  'rule.azure/vpn-source-order':
    'ゲートウェイでは、VNet のプレフィックス、ローカル ネットワーク ゲートウェイのプレフィックス、BGP ルートの順に優先されます。',
  'rule.azure/bgp-shortest-path': 'AS パスの短いルートが優先されます。',
  'rule.azure/bgp-neighbor': 'ほかに差がない場合は、アドレスの小さいネイバーが優先されます。',
  'rule.azure/vpn-own-vnet': 'ゲートウェイは自 VNet のアドレス空間を広告します。',
  'rule.azure/vpn-client-vnet': 'ゲートウェイは、自身を使用するピアリング先 VNet のアドレス空間を広告します。',
  'rule.azure/gateway-subnet-decides':
    'トンネルから出たパケットは GatewaySubnet のルートで転送されます。ゲートウェイを使用しないピアリング先 VNet 宛ても同様です。',
  'rule.azure/gateway-no-internet':
    'VPN ゲートウェイはインターネットへの出口になりません。拠点への既定ルートがない場合、パブリック アドレス宛のパケットはここで破棄されます。',
  'rule.azure/lng-prefix':
    'ローカル ネットワーク ゲートウェイのアドレス プレフィックスは、ゲートウェイの静的ルートになります。',
  'rule.azure/lng-host-route': 'BGP を使う場合、ピアの BGP アドレスへのホスト ルートはプラットフォームが追加します。',
  'rule.azure/vpn-announces':
    'ゲートウェイは、VNet、ほかのローカル ネットワーク ゲートウェイのプレフィックス、学習したルートを広告します。',
  'rule.azure/vpn-default-stays': 'ゲートウェイは、学習した既定ルートをほかの BGP ピアに広告しません。',
  'rule.azure/vpn-overlap-stays': 'ゲートウェイは、自 VNet と重複する学習ルートを広告しません。',
  'rule.azure/vpn-learns': 'ゲートウェイは BGP ピアのルートを受け入れます。',
  'rule.azure/vpn-refuses-own-space':
    'ゲートウェイは、自 VNet のアドレス空間と等しい、またはその内側にある BGP ルートを拒否します。',
  'rule.azure/host-route-stays':
    'Route Server がある仮想ネットワークでは、BGP ピアへのホスト ルートはゲートウェイの中だけで使われます。',
  'rule.azure/server-own-vnet': 'Route Server は自分の仮想ネットワークのアドレス空間をアドバタイズします。',
  'rule.azure/server-client-vnet':
    'Route Server は、それを使うピアリング先の仮想ネットワークのアドレス空間もアドバタイズします。',
  'rule.azure/server-announces':
    'Route Server は、自分のネットワークと他のアプライアンスから学習したルートを各アプライアンスにアドバタイズします。ブランチ間が有効なら、ゲートウェイが学習したルートも含まれます。',
  'rule.azure/server-programs':
    'Route Server は、アプライアンスがアドバタイズしたルートを、アプライアンスをネクスト ホップとしてサブネットに設定します。',
  'rule.azure/server-exchanges': 'ブランチ間が有効な Route Server は、ゲートウェイとルートを交換します。',
  'rule.azure/appliance-source-order':
    'アプライアンスでは、直接接続、静的ルートと自らアドバタイズするルート、BGP ルート、既定ルートの順に優先されます。',
  'rule.azure/appliance-connected': 'アプライアンスは、NIC のあるサブネットに直接接続しています。',
  'rule.azure/appliance-default': 'それ以外のパケットは、アプライアンスの最初の NIC から出ます。',
  'rule.azure/appliance-announces': 'アプライアンスは、設定されたプレフィックスを広告します。',
  'rule.azure/appliance-passes-on': 'アプライアンスは、学習したルートを他の BGP ピアにアドバタイズします。',
  'rule.azure/appliance-learns': 'アプライアンスは BGP ピアのルートを受け入れます。',
  'rule.azure/appliance-static': 'アプライアンスのトンネル向け静的ルートです。',
  'rule.azure/appliance-peer-route': 'トンネル経由で BGP ピアに到達するためのルートです。',
  'rule.azure/nsg-rule': 'ネットワーク セキュリティ グループの規則です。',
  'rule.azure/nsg-default-allow': 'ネットワーク セキュリティ グループの既定の規則です。',
  'rule.azure/nsg-default-deny':
    'ネットワーク セキュリティ グループは、どの規則でも許可されないトラフィックを拒否します。',

  'azure.view.effective-routes': '有効なルート',
  'azure.view.effective-routes-of': '{{name}} の有効なルート',
  'azure.view.gateway-routes': 'ゲートウェイ自身のルート',
  'azure.view.gateway-subnet': 'GatewaySubnet のルート',
  'azure.view.learned': '{{peer}} から学習したルート',
  'azure.view.advertised': '{{peer}} に広告したルート',
  'azure.view.server-routes': 'Route Server のルート',
  'azure.view.system': 'オペレーティング システムのルート',

  'azure.column.source': 'ソース',
  'azure.column.state': '状態',
  'azure.column.prefixes': 'アドレス プレフィックス',
  'azure.column.next-hop-type': '次ホップの種類',
  'azure.column.next-hop-ip': '次ホップの IP アドレス',
  'azure.column.route-name': 'ユーザー定義のルート名',
  'azure.column.network': 'ネットワーク',
  'azure.column.next-hop': '次ホップ',
  'azure.column.origin': '配布元',
  'azure.column.source-peer': 'ソース ピア',
  'azure.column.as-path': 'AS パス',
  'azure.column.weight': '重み',

  'azure.source.Default': '既定',
  'azure.source.User': 'ユーザー',
  'azure.source.VirtualNetworkGateway': '仮想ネットワーク ゲートウェイ',
  'azure.state.Active': 'アクティブ',
  'azure.state.Invalid': '無効',
  'azure.hop.VnetLocal': '仮想ネットワーク',
  'azure.hop.VNetPeering': 'VNet ピアリング',
  'azure.hop.VNetGlobalPeering': 'VNet グローバル ピアリング',
  'azure.hop.VirtualNetworkGateway': '仮想ネットワーク ゲートウェイ',
  'azure.hop.VirtualAppliance': '仮想アプライアンス',
  'azure.hop.Internet': 'インターネット',
  'azure.hop.None': 'なし',
  'azure.hop.VirtualNetworkServiceEndpoint': 'VirtualNetworkServiceEndpoint',
  'azure.view.service-prefixes': '{{service}} のパブリック プレフィックス',
  'azure.origin.connected': '直接接続',
  'azure.origin.static': '静的',
  'azure.origin.bgp': 'BGP',
  'azure.origin.local': 'ローカル',
  ...expressRoute,
  ...services,
  ...virtualWan,
}
