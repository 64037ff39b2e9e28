export const ja = {
  'check.azure/hub-place.why': 'ハブは Virtual WAN の中に置き、ハブに属するものはハブに 1 つずつ置きます。',
  'check.azure/hub-range.why': 'ハブには専用の /24 以上が必要です。接続されたすべての VNet とつながるためです。',
  'check.azure/hub-connected-network.why':
    '接続された VNet はハブをリモート ゲートウェイとして使うため、他のゲートウェイを持てません。範囲は WAN 全体で重複できません。',
  'check.azure/hub-tables.why': 'ルート テーブルは 1 つのハブに属します。他のハブに届くのはラベルだけです。',
  'check.azure/hub-routing-intent.why':
    'ルーティング インテントはハブの全接続の関連付けと伝達を引き受けるため、他の設定と併用できません。',
  'check.azure/hub-bgp.why': 'ハブ ルーターは接続された VNet の NVA と、Default テーブルでのみピアリングします。',
  'check.azure/hub-label.why':
    'ラベルへの伝達は、そのラベルを持つテーブルに届きます。どこにもなければ誰も学習しません。',
  'check.azure/hub-default-route.why':
    'ハブのデフォルト ルートは enableInternetSecurity がオンの接続にだけ届きます。API の既定値はオフです。',
  'azure.finding.hub-label.what':
    '{{connection}} はラベル {{label}} に伝達していますが、このラベルを持つルート テーブルがありません。',
  'azure.finding.hub-default.what':
    '{{hub}} はインターネットに通じていますが、{{connection}} にデフォルト ルートが届きません。',
  'azure.fix.hub-default': '{{connection}} に既定のルートを伝達',
} as const
