import type { en } from './messages.en.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'aws.fix.route': '{{table}} にルート {{prefix}} → {{target}} を追加',
  'aws.fix.remove-route': '{{table}} からルート {{prefix}} を削除',
  'aws.fix.propagation': '{{table}} で {{gateway}} のルート伝播を有効化',
  'aws.fix.propagation-all': '{{vpc}} のルートテーブルで {{gateway}} のルート伝播を有効化',
  'aws.fix.transit-routes': '{{vpc}} のルートテーブルに {{gateway}} 経由のルートを追加',
  'aws.fix.peer-routes': '{{own}} のルートテーブルに {{other}} 宛のルートを追加',
  'aws.fix.tgw-propagate': '{{attachment}} のルートを {{table}} に伝播',
  'aws.fix.associate': '{{attachment}} を {{table}} に関連付け',
  'aws.fix.tgw-table': '関連付けのないアタッチメント用に、{{gateway}} へルートテーブル {{table}} を追加',
  'aws.fix.attach': '{{vpc}} を {{gateway}} にアタッチ',
  'aws.fix.main-table': '{{table}} を {{vpc}} のメインルートテーブルに設定',
  'aws.fix.new-main-table': '{{vpc}} にメインルートテーブルを追加',
  'aws.fix.use-table': '{{subnet}} を {{table}} に関連付け',
  'aws.fix.cover-zone': '{{attachment}} に {{subnet}} ({{zone}}) を追加',
  'aws.fix.accept': '{{link}} を承諾',
  'aws.fix.group-allow': 'セキュリティグループ {{filter}} で {{sender}} から {{target}} への通信を許可',
  'aws.fix.acl-allow': 'ネットワーク ACL {{filter}} で {{sender}} から {{target}} への通信と応答を許可',
  'aws.fix.check-off': '{{name}} の送信元/送信先チェックを無効化',
  'aws.fix.publish': '{{name}} にパブリック IP アドレスを割り当て',
  'aws.fix.peer': '{{a}} と {{b}} を直接ピアリングし、ルートを追加',
  'aws.fix.asn': '{{name}} の AS 番号を {{asn}} に変更',
  'aws.fix.second-tunnel': '{{link}} に 2 本目のトンネルを追加',
  'aws.finding.both-tunnels.what': '{{link}} は VPN 接続のトンネルを 1 本しか使っていません。',
  'aws.finding.both-tunnels.where': '場所：{{link}} のトンネル',
  'check.aws/both-tunnels.why':
    'VPN 接続にはトンネルが 2 本あり、AWS はメンテナンスのために片方を停止することがあります。対向側では両方を設定してください。',
  'aws.finding.route-to-transit.what': '{{vpc}} に {{gateway}} へのルートがありません。',
  'aws.finding.route-to-transit.where': '場所：{{table}} など {{vpc}} のルートテーブル',
  'check.aws/route-to-transit.why':
    'Transit Gateway は VPC のルートテーブルにルートを追加しません。サブネットのルートテーブルに設定が必要です。',
  'aws.finding.route-to-peer.what': '{{own}} と {{other}} はピアリングされていますが、{{own}} にルートがありません。',
  'aws.finding.route-to-peer.where': '場所：{{link}} の {{own}} 側のルートテーブル',
  'check.aws/route-to-peer.why': 'VPC ピアリング接続では、両方の VPC に相手へのルートが必要です。',
  'aws.finding.blackhole-route.what': '{{table}} のルート {{prefix}} がブラックホールです。',
  'aws.finding.blackhole-route.where': '場所：{{table}} の {{prefix}}',
  'check.aws/blackhole-route.why':
    'ターゲットが失われたルートは残り、パケットを破棄します。より短いプレフィックスのルートは使われません。',
  'aws.finding.propagation-off.what': '{{vpc}} のどのルートテーブルでも {{gateway}} のルート伝播が無効です。',
  'aws.finding.propagation-off.where': '場所：{{table}} など {{vpc}} のルートテーブル',
  'check.aws/propagation-off.why':
    'VPN で受け取ったルートは、ルート伝播を有効にしたテーブルにだけ追加されます。既定では無効です。',
  'aws.finding.propagation-missing.what':
    '{{vpc}} のルートテーブルのうち、{{table}} では {{gateway}} のルート伝播が無効です。',
  'aws.finding.propagation-missing.where': '場所：{{table}}',
  'check.aws/propagation-missing.why':
    'このルートテーブルを使うサブネットは VPN 経由のルートを受け取れず、応答も返せません。ルート伝播はテーブルごとに設定します。',
  'aws.finding.nat-in-public-subnet.what':
    '{{subnet}} がプライベートサブネットのため、{{nat}} はインターネットに出られません。',
  'aws.finding.nat-in-public-subnet.where': '場所：{{subnet}} のルートテーブル {{table}}',
  'check.aws/nat-in-public-subnet.why':
    'パブリック NAT ゲートウェイは、インターネットゲートウェイへのルートがあるサブネットに置きます。',
  'aws.finding.customer-asns-differ.what': '{{gateway}} に接続する {{a}} と {{b}} の AS 番号が同じ {{asn}} です。',
  'aws.finding.customer-asns-differ.where': '場所：{{a}} と {{b}}',
  'check.aws/customer-asns-differ.why':
    '互いの経路がループとみなされて破棄されます。CloudHub ではカスタマーゲートウェイごとに異なる ASN が必要です。',
  'aws.finding.zone-attached.what': '{{subnet}} のある {{zone}} に {{link}} のサブネットがありません。',
  'aws.finding.zone-attached.where': '場所：{{attachment}} のサブネット',
  'check.aws/zone-attached.why':
    'サブネットから Transit Gateway に到達するには、同じアベイラビリティーゾーンにアタッチメントのサブネットが必要です。',
  'aws.finding.attachment-associated.what': '{{attachment}} に {{gateway}} のルートテーブルが関連付けられていません。',
  'aws.finding.attachment-associated.where': '場所：{{attachment}}',
  'check.aws/attachment-associated.why':
    'Transit Gateway ルートテーブルのないアタッチメントからのパケットは、どこにも転送されません。',
  'aws.fix.inside': '{{vpn}} のトンネル {{tunnel}} に空いている内部 CIDR を割り当て',
  'aws.finding.inside-reserved.what':
    '{{vpn}} のトンネル {{tunnel}} の内部アドレスが AWS の予約ブロック {{block}} に含まれています。',
  'aws.finding.inside-reserved.where': '場所：{{vpn}} のトンネル {{tunnel}}',
  'check.aws/inside-reserved.why':
    'トンネル内部 IPv4 CIDR に予約済みブロックを指定した Site-to-Site VPN 接続は作成できません。',
  'aws.finding.prefix-list-choice.what':
    '{{table}} の {{a}} と {{b}} が同じ {{prefix}} を含み、ターゲットが異なります。',
  'aws.finding.prefix-list-choice.where': '場所：{{table}} の {{a}} と {{b}}',
  'check.aws/prefix-list-choice.why':
    'ルートテーブル内の複数のプレフィックスリストに同じブロックがあると、AWS がいずれかのルートをランダムに選び、使い続けます。',
  'aws.finding.entry-tables.what':
    '{{attachment}} のサブネットごとにルートが異なり、{{from}} からのパケットはどのサブネットから入るか決まっていません。',
  'aws.finding.entry-tables.where': '場所：{{a}} と {{b}} のルートテーブル',
  'check.aws/entry-tables.why':
    'VPN やピアリングからのパケットはアベイラビリティーゾーンに属さず、どのゾーンから入るかは公開されていません。ここでの疎通確認では最初のゾーンを使います。',
  'check.aws/region-code.why': 'エクスポートするコードではリージョンコードを使います。',
  'check.aws/blocks.why':
    'VPC の CIDR ブロックは /16 から /28 で重複できません。最初は IPv4 で、すべてのサブネットを含みます。',
  'check.aws/subnets.why': 'サブネットは VPC のブロックの内側で /16 から /28 とし、ほかと重複できません。',
  'check.aws/addresses.why':
    'アドレスは 1 つのインターフェイスのもので、サブネットの範囲内にあり、AWS の予約アドレス以外とします。',
  'check.aws/one-of-each.why':
    'VPC のメインルートテーブルは 1 つです。インターネットゲートウェイと仮想プライベートゲートウェイは 1 つまで、アタッチメントは Transit Gateway ごとに 1 つまでです。',
  'check.aws/same-vpc.why':
    'ルートテーブル、ネットワーク ACL、セキュリティグループ、ゲートウェイは同じ VPC でだけ使えます。',
  'check.aws/route-form.why':
    '送信先ごとにルートは 1 つです。VPC の内側には、サブネット全体を送信先とするネットワークインターフェイスか NAT ゲートウェイへのルートだけ設定できます。',
  'check.aws/edge-table.why':
    'ゲートウェイのルートテーブルは受信トラフィックをネットワークインターフェイスに送ります。プレフィックスリストと伝播は使えません。',
  'check.aws/nat-address.why': 'パブリック NAT ゲートウェイは Elastic IP アドレスに変換します。',
  'check.aws/private-asn.why': 'AWS 側のゲートウェイにはプライベート AS 番号を使います。',
  'check.aws/list-entries.why': 'プレフィックスリストのエントリは重複できません。',
  'check.aws/filter-rules.why': 'ルールには相手と、小さい順のポート範囲が必要です。',
  'check.aws/acl-numbers.why': 'ネットワーク ACL のルールは番号順に評価されます。番号は方向ごとに重複できません。',
  'check.aws/transit-tables.why':
    'アタッチメントは自身の Transit Gateway のテーブル 1 つに関連付けます。ピアリングはルートを伝播しません。',
  'check.aws/attachments.why':
    'VPC アタッチメントには、使うアベイラビリティーゾーンごとに VPC のサブネットが 1 つあります。',
  'check.aws/peering-apart.why':
    'CIDR ブロックの重複する VPC はピアリングできません。2 つの VPC のピアリングは 1 つまでです。',
}
