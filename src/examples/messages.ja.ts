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
}
