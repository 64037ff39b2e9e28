import type { en } from './messages.en.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'azure.emit.renamed': '「{{from}}」は Azure のリソース名に使えないため、「{{to}}」として出力します。',
  'azure.emit.no-group': 'リソース グループに属さないリソースがあります。{{location}} の「{{group}}」に配置します。',
  'azure.emit.one-group':
    'main.bicep はリソース グループ「{{group}}」（{{location}}）にデプロイします。グループは事前に作成してください。',
  'azure.emit.many-groups':
    'main.bicep はサブスクリプションにデプロイします。{{count}} 個のリソース グループを作成し、それぞれにモジュールをデプロイします。',
  'azure.emit.ssh-key': '仮想マシンには SSH 鍵でログインします。公開鍵を設定してください。',
  'azure.emit.key-variable':
    '「{{name}}」の事前共有キーは環境変数 {{variable}} から読み込みます。ファイルには含まれません。',
  'azure.emit.unknown-address':
    '「{{name}}」のパブリック IP アドレスが不明です。デプロイ前に {{variable}} の仮の値を置き換えてください。',
  'azure.emit.no-subnet': '「{{name}}」はサブネットに属さないため、出力しません。',
  'azure.emit.no-reserved-subnet': '「{{name}}」は、仮想ネットワークに {{subnet}} がないため、出力しません。',
  'azure.emit.circuit-provider':
    '「{{name}}」の作成後、サービス キーを {{provider}} に伝えてください。プロバイダーのプロビジョニングが終わるまでピアリングと接続は失敗するため、その後に再度デプロイしてください。',
  'azure.emit.circuit-peering':
    '「{{name}}」のプライベート ピアリングは、リンクのプレフィックスまたは AS 番号を持つ拠点がないため、プロバイダー側の構成に任せます。',
  'azure.emit.summarized-prefixes':
    '「{{name}}」のゲートウェイの集約プレフィックスは、API バージョン 2025-07-01 が必要なため、エクスポートに含まれません。手動で設定してください。',
  'azure.emit.no-nic': '「{{name}}」は、ネットワーク インターフェイスがないため、出力しません。',
  'azure.emit.no-bgp-values':
    '「{{far}}」の AS 番号または BGP ピア IP アドレスが不明なため、「{{name}}」は BGP なしで出力します。',
  'azure.emit.no-prefixes':
    '「{{name}}」には BGP も「{{far}}」側のプレフィックスもありません。このローカル ネットワーク ゲートウェイは Azure に拒否されます。',
  'azure.emit.tags-in-list':
    '「{{name}}」の規則「{{rule}}」は、サービス タグまたは * をほかの値と並べているため、Azure に拒否されます。規則を分割してください。',
  'azure.emit.appliance-bgp':
    '「{{name}}」にはパケット転送と BGP の設定を出力します。IPsec トンネルは機器側で設定してください。',
  'azure.emit.bgp-address-terraform':
    'Terraform プロバイダーは「{{name}}」の BGP ピア IP アドレス {{address}} を設定できません。Azure が割り当てるアドレスになります。',
  'azure.emit.unknown-service':
    '“{{name}}” の接続先サービスは設計にありません。{{variable}} の仮の値をそのリソース ID に置き換えてください。',
  'azure.emit.no-balancer': '「{{name}}」は出力されません。ロード バランサーが出力にないためです。',
  'azure.emit.no-service': '「{{name}}」は出力されません。Private Link サービスが出力にないためです。',
  'azure.emit.overlay-ipsec': 'NVA 間の IPsec トンネル「{{name}}」は出力されません。両端で手動で設定してください。',
  'azure.emit.no-wan': '「{{name}}」は出力されません。Virtual WAN の中にありません。',
  'azure.emit.hub-table-route':
    '「{{name}}」のルート「{{route}}」は接続に向かうため出力されません。接続が先にテーブルを必要とします。手動で追加するか、接続の静的ルートを伝達してください。',
  'azure.emit.hub-static-bicep':
    '「{{name}}」は静的ルートを伝達しませんが、Bicep ファイルでは指定できません。手動でオフにしてください。',
  'azure.emit.private-prefixes':
    '「{{name}}」の追加のプライベート プレフィックスは出力されません。プライベート ポリシーに手動で追加してください。',
  'azure.emit.hub-firewall-rules': '「{{name}}」のポリシーはすべてを許可します。デプロイ前に絞り込んでください。',
  'azure.emit.hub-circuit-peering': '「{{name}}」は出力されません。回線のプライベート ピアリングが設計にありません。',
}
