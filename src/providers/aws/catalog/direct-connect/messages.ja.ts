export const ja = {
  'aws.direct-connect-gateway.title': 'Direct Connect ゲートウェイ',
  'aws.direct-connect-gateway.about': '仮想インターフェイスと各リージョンのゲートウェイをつなぐ',
  'aws.direct-connect-gateway.asn.label': 'Amazon 側の ASN',
  'aws.direct-connect-gateway.asn.help': 'ピアと重複しないプライベート ASN です。例：64512',
  'aws.direct-connect-gateway-association.title': 'ゲートウェイの関連付け',
  'aws.direct-connect-gateway-association.about':
    'Direct Connect ゲートウェイとトランジットゲートウェイまたは仮想プライベートゲートウェイをつなぐ',
  'aws.direct-connect-gateway-association.allowedPrefixes.label': '許可されたプレフィックス',
  'aws.direct-connect-gateway-association.allowedPrefixes.help':
    'トランジットゲートウェイでは、拠点に広告する内容そのものです。例：10.0.0.0/8。仮想プライベートゲートウェイでは、この範囲に含まれる VPC の CIDR だけを広告します。空ならすべて広告します。',
  'aws.connect.dx-association': 'Direct Connect ゲートウェイの関連付け',
  'aws.connect.virtual-interface': 'Direct Connect 仮想インターフェイス (BGP)',
  'aws.connect.dx-no-vpc': '{{name}} に VPC アタッチメントがないため、広告するものがありません。',
  'aws.connect.dx-mixed':
    '{{name}} には別の種類の関連付けがあります。トランジットゲートウェイと仮想プライベートゲートウェイは同じ Direct Connect ゲートウェイに関連付けられません。',
  'aws.connect.dx-detached': '{{name}} は VPC にアタッチされていません。',
  'aws.connect.dx-taken': '{{name}} は別の Direct Connect ゲートウェイに関連付けられています。',
  'aws.connect.dx-asn': '{{a}} と {{b}} の AS 番号がどちらも {{asn}} です。異なる番号にしてください。',
  'aws.adds.dx-association_one': '許可されたプレフィックス {{count}} 個と、既定のルートテーブルへの関連付けと伝播',
  'aws.adds.dx-association_other': '許可されたプレフィックス {{count}} 個と、既定のルートテーブルへの関連付けと伝播',
  'aws.label.allowed-prefixes_one': '許可されたプレフィックス {{count}} 個',
  'aws.label.allowed-prefixes_other': '許可されたプレフィックス {{count}} 個',
  'aws.label.private-vif': 'プライベート仮想インターフェイス',
  'aws.label.transit-vif': 'トランジット仮想インターフェイス',
  'aws.derived.private-vif': 'プライベート仮想インターフェイス {{name}}',
  'aws.derived.transit-vif': 'トランジット仮想インターフェイス {{name}}',
  'aws.fault.dx-ends':
    '関連付けは Direct Connect ゲートウェイとトランジットゲートウェイまたは仮想プライベートゲートウェイをつなぎます。',
  'aws.fault.dx-no-prefixes': '{{name}} の経路が拠点に広告されません。許可されたプレフィックスを指定してください。',
} as const
