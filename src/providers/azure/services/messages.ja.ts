export const ja = {
  'rule.azure/endpoint-route':
    'プライベート エンドポイントの /32 ルートは、所属する仮想ネットワークと直接ピアリングした先だけにできます。',
  'rule.azure/endpoint-policy':
    'エンドポイントのサブネットでルート テーブルのネットワーク ポリシーが有効です。そのため、仮想ネットワークのアドレス空間と同じかそれより長いユーザー定義ルートが /32 ルートを無効にします。',
  'rule.azure/endpoint-protocols': 'プライベート エンドポイントは TCP と UDP だけを受け付け、ping には応答しません。',
  'rule.azure/endpoint-approval': 'Private Link サービスの所有者が、このエンドポイントの接続をまだ承認していません。',
  'rule.azure/endpoint-answers-only':
    'プライベート エンドポイントは応答だけを返し、自分から接続しません。Private Link は片方向です。',
  'rule.azure/system-static': 'NVA の OS に設定した静的ルートです。',
  'rule.azure/overlay-connected': 'NVA はトンネルの内側ネットワークに直接つながっています。',
  'rule.azure/nic-own-source':
    'インターフェイスの IP 転送がオフです。自分のアドレス以外を送信元とするパケットは破棄されます。',
  'rule.azure/firewall-forwards':
    'ファイアウォールは、プライベート アドレス宛てのパケットを送信元を変えずに転送します。',
  'rule.azure/firewall-snat': 'ファイアウォールは、プライベート アドレス以外への送信元を自分のアドレスに変換します。',
  'rule.azure/firewall-rule': 'ファイアウォールのネットワーク規則です。',
  'rule.azure/firewall-denies': 'ファイアウォールは、許可する規則がない通信を拒否します。',
  'azure.hop.InterfaceEndpoint': 'InterfaceEndpoint',
}
