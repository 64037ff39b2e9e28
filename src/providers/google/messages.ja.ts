import type { en } from './messages.en.ts'

export const ja: Record<keyof typeof en, string> = {
  'rule.google/subnet-route':
    'ネットワークのサブネット範囲ごとにサブネット ルートがあります。パケットは配信されるか、破棄されます。',
  'rule.google/peer-subnet-route':
    'ピアリングしたネットワークは、プライベート範囲のサブネット ルートを常に交換します。',
  'rule.google/static-route': 'ネットワークの静的ルートです。',
  'rule.google/peer-static-route':
    'ピア ネットワークの静的ルートです。相手がエクスポートし、こちらがインポートしています。タグ付きとデフォルト インターネット ゲートウェイ宛は含みません。',
  'rule.google/vpn-static': 'ルートベースのトンネルには、リモート範囲ごとに優先度 1000 の静的ルートが作成されます。',
  'rule.google/dynamic-route': 'このリージョンの Cloud Router が学習しました。MED が優先度になります。',
  'rule.google/dynamic-route-far':
    '別のリージョンの Cloud Router が学習しました。動的ルーティングがグローバルなので適用され、リージョン間のコストが加算されます。',
  'rule.google/peer-dynamic-route':
    'ピア ネットワークの Cloud Router が学習しました。相手がエクスポートし、こちらがインポートしています。',
  'rule.google/policy-route': 'ポリシーベースのルートは、ほかのすべてのルートより先に評価されます。',
  'rule.google/local-before-peer':
    '宛先が同じなら、ネットワーク自身のルートがピア ネットワークのルートより優先されます。',
  'rule.google/one-peer':
    '複数のピア ネットワークに同じ宛先があります。Google Cloud はその 1 つを使いますが、どれかは公開されていません。前提：最初のもの。',
  'rule.google/priority': '優先度の値が最も小さいルートが選ばれます。',
  'rule.google/category':
    '優先度が同じなら、インスタンス、アドレス、トンネルへの静的ルート、動的ルート、ロードバランサ、インターネット ゲートウェイの順に選ばれます。',
  'rule.google/inside-subnet': 'サブネット ルートと同じか、その内側に収まるカスタムルートは使われません。',
  'rule.google/router-kinds': 'Cloud Router はアドバタイズするルートと学習したルートを分けて扱います。',
  'rule.google/as-path': 'AS パスが最も短いルートが選ばれます。',
  'rule.google/origin': 'BGP オリジンが最も良いルートが選ばれます (IGP、EGP、incomplete の順)。',
  'rule.google/med': '同じ隣接 AS のルートの中で MED が最も小さいものが選ばれます (常に比較する設定なら全体)。',
  'rule.google/two-lowest-meds':
    'MED が最小と 2 番目に小さいルートがネットワークに渡されます。2 番目は、より低い優先度で待機します。',
  'rule.google/region-cost': '最も近いリージョンからのルートが選ばれます。',
  'rule.google/learns': 'Cloud Router は BGP ピアがアドバタイズするルートを受け入れます。',
  'rule.google/hands-over': 'レガシーの最適パス選択モードでは、同じ宛先の MED はコントロール プレーンで比較されます。',
  'rule.google/custom-learned': 'カスタム学習ルートは、BGP セッションが確立している間、学習したものとして扱われます。',
  'rule.google/bgp-inside': 'BGP はトンネルの内部アドレスの間で動作します。',
  'rule.google/advertised-subnet':
    'Cloud Router は自分のリージョンのサブネットをアドバタイズします。動的ルーティングがグローバルなら全リージョンです。MED は、アドバタイズの優先度とリージョン間のコストの和です。',
  'rule.google/advertised-range': 'カスタム アドバタイズの IP 範囲です。MED はアドバタイズの優先度です。',
  'rule.google/not-advertised':
    'Cloud Router がアドバタイズするのは、ネットワークのサブネットとカスタム範囲です。ピア ネットワークのサブネットと学習したルートは含みません。',
  'rule.google/internet-needs-address':
    'インターネットに出られるのは、外部 IP アドレスを持つインターフェースと Cloud NAT を使うサブネットだけです。',
  'rule.google/firewall-rule':
    'VPC ファイアウォール ルールで決まります。優先度の値が小さい順で、同じなら拒否が先です。',
  'rule.google/implied-allow': '暗黙のルールは、ほかのルールの後で、すべての下り (外向き) を許可します。',
  'rule.google/implied-deny': '暗黙のルールは、ほかのルールの後で、すべての上り (内向き) を拒否します。',
  'rule.google/system-order': 'OS は、設定されたルートより接続ルートを優先します。',
  'rule.google/system-connected': 'このサブネットにインターフェースがあります。',
  'rule.google/system-default': '複数のインターフェースを持つマシンのデフォルト ルートは nic0 を通ります。',
  'rule.google/system-route': 'OS に設定されたルートです。',

  'google.view.routes': '有効なルート',
  'google.view.routes-in': '有効なルート ({{region}})',
  'google.view.routes-of': '{{name}} の有効なルート',
  'google.view.system': 'OS のルート',
  'google.view.best-routes': 'ベストルート',
  'google.view.learned': '{{peer}} から学習したルート',
  'google.view.advertised': '{{peer}} にアドバタイズしたルート',
  'google.view.tunnels': 'トンネルへのルート',
  'google.column.destination': '宛先 IP 範囲',
  'google.column.type': '種類',
  'google.column.next-hop': 'ネクストホップ',
  'google.column.priority': '優先度',
  'google.column.status': 'ステータス',
  'google.column.name': '名前',
  'google.column.med': 'MED',
  'google.column.as-path': 'AS パス',
  'google.type.subnet': 'サブネット',
  'google.type.static': '静的',
  'google.type.dynamic': '動的',
  'google.type.peer-subnet': 'ピアリング サブネット',
  'google.type.peer-static': 'ピアリング静的',
  'google.type.peer-dynamic': 'ピアリング動的',
  'google.type.connected': '接続',
  'google.type.default': 'デフォルト',
  'google.type.learned': '学習',
  'google.type.custom-learned': 'カスタム学習',
  'google.type.range': 'カスタム範囲',
  'google.type.inside': 'BGP ピア',
  'google.type.vpn-static': '静的',
  'google.status.best': '使用中',
  'google.status.standby': '待機',
  'google.note.standby':
    '「待機」のルートには通信が流れません。最適なルートが失われたときにすぐ切り替わるよう、MED が 2 番目に小さいルートも、より低い優先度で VPC ネットワークに登録されます。この「ルート」ページには両方が、Cloud Router の詳細ページには最適なルートだけが表示されます。MED が等しい場合は両方に通信が流れます（ECMP）。',
  'google.status.suppressed': '抑制',
  'google.status.unused': '未使用',
  'google.hop.network': 'ネットワーク {{name}}',
  'google.hop.peering': 'ピアリング {{name}}',
  'google.hop.tunnel': '{{link}}、トンネル {{number}}',
  'google.hop.load-balancer': 'ロードバランサ {{name}}',
  'google.hop.instance': 'インスタンス {{name}}',
  'google.hop.interface': 'インターフェース {{name}}',
  'google.hop.drop': '使用不可',
}
