import type { en } from './messages.en.ts'

export const ja: Record<keyof typeof en, string> = {
  'alibaba.emit.route-left-out':
    '{{table}} の {{prefix}} 宛ルート（タイプ {{type}}）は、ネクストホップをこのコードで作成しないため出力していません。',
  'alibaba.emit.one-next-hop': '{{table}} の {{prefix}} 宛ルートは、最初のネクストホップだけを出力しています。',
  'alibaba.emit.havip': 'HaVip {{name}} は出力していません。',
  'alibaba.emit.no-group': '{{name}} は、セキュリティグループがないため出力していません。',
  'alibaba.emit.nat-without-eip': '{{name}} に EIP がないため、SNAT エントリは出力していません。',
  'alibaba.emit.second-vswitch': '{{name}} はデュアルトンネルのため、別ゾーンの VSwitch が必要です。',
  'alibaba.emit.other-side-only': '{{name}} は {{gateway}} 側で設定されていません。',
  'alibaba.emit.single-tunnel': '{{name}}：{{gateway}} はシングルトンネルのため、最初のトンネルだけを出力しています。',
  'alibaba.emit.vbr': 'VBR {{name}} は、物理専用線が必要なため出力していません。',
  'alibaba.emit.vpn-attachment': '{{name}}（トランジットルーターの IPsec 接続）は出力していません。',
  'alibaba.emit.unknown-address':
    '{{name}} のパブリック IP アドレスが不明です。terraform.tfvars の {{variable}} に設定してください。',
}
