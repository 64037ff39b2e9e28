import type { en } from './messages.en.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'azure.pattern.why':
    '{{spoke}} には自身のゲートウェイ（{{gateway}}）があります。ゲートウェイを持つ VNet はピアのゲートウェイを使えず、Azure は useRemoteGateways を拒否します。そのため {{hub}} は {{spoke}} を拠点へ広報せず、{{spoke}} も拠点のプレフィックスを学習しません。',
  'azure.pattern.why-hubs':
    '{{spoke}} は、ゲートウェイを持つ複数の VNet（{{hubs}}）とピアリングしています。使えるリモート ゲートウェイは 1 つだけで、2 つ目の useRemoteGateways は Azure が拒否します。そのため {{spoke}} を拠点へ広報しないハブが残り、{{spoke}} もすべての拠点のプレフィックスは学習できません。',
  'azure.pattern.nat': 'NAT：Private Link',
  'azure.pattern.nat.how':
    '{{spoke}} のマシンの前に Private Link サービスを、{{hub}} にプライベート エンドポイントを置きます。拠点は {{hub}} のアドレスに接続し、Azure が NAT します。',
  'azure.pattern.nat.lacks-1': '片方向のみです。{{spoke}} から拠点へは接続を開始できません。',
  'azure.pattern.nat.lacks-2':
    '接続先はマシンではなく {{hub}} のアドレスになり、マシンからは NAT アドレスが見えます。TCP と UDP のみです。',
  'azure.pattern.route-server': 'Route Server #1：ハブ 1 つ、戻りは UDR',
  'azure.pattern.route-server.how':
    '{{hub}} に Route Server と NVA を置きます。NVA が {{spoke}} のアドレス空間を Route Server へ広報し、ゲートウェイ経由で拠点に届きます。{{spoke}} からの戻りは UDR で NVA に向けます。',
  'azure.pattern.route-server.lacks-1': 'Route Server と NVA の費用と運用が必要です。',
  'azure.pattern.route-server.lacks-2': '拠点のプレフィックスが増えるたびに、{{spoke}} に UDR の追加が必要です。',
  'azure.pattern.route-servers': 'Route Server #2：ハブとスポークの両方',
  'azure.pattern.route-servers.how':
    '{{spoke}} と各ハブ（{{hubs}}）に Route Server を置き、ハブごとの NVA が経路を交換します。NVA は 65515 を自身の AS 番号に置き換えます。双方が BGP ですべての経路を学習し、{{spoke}} に UDR は不要です。',
  'azure.pattern.route-servers.lacks-1':
    '構成要素が最も多くなります。VNet ごとに Route Server、ハブごとに NVA が必要です。',
  'azure.pattern.route-servers.lacks-2':
    'Route Server を置いた {{spoke}} では、リモート ゲートウェイも Virtual WAN への接続も使えません。',
  'azure.pattern.route-servers-udr': 'Route Server #3：ハブのみ、スポークは UDR',
  'azure.pattern.route-servers-udr.how':
    '#2 から {{spoke}} の Route Server を省いた構成です。各ハブ（{{hubs}}）の NVA が {{spoke}} を広報し、{{spoke}} からは UDR で各ハブの拠点に向けます。',
  'azure.pattern.route-servers-udr.lacks-1': 'ハブごとに Route Server と NVA が必要です。',
  'azure.pattern.route-servers-udr.lacks-2':
    '拠点のプレフィックスが増減するたびに、UDR を手作業で変更する必要があります。',
  'azure.pattern.vxlan': 'VXLAN：NVA のみ',
  'azure.pattern.vxlan.how':
    '{{hub}} の NVA と拠点の NVA の間に VXLAN トンネルを張ります。双方の UDR で NVA に向け、NVA の静的ルートでトンネルに流します。',
  'azure.pattern.vxlan.lacks-1':
    'Route Server の費用はかかりませんが、双方のルートをすべて手作業で書く必要があります。',
  'azure.pattern.vxlan.lacks-2':
    'VXLAN ヘッダーの分、1 パケットあたり 50 バイト小さくなります。NVA 自身からはトンネル越しに ping できません。',
  'azure.pattern.vxlan.no-far-end':
    '{{hub}} の拠点に、トンネルの対向となる NVA を置けるネットワークがこの設計にはありません。',
}
