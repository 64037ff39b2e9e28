import type { en } from './messages.en.ts'

export const ja: Record<keyof typeof en, string> = {
  'aws.vpn-file.too-long': 'VPN の設定ファイルとしては長すぎます（{{most}} 文字超）。',
  'aws.vpn-file.broken-xml': 'vpn_connection を含む整形式の XML ではありません。',
  'aws.vpn-file.no-tunnel':
    '「IPSec Tunnel #1」がありません。AWS からダウンロードした Generic のテキストか XML を指定してください。',
  'aws.vpn-file.too-many': 'トンネルが {{most}} 本を超えています。',
  'aws.vpn-file.no-address': 'AWS 側のアドレスが、トンネルの外側にも内側にも書かれていません。',
  'aws.vpn-file.end-customer': 'カスタマーゲートウェイ',
  'aws.vpn-file.end-aws': '仮想プライベートゲートウェイ',
  'aws.vpn-file.inside-not-link-local':
    'トンネル {{tunnel}}：{{end}}の内部アドレス {{address}} が 169.254.0.0/16 の範囲外です。',
  'aws.vpn-file.inside-length': 'トンネル {{tunnel}}：内部アドレスは /30 です（記載は {{aws}} と {{customer}}）。',
  'aws.vpn-file.inside-apart': 'トンネル {{tunnel}}：内部アドレス {{aws}} と {{customer}} が同じ /30 にありません。',
  'aws.vpn-file.inside-hosts':
    'トンネル {{tunnel}}：{{block}} では AWS が {{aws}}、カスタマーゲートウェイが {{customer}} になりますが、記載と一致しません。',
  'aws.vpn-file.inside-reserved': 'トンネル {{tunnel}}：{{block}} は AWS が予約しています。',
  'aws.vpn-file.neighbor':
    'トンネル {{tunnel}}：BGP ネイバー {{neighbor}} が AWS の内部アドレス {{address}} と一致しません。',
  'aws.vpn-file.next-hop':
    'トンネル {{tunnel}}：ネクストホップ {{nextHop}} が AWS の内部アドレス {{address}} と一致しません。',
  'aws.vpn-file.bgp-in-static': 'トンネル {{tunnel}} に BGP の設定がありますが、接続は静的ルーティングです。',
  'aws.vpn-file.equal-asn': 'トンネル {{tunnel}}：両端の ASN がどちらも {{asn}} です。',
  'aws.vpn-file.same-number': '#{{first}} というトンネルが 2 つあります。',
  'aws.vpn-file.same-outside': 'トンネル {{first}} と {{later}} が AWS の同じアドレス {{address}} で終端しています。',
  'aws.vpn-file.two-customers':
    'トンネル {{first}} と {{later}} のカスタマーゲートウェイが {{a}} と {{b}} で異なります。1 つの接続には 1 つです。',
  'aws.vpn-file.same-inside': 'トンネル {{first}} と {{later}} の内部アドレスがどちらも {{address}} です。',
  'aws.vpn-file.two-asns': 'トンネル {{first}} と {{later}} で{{end}}の ASN が {{a}} と {{b}} に分かれています。',
  'aws.vpn-file.set-phase1': 'フェーズ 1（トンネル {{tunnel}}）',
  'aws.vpn-file.set-phase2': 'フェーズ 2（トンネル {{tunnel}}）',
  'aws.vpn-file.set-dpd': 'DPD タイムアウト（トンネル {{tunnel}}）',
  'aws.vpn-file.set-mss': 'TCP の MSS（トンネル {{tunnel}}）',
  'aws.vpn-file.set-ike': 'IKE バージョン',
  'aws.vpn-file.set-asn': '{{name}} の ASN',
  'aws.vpn-file.set-inside-aws': 'トンネル {{tunnel}}：AWS 側の内部アドレス',
  'aws.vpn-file.set-inside-customer': 'トンネル {{tunnel}}：対向側の内部アドレス',
  'aws.vpn-file.set-outside-aws': 'トンネル {{tunnel}}：AWS 側のパブリックアドレス',
  'aws.vpn-file.set-outside-customer': 'トンネル {{tunnel}}：対向側のパブリックアドレス',
  'aws.vpn-file.is-static': 'ファイルは静的ルーティング、{{name}} は BGP です。ルーティングの設定は変更しません。',
  'aws.vpn-file.is-bgp': 'ファイルは BGP、{{name}} は静的ルーティングです。ルーティングの設定は変更しません。',
  'aws.vpn-file.filled-twice':
    'ファイルの 2 つのトンネルがトンネル {{tunnel}} に割り当てられています。後のものを使います。',
  'aws.vpn-file.inside-used': '{{address}} は {{name}} のトンネル {{tunnel}} の内部アドレスとしても使われています。',
}
