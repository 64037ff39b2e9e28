import type { en } from './messages.en.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'azure.finding.er-hairpin.what': '{{a}} と {{b}} は {{circuit}} 経由で通信しています。',
  'check.azure/er-hairpin.why':
    'ネットワーク間のパケットが、両方のゲートウェイとピアリングの場所を経由します。ピアリングの方が経路が短く高速です。',
  'azure.finding.past-appliance.what':
    '拠点から {{subnet}} へのパケットは {{appliance}} を経由せず、復路だけが経由します。',
  'azure.finding.past-appliance.where': '場所：{{subnet}}（{{prefix}} のルートなし）',
  'check.azure/er-past-appliance.why':
    'ゲートウェイから入るパケットは GatewaySubnet のルートで転送されます。ルート テーブルがないと、ピアへ直接届きます。片方向しか通らない NVA は、通信を破棄するか検査できません。',
  'azure.finding.next-hop.circuit-gateway':
    '{{route}} はゲートウェイ宛ですが、ExpressRoute ゲートウェイ {{name}} がある場合、ユーザー定義ルートでは指定できません。',
  'azure.finding.server-gateway.standby':
    '{{gateway}} は {{server}} とルートを交換しますが、アクティブ/スタンバイです。',
  'azure.finding.server-gateway.asn': '{{gateway}} は {{server}} とルートを交換しますが、AS 番号が {{asn}} です。',
  'check.azure/server-gateway.why':
    'ブランチ間が有効な Route Server と併用する VPN ゲートウェイは、アクティブ/アクティブかつ AS 番号 65515 である必要があります。',
  'azure.fix.active-active': '{{gateway}} をアクティブ/アクティブに変更',
  'azure.finding.own-default.what':
    '{{appliance}} が広報する既定ルートにより、自身が送信したパケットが自分に戻ります。',
  'check.azure/appliance-own-default.why':
    'Route Server は NVA 自身のサブネットにもこのルートを設定します。サブネットにインターネット宛のユーザー定義ルートを置くと、NVA 自身の経路が保たれます。',
  'azure.fix.own-default': '{{subnet}} の 0.0.0.0/0 をインターネット宛に設定',
  'check.azure/server-limits.why': 'Route Server の BGP ピアは 8 個までです。',
  'azure.fix.steer-gateway': '{{hub}} の GatewaySubnet で {{prefix}} を {{appliance}} 経由に設定',
  'azure.fix.provision': '{{circuit}} をプロビジョニング済みに変更',
  'azure.fix.remote-vnets': '{{circuit}} のネットワーク間のトラフィックを許可',
  'check.azure/circuit-links.why':
    '回線のプライベート ピアリングには、2 本のリンクそれぞれに、どのネットワークとも重複しない /30 が必要です。',
  'check.azure/circuit-limits.why':
    '回線にリンクできるネットワークの数と、ネットワークに接続できる回線の数には上限があります。',
  'check.azure/circuit-tier.why': 'Local の回線は 1 Gbps 以上で、データ無制限だけが提供されています。',
  'check.azure/coexistence.why':
    '両方のゲートウェイが GatewaySubnet を共有します。Basic 以外のルート ベースの VPN ゲートウェイと、十分な大きさが必要です。',
  'check.azure/circuit-ends.why': 'ゲートウェイは各回線に 1 回だけ接続します。',
}
