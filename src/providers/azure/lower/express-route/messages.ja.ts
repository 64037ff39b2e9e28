import type { en } from './messages.en.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'rule.azure/routing-preference':
    '同じプレフィックスのルートでは、Route Server のルーティングの優先設定に別の指定がない限り、ExpressRoute のルートが VPN や NVA のルートより優先されます。',
  'rule.azure/appliance-filters': 'NVA が広報するルートは、この BGP ピアリングのフィルターで決まります。',
  'rule.azure/appliance-prepends': 'この BGP ピアリングの設定により、NVA は自身の AS 番号をさらに先頭に追加します。',
  'rule.azure/er-source-order':
    'ExpressRoute ゲートウェイは、自ネットワーク、回線から学習したルート、Route Server のルートの順に優先します。',
  'rule.azure/er-weight': '1 つのゲートウェイの接続の中では、ルーティングの重みが最大のものが優先されます。',
  'rule.azure/er-own-vnet': 'ExpressRoute ゲートウェイは、自ネットワークのプレフィックスを広報します。',
  'rule.azure/er-client-vnet': 'このゲートウェイを使うピアのプレフィックスも広報します。',
  'rule.azure/er-summary': 'ネットワークに設定したゲートウェイの集約プレフィックスを広報します。',
  'rule.azure/er-summary-replaces': '代わりに、ゲートウェイの集約プレフィックスが広報されます。',
  'rule.azure/er-announces':
    'ExpressRoute ゲートウェイは、自身のネットワークと Route Server から得たルートを回線に広報します。回線から学習したルートを別の回線に渡すことはありません。',
  'rule.azure/er-learns': 'ExpressRoute ゲートウェイは、回線のエッジ ルーターが広報するルートを受け取ります。',
  'rule.azure/er-remote-vnet':
    '同じ回線のネットワーク同士は、両方のゲートウェイがリモート仮想ネットワークからのトラフィックを許可している場合にだけ、互いのルートを受け取ります。',
  'rule.azure/edge-announces':
    'エッジ ルーターは学習したルートを渡します。プライベート AS 番号は取り除かれるため、拠点からは AS 12076 だけが見えます。',
  'rule.azure/edge-learns': 'エッジ ルーターは、拠点が広報するルートを受け取ります。',
  'azure.view.circuit-routes': '回線のルート テーブル ({{link}})',
  'azure.view.link-primary': 'プライマリ',
  'azure.view.link-secondary': 'セカンダリ',
  'azure.column.path': 'パス',
  'azure.column.loc-prf': 'LocPrf',
}
