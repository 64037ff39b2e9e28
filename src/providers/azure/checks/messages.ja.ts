import { ja as expressRoute } from './express-route/messages.ja.ts'
import { ja as services } from './services/messages.ja.ts'
import { ja as virtualWan } from './virtual-wan/messages.ja.ts'

export const ja = {
  'azure.fix.through-gateway': 'ゲートウェイ {{gateway}} を経由',
  'azure.fix.through-appliance': '{{vnet}} の NVA を経由',
  'azure.fix.add-appliance': '{{vnet}} に NVA を追加して経由',
  'azure.fix.associate': '{{table}} を {{subnet}} に関連付け',
  'azure.fix.propagate': '{{table}} のゲートウェイ ルート伝播を「はい」に変更',
  'azure.fix.peer': '{{a}} と {{b}} をピアリング',
  'azure.fix.peer-transit': '{{hub}} のゲートウェイを共有して {{a}} と {{b}} をピアリング',
  'azure.fix.peer-directly': '{{a}} と {{b}} を直接ピアリング',
  'azure.fix.use-gateway': '{{spoke}} で {{hub}} のゲートウェイを使用',
  'azure.fix.other-half': '{{vnet}} 側に {{peering}} のピアリングを追加',
  'azure.fix.allow-access': '{{peering}} のアクセスを許可',
  'azure.fix.allow-forwarded': '{{peering}} の転送トラフィックを許可',
  'azure.fix.ip-forwarding': '{{name}} の IP 転送をオンにする',
  'azure.fix.ha-ports': '{{name}} の HA ポートをオンにする',
  'azure.fix.fill-pool': '{{name}} のバックエンドに NVA を追加',
  'azure.fix.machines-behind': '{{name}} のバックエンド プールに VNet のマシンを追加',
  'azure.fix.appliance-at': '{{vnet}} の {{address}} に NVA を配置',
  'azure.fix.balancer-at': '{{vnet}} の NVA の前段に、{{address}} のロード バランサーを配置',
  'azure.fix.remove-route': '{{table}} からルート {{route}}（{{prefix}}）を削除',
  'azure.fix.cover-subnet': '{{vnet}} のアドレス空間に {{prefix}} を追加',
  'azure.fix.complete.route-server': '{{hub}} の Route Server を経由する {{spoke}} の経路に不足する設定を追加',
  'azure.fix.complete.route-servers': '{{hub}} と {{spoke}} の Route Server 間の経路に不足する設定を追加',
  'azure.fix.complete.vxlan': '{{hub}} を経由する {{spoke}} のトンネルに不足する設定を追加',
  'azure.fix.branch-to-branch': '{{server}} のブランチ間を有効化',
  'azure.fix.as-override': '{{name}} で Route Server の AS 番号を自身の AS 番号に置き換える',
  'azure.fix.add-circuit': '{{names}} をつなぐ回線を追加',
  'azure.fix.gateway-bgp': '{{gateway}} の BGP をオンにする',
  'azure.fix.tunnel-up': '{{link}} をオンにする',
  'azure.fix.both-connections': '{{link}} の不足している接続を追加',
  'azure.fix.connection-bgp': '{{link}} の両側で BGP をオンにする',
  'azure.fix.join-gateways': '{{a}} と {{b}} を接続',
  'azure.fix.nsg-allow': '{{nsg}} で {{sender}} から {{target}} への通信を許可',
  'azure.fix.nsg-deny': '{{nsg}} で {{sender}} から {{target}} への通信を拒否',
  'azure.fix.add-nsg': '{{sender}} を拒否する NSG を {{subnet}} に追加',
  'azure.fix.nsg-remove': '{{nsg}} から規則 {{rule}} を削除',
  'azure.fix.drop-reference': '{{subnet}} から {{name}} の関連付けを解除',
  'azure.fix.drop-default': '{{table}} から 0.0.0.0/0 を削除',
  'azure.fix.drop-peering': '{{peering}} を削除',
  'azure.fix.renumber': '{{vnet}} を {{prefix}}（次の空き）に変更',
  'azure.fix.lend': '{{peer}} 側の「ゲートウェイ転送を許可」をオンにする',
  'azure.fix.stop-using': '{{vnet}} 側の「リモート ゲートウェイを使用」をオフにする',
  'azure.fix.stop-lending': '{{vnet}} 側の「ゲートウェイ転送を許可」をオフにする',
  'azure.fix.asn': '{{name}} の ASN を {{asn}} に変更',
  'azure.fix.address': '{{name}} のアドレスを {{address}} に変更',
  'azure.fix.detach-table': '{{subnet}} から {{table}} の関連付けを解除',

  'azure.finding.half-peering.what': '{{vnet}} から {{peer}} へのピアリングがありません。片側だけが存在します。',
  'azure.finding.half-peering.where': '場所：{{peering}}（{{vnet}} 側が不足）',
  'azure.finding.route.where': '場所：{{table}} のルート {{route}}（{{prefix}}）、{{subnet}} に関連付け',
  'azure.finding.next-hop.nobody': '{{route}} のネクストホップ {{address}} を持つものが {{vnet}} にありません。',
  'azure.finding.next-hop.too-far':
    '{{route}} のネクストホップ {{address}} は、{{vnet}} にも直接ピアリングしたネットワークにもありません。',
  'azure.finding.next-hop.not-forwarding': '{{route}} のネクストホップである {{name}} が転送を行いません。',
  'azure.finding.next-hop.no-gateway':
    '{{route}} はゲートウェイ宛ですが、{{vnet}} にはゲートウェイがなく、リモート ゲートウェイも使用していません。',
  'azure.finding.route-loop.what': '{{route}} により、{{appliance}} が転送したパケットが自分に戻ります。',
  'azure.finding.unused-table.what': '{{table}} はどのサブネットにも関連付けられていないため、効果がありません。',
  'azure.finding.limit.peerings': '{{vnet}} のピアリングは {{count}} 件で、上限の {{max}} 件を超えています。',
  'azure.finding.limit.subnets': '{{vnet}} のサブネットは {{count}} 個で、上限の {{max}} 個を超えています。',
  'azure.finding.limit.addresses': '{{vnet}} のアドレスは {{count}} 個で、上限の {{max}} 個を超えています。',

  'azure.blocker.no-circuit': '拠点が学習していません。{{gateway}} はどの回線にも接続されていません。',
  'azure.blocker.connection-off': '拠点が学習していません。{{gateway}} の接続がオフです。',
  'azure.blocker.not-provisioned': '拠点が学習していません。{{circuit}} はプロビジョニングされていません。',
  'azure.blocker.no-site': '拠点が学習していません。{{circuit}} はどの拠点にもつながっていません。',
  'azure.blocker.no-branch-to-branch':
    '拠点が学習していません。{{server}} のブランチ間が無効なため、ゲートウェイにルートが渡りません。',
  'azure.blocker.no-server-peer': '拠点が学習していません。{{server}} と BGP セッションを持つ NVA がありません。',
  'azure.blocker.not-announced': '拠点が学習していません。{{vnet}} を {{server}} へ広報する NVA がありません。',
  'azure.blocker.between':
    'このルートでパケットが破棄されます。間に {{hub}} があり、ピアリングは推移的ではありません。',
  'azure.blocker.apart': 'このルートでパケットが破棄されます。{{from}} と {{to}} が接続されていません。',
  'azure.blocker.no-gateway-use':
    'このルートでパケットが破棄されます。{{from}} は {{hub}} のゲートウェイのルートを学習していません。',

  'check.azure/region.why': 'リージョンは CLI の表記で指定します。',
  'check.azure/bgp-peering.why':
    'NVA の BGP ピアは、同じ仮想ネットワークか直接ピアリングした仮想ネットワークの Route Server または NVA に限られ、Azure が予約していない自身の ASN が必要です。',
  'check.azure/address-space.why': 'アドレス空間は /2～/29 のプレフィックスで、互いに重複できません。',
  'check.azure/space-holds-subnets.why': 'サブネットは仮想ネットワークのアドレス空間の内側にある必要があります。',
  'check.azure/subnet-plan.why':
    '同じ仮想ネットワークのサブネットは、名前も範囲も重複できません。各サブネットで 5 個のアドレスが予約されるため、最小は /29 です。',
  'check.azure/reserved-subnet.why':
    '予約された名前のサブネットは 1 つのサービス専用で、サイズと規則が決まっています。',
  'check.azure/gateway-subnet-routes.why':
    'ゲートウェイは GatewaySubnet を通じてルートを設定します。ルート テーブルでは伝播を「はい」にし、0.0.0.0/0 を含めないでください。',
  'check.azure/joined-spaces-differ.why': 'ピアリングする仮想ネットワークのアドレス空間は重複できません。',
  'check.azure/one-peering.why': '2 つの仮想ネットワーク間のピアリングは 1 組で、両側に 1 つずつ作成します。',
  'check.azure/remote-gateway.why':
    '使用できるリモート ゲートウェイは 1 つだけです。自身にゲートウェイがなく、相手側がゲートウェイ転送を許可している必要があります。',
  'check.azure/one-gateway.why': '1 つの仮想ネットワークに作成できる VPN ゲートウェイは 1 つだけです。',
  'check.azure/asn.why': '一部の AS 番号は Azure または IANA によって予約されています。',
  'check.azure/gateway-instances.why':
    'ゲートウェイの各インスタンスには、それぞれパブリック IP アドレスと BGP アドレスが必要です。',
  'check.azure/gateway-type.why':
    'Basic SKU とポリシー ベースのゲートウェイは、BGP とアクティブ/アクティブに対応していません。',
  'check.azure/gateway-speaks-bgp.why': '接続で BGP を使うには、両端のゲートウェイで BGP を有効にする必要があります。',
  'check.azure/address.why':
    'アドレスはサブネットの範囲内で、ほかのインターフェイスと重複せず、Azure が予約する 5 個以外である必要があります。',
  'check.azure/same-network.why':
    '1 台のマシンのインターフェイスや、1 つのバックエンド プールのメンバーは、同じ仮想ネットワークにある必要があります。',
  'check.azure/route-entry.why':
    '1 つのルート テーブルで、プレフィックスと名前は重複できません。ネクストホップ アドレスを指定できるのは仮想アプライアンスだけです。',
  'check.azure/nsg-entry.why':
    '同じ方向の規則は優先度を重複できません。送信元、宛先、ポートは有効な値である必要があります。',
  'check.azure/nat-address.why': 'NAT ゲートウェイはパブリック IP アドレスから送信します。',
  'check.azure/peering-both-halves.why': 'ピアリングは、両側の仮想ネットワークに作成されて初めて接続済みになります。',
  'check.azure/next-hop-forwards.why':
    'ユーザー定義ルートのネクストホップは、同じ、または直接ピアリングした仮想ネットワークにあり、転送を行うものである必要があります。',
  'check.azure/route-loop.why':
    'NVA が転送したパケットは、NVA 自身のサブネットのルートに従います。NVA に戻るルートは、ほかのサブネットに関連付けます。',
  'check.azure/table-on-subnet.why': 'ルート テーブルは、サブネットに関連付けて初めて有効になります。',
  'check.azure/limits.why': 'Azure の上限を超えるリソースは作成できません。',
  'azure.fix.widen-subnet': '{{subnet}} を {{prefix}} に拡張',
  'azure.finding.small-gateway-subnet.what': '{{subnet}} は /{{length}} です。ゲートウェイを追加する余裕がありません。',
  'check.azure/gateway-subnet-size.why':
    'Microsoft は /27 以上を推奨しています。ExpressRoute との共存、アクティブ/アクティブ構成、将来の変更にアドレスが必要です。',
  ...expressRoute,
  ...services,
  ...virtualWan,
} as const
