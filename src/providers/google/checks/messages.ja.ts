import type { en } from './messages.en.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'google.fix.global': '{{network}} の動的ルーティングをグローバルに変更',
  'google.fix.other-half': '{{network}} に {{peer}} へのピアリング設定を追加',
  'google.fix.exchange': '{{network}} のカスタムルートをエクスポートし、{{peer}} でインポート',
  'google.fix.advertise': '{{routers}} から {{ranges}} をアドバタイズ',
  'google.fix.all-subnets': '{{router}} からすべてのサブネットをアドバタイズ',
  'google.fix.producer': '{{ranges}} をアドバタイズし、{{peer}} へカスタムルートをエクスポート',
  'google.fix.custom-mode': '{{network}} をカスタムモードに変更',
  'google.fix.second-tunnel': '{{link}} にインターフェース {{index}} からのトンネルを追加',
  'google.fix.inside': '{{link}} のトンネルに内部アドレスを割り当て',
  'google.fix.priority': '{{link}} のアドバタイズの優先度を {{priority}} に変更',
  'google.fix.peer': '{{a}} と {{b}} をピアリング',
  'google.fix.forward': '{{name}} の IP 転送を有効化',
  'google.fix.nat': '{{network}} に Cloud NAT を追加',
  'google.fix.external': '{{name}} に外部 IP アドレスを付与',
  'google.fix.enable-rule': 'ファイアウォール ルール {{rule}} を有効にする',
  'google.fix.rule-range': 'ファイアウォール ルール {{rule}} に {{range}} を追加',
  'google.fix.rule-service': 'ファイアウォール ルール {{rule}} に {{service}} を追加',
  'google.fix.use-router': '{{gateway}} の BGP に {{router}} を使用',
  'google.fix.new-router': '{{gateway}} 用の Cloud Router {{router}} を追加',
  'google.fix.allow': '{{sender}} から {{target}} を許可するファイアウォール ルールを追加',
  'google.fix.remove-rule': 'ファイアウォール ルール {{rule}} を削除',
  'google.fix.deny': '{{sender}} から {{target}} を拒否するファイアウォール ルールを追加',
  'google.finding.regional':
    '{{network}} の動的ルーティングがリージョン単位のため、{{subnet}} ({{region}}) のマシンは拠点と通信できません',
  'google.finding.half-peering': '{{network}} に {{peer}} へのピアリング設定がありません',
  'google.finding.not-exported':
    '{{peer}} はカスタムルートをインポートしますが、{{network}} がエクスポートしていません',
  'google.finding.not-imported':
    '{{network}} はカスタムルートをエクスポートしますが、{{peer}} がインポートしていません',
  'google.finding.not-exchanged':
    '{{peer}} に {{network}} の拠点へのルートがありません。エクスポートもインポートもされていません',
  'google.finding.peer-not-advertised':
    '{{peer}} には拠点へのルートがありますが、拠点に戻りのルートがありません。{{network}} が {{ranges}} をアドバタイズしていません',
  'google.finding.producer-both':
    '拠点から {{peer}} に届きません。{{ranges}} がアドバタイズされず、カスタムルートもエクスポートされていません',
  'google.finding.producer-not-advertised': '拠点から {{peer}} に届きません。{{ranges}} がアドバタイズされていません',
  'google.finding.producer-no-return':
    '{{peer}} から拠点に返答できません。{{network}} のカスタムルートがエクスポートされていません',
  'google.finding.producer-alone':
    '{{producer}} はどのネットワークともピアリングされておらず、サービスに到達できません',
  'check.google/producer-alone.why':
    'マネージド サービスには、プライベート サービス アクセスのピアリング経由でのみ到達できます。',
  'google.finding.auto-mode': '{{network}} は自動モードです。現在と将来のリージョンが 10.128.0.0/9 の範囲を使います',
  'google.finding.one-interface':
    '{{gateway}} は片方のインターフェースだけを使っています。インターフェース {{index}} が未使用です',
  'google.finding.no-inside': '{{link}} のトンネル {{tunnel}} に BGP の内部アドレスがありません',
  'google.finding.classic-bgp': '{{gateway}} は BGP を使う Classic VPN ゲートウェイです',
  'google.finding.priority-gap': '近くのサブネットでは {{standby}} (優先度 {{priority}}) が {{main}} より優先されます',
  'google.finding.limit.peers': '{{name}} の BGP ピアが {{count}} 個あります。上限は {{max}} 個です',
  'google.finding.limit.ranges': '{{name}} のカスタム範囲が {{count}} 個あります。上限は {{max}} 個です',
  'google.finding.limit.learned':
    '{{name}} が学習するプレフィックスは {{count}} 個以上です。使われるのはリージョンごとに {{max}} 個です',
  'google.finding.limit.peerings': '{{name}} のピアリングが {{count}} 個あります。上限は {{max}} 個です',
  'google.blocker.implied-deny':
    'ルートは問題ありません。{{network}} に許可するファイアウォール ルールがなく、暗黙のルールで拒否されます。',
  'google.blocker.no-address':
    '{{destination}} へのルートがなく、インターネットへのデフォルト ルートだけが一致します。送信元には外部アドレスがありません。',
  'check.google/peering-both-halves.why': 'ピアリングは、両方のネットワークに互いの設定がある場合だけ有効になります。',
  'check.google/custom-routes.why':
    '静的・動的ルートは、一方がエクスポートし、他方がインポートする場合だけ交換されます。',
  'check.google/peer-advertised.why':
    'Cloud Router はピア ネットワークのサブネットをアドバタイズしません。カスタム アドバタイズで指定する必要があります。',
  'check.google/producer-reachable.why':
    'マネージド サービスは Google 側のピア ネットワークにあります。範囲のカスタム アドバタイズと、戻りのためのカスタムルートのエクスポートが必要です。',
  'check.google/regional-routing.why':
    'リージョンの動的ルーティングでは、Cloud Router は自分のリージョンの学習とアドバタイズだけを行います。',
  'check.google/auto-mode.why':
    '10.128.0.0/9 にある拠点や他クラウドの範囲と、現在または将来のリージョンで衝突します。カスタムモードにすると、サブネットはそのまま残り、追加されなくなります。',
  'check.google/ha-interfaces.why': 'HA VPN の 99.99% の可用性には、両方のインターフェースからのトンネルが必要です。',
  'check.google/inside-addresses.why':
    'Cloud VPN の BGP セッションは、トンネルのリンクローカル アドレスの間で動作します。',
  'check.google/classic-bgp.why':
    'Classic VPN の動的ルーティングは、Google Cloud 上の VPN ソフトウェア向けを除いて終了しました。HA VPN を使います。',
  'check.google/priority-gap.why':
    '離れたリージョンのサブネットにはコストが加算されます。待機側の優先度の差は、このコストより大きくする必要があります。',
  'check.google/limits.why': 'ピア、範囲、学習プレフィックスには上限があり、超えた分は拒否されるか、使われません。',
  'check.google/names.why': 'Google Cloud ではほかの名前を使えません。',
  'check.google/shared-vpc.why':
    'サービス プロジェクトは 1 つのホスト プロジェクトに接続し、マシンはそのネットワークを使います。',
  'check.google/subnets.why': 'ネットワークのサブネット範囲は /29 以上で、重複できません。',
  'check.google/addresses.why':
    'サブネットのアドレスは 1 か所でだけ使えます。最初の 2 個と最後の 2 個は予約されています。',
  'check.google/interfaces.why': 'マシンのインターフェースは、それぞれ別のネットワークに接続します。',
  'check.google/router.why':
    'ゲートウェイの BGP セッションは、同じネットワークとリージョンの、プライベート AS 番号を持つ Cloud Router で動作します。',
  'check.google/advertisement.why':
    'カスタム範囲はカスタムモードでだけ有効です。同じ範囲のサブネットがあれば無視されます。',
  'check.google/static-routes.why': '静的ルートには、使えるネクストホップと、サブネットの外の宛先が必要です。',
  'check.google/forwarding.why': 'IP 転送がオフのマシンは、自分以外のアドレス宛のパケットを破棄します。',
  'check.google/firewall-rules.why':
    'ファイアウォール ルールの対象と送信元はタグかサービス アカウントで指定し、ポートは TCP と UDP で使います。',
  'check.google/peering.why': 'ピアリングするネットワークは、互いにも、ほかのピアとも重複できません。',
}
