export const ja = {
  'azure.finding.tunnel-endpoint.what':
    '{{appliance}} が、{{tunnel}} の対向 {{outer}} をそのトンネル自身へルーティングしています ({{prefix}})。',
  'check.azure/tunnel-endpoint.why':
    'トンネルの外側パケットも、ほかのパケットと同じようにルートを引きます。対向を含むルートがトンネルに向くと、外側パケットがループします。',
  'azure.fix.endpoint-route': '{{appliance}} の {{outer}} をトンネルの外 ({{via}}) へ向ける',
  'azure.finding.own-subnet-route.what': '{{table}} が {{prefix}} を同じサブネットの {{appliance}} へ送っています。',
  'check.azure/route-to-own-subnet.why':
    'このルートは NVA 自身のパケットにも適用され、トンネルに入れずに転送したパケットは戻ってきます。NVA 専用のサブネットに分けると避けられます。',
  'azure.finding.endpoint-bypass.what':
    '{{from}} から {{endpoint}} ({{address}}) へのパケットが、{{prefix}} の NVA を通りません。',
  'check.azure/endpoint-bypass.why':
    'プライベート エンドポイントは /32 のルートを作ります。それより広いユーザー定義ルートで置き換わるのは、エンドポイントのサブネットでルート テーブルのネットワーク ポリシーが有効で、ルートがアドレス空間と同じかそれより長い場合だけです。',
  'azure.fix.endpoint-policies': '{{subnet}} でルート テーブルのネットワーク ポリシーを有効にする',
  'azure.fix.endpoint-host': '{{table}} にホスト ルート {{prefix}} を追加する',
  'azure.finding.nat-unused.what': '{{subnet}} の {{nat}} は使われません。{{table}} がすべてを別の宛先へ送っています。',
  'check.azure/nat-unused.why':
    'NAT ゲートウェイは、インターネットへの既定のルートで出るパケットだけを変換します。0.0.0.0/0 のユーザー定義ルートが別のネクスト ホップに向くと使われません。',
  'azure.finding.firewall-exit.what': '{{table}} により {{firewall}} がインターネットへ直接出られません。',
  'check.azure/firewall-exit.why':
    'Azure Firewall はインターネットに直接出られる必要があります。強制トンネリング用に作成した場合を除き、AzureFirewallSubnet の 0.0.0.0/0 はインターネットに向けます。',
  'azure.fix.firewall-exit': '{{table}} の 0.0.0.0/0 をインターネットに向ける',
  'azure.finding.bastion-nsg.what': '{{subnet}} の {{nsg}} に Bastion に必要な規則がありません：{{rules}}。',
  'check.azure/bastion-nsg.why':
    'AzureBastionSubnet の NSG に Bastion に必要な規則がそろっていないと、Azure に拒否されます。',
  'azure.fix.bastion-nsg_one': '{{nsg}} に不足している規則を追加する',
  'azure.fix.bastion-nsg_other': '{{nsg}} に不足している規則 {{count}} 件を追加する',
  'azure.fix.firewall-allow': '{{firewall}} で {{sender}} から {{target}} への通信を許可する',
  'azure.fix.approve': '{{endpoint}} の接続を承認する',
  'check.azure/private-link.why':
    'プライベート エンドポイントは 1 つのサービスにつながり、通常のサブネットからアドレスを取ります。',
  'check.azure/service-policies.why':
    'Private Link サービスは、そのネットワーク ポリシーを無効にしたサブネットからだけ NAT アドレスを取れます。',
  'check.azure/overlay.why':
    'トンネルは 2 台の NVA を結びます。外側は NVA 自身のアドレス、内側は 1 つのプレフィックスに入る異なるアドレスです。',
  'check.azure/system-route.why': 'OS は、ゲートウェイが直接つながるネットワークにあるルートだけを受け付けます。',
  'check.azure/firewall.why':
    'Azure Firewall は仮想ネットワークに 1 つだけで、/26 以上の AzureFirewallSubnet に置きます。',
}
