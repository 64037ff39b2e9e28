export const ja = {
  'onprem.fix.add-prefix': '{{site}} のプレフィックスに {{prefix}} を追加',
  'onprem.fix.announce': '{{site}} から {{prefix}} を広報',
  'onprem.fix.summarize': '{{site}} の広報を {{count}} 個の集約ルートにまとめる',
  'onprem.fix.speak-bgp': '{{site}} のルーターで BGP を使用（AS {{asn}}、{{bgpAddress}}）',
  'onprem.fix.remove-static': '{{site}} から {{prefix}} 宛の静的ルートを削除',
  'check.onprem/ranges.why': '拠点のプレフィックスとアドレスは重複できません。',
  'check.onprem/router.why': 'BGP セッションの終端はルーターの内部アドレスで、パブリック アドレスとは異なります。',
  'check.onprem/asn.why': 'AS 0 と AS 23456 は予約されています。',
  'check.onprem/static-route.why': '静的ルートの転送先は、設計内のトンネル、インターネット、破棄のいずれかです。',
  'check.onprem/device.why': 'エクスポートする設定は、対象のルーターに合っている必要があります。',
  'check.onprem/host-in-site.why': 'ホスト宛のパケットは、そのプレフィックスを持つ拠点にだけ届きます。',
} as const
