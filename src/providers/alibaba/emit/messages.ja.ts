import type { en } from './messages.en.ts'

export const ja: Record<keyof typeof en, string> = {
  'alibaba.emit.route-left-out':
    '{{table}} の {{prefix}} 宛ルート（タイプ {{type}}）は、ネクストホップをこのコードで作成しないため出力していません。',
  'alibaba.emit.no-group': '{{name}} は、セキュリティグループがないため出力していません。',
  'alibaba.emit.nat-without-eip': '{{name}} に EIP がないため、SNAT エントリは出力していません。',
  'alibaba.emit.second-vswitch': '{{name}} はデュアルトンネルのため、別ゾーンの VSwitch が必要です。',
  'alibaba.emit.other-side-only': '{{name}} は {{gateway}} 側で設定されていません。',
  'alibaba.emit.single-tunnel': '{{name}}：{{gateway}} はシングルトンネルのため、最初のトンネルだけを出力しています。',
  'alibaba.emit.spare-tunnels_one':
    '{{name}}：IPsec 接続のトンネルは 2 本のため、対向の残り {{count}} 本は使用しません。',
  'alibaba.emit.spare-tunnels_other':
    '{{name}}：IPsec 接続のトンネルは 2 本のため、対向の残り {{count}} 本は使用しません。',
  'alibaba.emit.unknown-address':
    '{{name}} のパブリック IP アドレスが不明です。terraform.tfvars の {{variable}} に設定してください。',
  'alibaba.emit.ros-order':
    'テンプレート {{count}} 個を、ファイル名の番号順に、名前の末尾のリージョンでスタックとして作成してください。パラメーターには、先に作成したスタックの同名の出力値を指定します。',
  'alibaba.emit.ros-by-hand.auto-propagate':
    '{{name}}：ROS では BGP ルートの自動広報を有効にできません。コンソールで有効にしてください。',
  'alibaba.emit.ros-by-hand.propagation':
    '{{name}}：ROS ではカスタムルートテーブルの動的ルート受信を有効にできません。コンソールで有効にしてください。',
  'alibaba.emit.ros-by-hand.inner-access':
    '{{name}}：ROS ではグループ内通信ポリシーを設定できません。コンソールで「内部隔離」に設定してください。',
  'alibaba.emit.ros-by-hand.bandwidth':
    '{{name}}：ピアリング接続の帯域幅は出力していません。コンソールで設定してください。',
  'alibaba.emit.by-hand.advertised':
    '{{name}}：VPC のカスタムルートをトランジットルーターへ広報する設定は出力できません。コンソールで広報してください。',
  'alibaba.emit.by-hand.vbr-routes':
    '{{name}}：BGP を使わない場合の、データセンター宛スタティックルートは出力していません。コンソールで追加してください。',
  'alibaba.emit.no-connection': '{{name}} は、VPN が接続されていないため出力していません。',
  'alibaba.emit.one-connection': '{{name}}：IPsec 接続の接続先は 1 つだけです。{{link}} だけを出力しています。',
  'alibaba.emit.physical-connection':
    '{{name}} には契約済みの物理専用線が必要です。terraform.tfvars の {{variable}} に設定してください。',
}
