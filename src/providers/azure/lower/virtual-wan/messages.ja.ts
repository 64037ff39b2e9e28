export const ja = {
  'rule.azure/hub-peering': 'ハブ接続では、ハブのプレフィックスがピアリングのルートとして現れます。',
  'rule.azure/hub-programs': '接続に関連付けられたルート テーブルの経路を、ハブがサブネットに設定します。',
  'rule.azure/hub-default-stays':
    'デフォルト ルートはハブの外に出ず、伝達がオンの接続 (enableInternetSecurity) にだけ届きます。',
  'rule.azure/hub-vnet': '接続は VNet のアドレス空間を伝達します。',
  'rule.azure/hub-static': 'ハブ ルート テーブルの静的ルート。このハブの外には出ません。',
  'rule.azure/hub-connection-static': '接続の静的ルート。VNet 内の NVA に向かいます。',
  'rule.azure/hub-static-contains':
    'VNet を含む静的ルートは、バイパスしない限り VNet 宛てのパケットもネクスト ホップに送ります。',
  'rule.azure/hub-remote': '同じ Virtual WAN のハブは、AS パスに 65520 を 2 つ付けて互いに経路を広報します。',
  'rule.azure/hub-private-policy':
    'プライベート ルーティング ポリシーが、プライベート アドレスをファイアウォールに向けます。',
  'rule.azure/hub-internet-policy':
    'インターネット ルーティング ポリシーが、ファイアウォール経由でインターネットに出します。',
  'rule.azure/hub-firewall-exit':
    'ファイアウォール自身のインターネット出口は、ハブが学習したデフォルト ルートより後になります。',
  'rule.azure/hub-source-order':
    'ハブでは、ルーティング ポリシー、静的ルート、接続された VNet、拠点・NVA・他のハブの経路の順に優先されます。',
  'rule.azure/hub-prefers-expressroute':
    'ルーティング優先設定。リモート ハブより自ハブの経路、VPN より ExpressRoute を優先します。リモートどうしでは VPN が先です。',
  'rule.azure/hub-prefers-vpn':
    'ルーティング優先設定。リモート ハブより自ハブの経路、ExpressRoute より VPN を優先します。',
  'rule.azure/hub-gateway-order':
    'ハブのゲートウェイでは、VPN サイトのプレフィックス、拠点の広報経路、ハブの経路の順に優先されます。',
  'rule.azure/hub-branch-enters': '拠点から来たパケットは、ハブの Default テーブルでルーティングされます。',
  'rule.azure/hub-own-prefix': 'ハブのゲートウェイは、ハブ自身のプレフィックスを広報します。',
  'rule.azure/hub-learns-branch': '拠点の経路はハブのルート テーブルに伝達されます。伝達先は全拠点で共通です。',
  'rule.azure/hub-tells-branch': '拠点はハブの Default テーブルの内容を学習します。',
  'rule.azure/hub-branch-to-branch':
    'ブランチの経路は、ブランチ間がオンのときだけ他のブランチに届きます。ExpressRoute から ExpressRoute へは届きません。',
  'rule.azure/hub-site-prefix': 'VPN サイトのアドレス空間は、ハブのゲートウェイの静的ルートになります。',
  'rule.azure/hub-learns-nva': 'ハブ ルーターは NVA の広報を学習します。',
  'rule.azure/hub-tells-nva': 'ハブ ルーターは、ハブの知る経路を NVA に広報します。',
  'rule.azure/hub-nva-inside': 'NVA が接続 VNet の内側を広報しても、拠点には伝わりません。',

  'azure.view.hub-routes': '有効なルート: {{name}}',
  'azure.view.hub-firewall-routes': 'ファイアウォールの有効なルート',
  'azure.column.route-origin': '配信元',
  'azure.column.hub-next-hop-type': '次ホップの種類',
  'azure.column.hub-next-hop': '次ホップ',
} as const
