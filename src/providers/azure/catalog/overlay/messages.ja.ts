const side = (own: string) => ({
  [`azure.overlay.${own}.label`]: `{{${own}}} の側`,
  [`azure.overlay.${own}.help`]: `{{${own}}} の OS で設定するトンネルのアドレスです。`,
  [`azure.overlay.${own}.outer.label`]: '外側のアドレス',
  [`azure.overlay.${own}.outer.help`]:
    '外側パケットの送受信アドレスです。例：10.0.0.4。未指定なら最初のインターフェイスです。',
  [`azure.overlay.${own}.inner.label`]: '内側のアドレス',
  [`azure.overlay.${own}.inner.help`]: `トンネル インターフェイスのアドレスです。例：169.254.1.1。{{${own}}} 自身がトンネルへ送るパケットの送信元になります。`,
})

export const ja = {
  'azure.overlay.title': 'オーバーレイ トンネル',
  'azure.overlay.about': 'NVA 間の VXLAN または IPsec。Azure からは外側のパケットだけが見える',
  'azure.overlay.up.label': 'トンネル確立',
  'azure.overlay.up.help': 'オフにすると、トンネルが切れている間の設計になります。',
  'azure.overlay.encapsulation.label': 'カプセル化',
  'azure.overlay.encapsulation.help':
    'VXLAN は 1 パケットあたり 50 バイトを使い (内側の MTU は 1450)、暗号化しません。IPsec は最大 73 バイトです。',
  'azure.overlay.encapsulation.option.VXLAN': 'VXLAN',
  'azure.overlay.encapsulation.option.IPsec': 'IPsec',
  'azure.overlay.vni.label': 'VXLAN ネットワーク識別子 (VNI)',
  'azure.overlay.vni.help': '両端で同じ値にします。例：77',
  'azure.overlay.port.label': 'UDP ポート',
  'azure.overlay.port.help': 'VXLAN の宛先ポートで、通常は 4789 です。NSG で許可する必要があります。',
  'azure.overlay.innerLength.label': '内側プレフィックスの長さ',
  'azure.overlay.innerLength.help': '内側のアドレスは両方ともこの長さの 1 つのプレフィックスに入ります。例：24',
  ...side('a'),
  ...side('b'),
  'azure.appliance.osRoutes.label': 'OS のルート',
  'azure.appliance.osRoutes.help':
    'マシン自身の静的ルートです。インターフェイスかトンネルを選び、その後はインターフェイスの有効なルートで決まります。',
  'azure.appliance.osRoutes.prefix.label': 'プレフィックス',
  'azure.appliance.osRoutes.prefix.help': '宛先です。例：10.100.0.0/16',
  'azure.appliance.osRoutes.via.label': 'ゲートウェイ',
  'azure.appliance.osRoutes.via.help':
    'トンネル対向の内側アドレスか、インターフェイスのサブネット内のアドレス (通常は先頭) です。例：10.0.0.1',

  'azure.connect.overlay': 'VXLAN トンネル',
  'azure.adds.overlay': '内側アドレス {{a}} と {{b}}',
  'azure.label.vxlan': 'VXLAN {{vni}}',
  'azure.label.ipsec': 'IPsec',
  'azure.fault.overlay-ends': 'オーバーレイ トンネルは 2 台の NVA を結びます。',
  'azure.fault.overlay-twice': '同じ 2 台の NVA は既に {{name}} で結ばれています。',
  'azure.fault.overlay-outer': '{{address}} は {{name}} のアドレスではありません。',
  'azure.fault.overlay-same-inner': '両端の内側アドレスが同じ {{address}} です。',
  'azure.fault.overlay-inner': '{{address}} が対向側の {{prefix}} の範囲外です。',
  'azure.fault.system-gateway':
    '{{address}} は NVA のインターフェイスのサブネットにもトンネルにもありません。OS はこのルートを受け付けません。',
  'azure.fault.system-route-twice': '{{prefix}} は既に一覧にあります。',
}
