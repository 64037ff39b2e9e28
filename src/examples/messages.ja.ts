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
}
