export const ja = {
  'azure.private-endpoint.title': 'プライベート エンドポイント',
  'azure.private-endpoint.about': 'サービスの入口となるプライベート アドレス。応答だけを返す',
  'azure.private-endpoint.address.label': 'プライベート IP アドレス',
  'azure.private-endpoint.address.help':
    'サブネット内のアドレスです。例：10.0.1.4。この仮想ネットワークと直接ピアリングした先の全サブネットに /32 のルートができます。',
  'azure.private-endpoint.subresource.label': 'サブリソース',
  'azure.private-endpoint.subresource.help':
    'Azure サービスの一部を指定します。例：ストレージ アカウントの blob。自分の Private Link サービスにつなぐ場合は空にします。',
  'azure.private-link-service.title': 'Private Link サービス',
  'azure.private-link-service.about':
    'ロード バランサーの背後を、NAT を介して任意の場所のプライベート エンドポイントに公開',
  'azure.private-link-service.address.label': 'NAT アドレス',
  'azure.private-link-service.address.help':
    '背後のマシンから見える送信元アドレスです。例：10.10.0.5。呼び出し元へ戻るルートはできません。',
  'azure.private-link-service.loadBalancer.label': 'ロード バランサー',
  'azure.private-link-service.loadBalancer.help':
    'プライベート エンドポイントから届くフロントエンドです。同じ仮想ネットワークのものを指定します。',
  'azure.private-link-service.proxyProtocol.label': 'TCP プロキシ プロトコル v2',
  'azure.private-link-service.proxyProtocol.help':
    '呼び出し元のアドレスをサービスに伝えます。サービス側がこのヘッダーに対応している必要があります。',
  'azure.private-connection.title': 'プライベート エンドポイント接続',
  'azure.private-connection.about': 'プライベート エンドポイントを Private Link サービスにつなぐ。片方向のみ',
  'azure.private-connection.status.label': '状態',
  'azure.private-connection.status.help': 'サービスの所有者が承認します。承認されるまで通信は通りません。',
  'azure.private-connection.status.option.Approved': '承認済み',
  'azure.private-connection.status.option.Pending': '保留中',
  'azure.private-connection.status.option.Rejected': '拒否',
  'azure.subnet.privateLinkServiceNetworkPolicies.label': 'Private Link サービスのネットワーク ポリシー',
  'azure.subnet.privateLinkServiceNetworkPolicies.help':
    'Private Link サービスが NAT アドレスを取るサブネットでは無効にします。未指定なら有効です。',
  'azure.subnet.privateLinkServiceNetworkPolicies.option.Enabled': '有効',
  'azure.subnet.privateLinkServiceNetworkPolicies.option.Disabled': '無効',

  'azure.connect.private-link': 'プライベート エンドポイント接続',
  'azure.connect.endpoint-taken':
    '{{name}} は既にサービスにつながっています。別のプライベート エンドポイントを追加してください。',
  'azure.adds.service-policies': '{{name}} の Private Link サービスのネットワーク ポリシーを無効化',
  'azure.fault.endpoint-in-reserved': '{{name}} にはプライベート エンドポイントを置けません。',
  'azure.fault.service-policies':
    '{{name}} では Private Link サービスのネットワーク ポリシーが有効なため、サービスがアドレスを取れません。',
  'azure.fault.private-connection-ends': 'プライベート エンドポイントから Private Link サービスへの接続です。',
}
