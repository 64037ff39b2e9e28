import type { en } from './messages.en.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'import.aws.unknown-list': 'この名前のリストには対応していません ({{count}} 件)。',
  'import.aws.too-many': '1 回のインポートで扱える数を超えています。',
  'import.aws.too-large': 'ファイルが大きすぎます。',
  'import.aws.not-json': 'JSON ではありません。',
  'import.aws.not-described': 'describe コマンドの出力ではありません。',
  'import.aws.no-id': 'ID がありません。',
  'import.aws.no-range': '読み取れる CIDR ブロックがありません。',
  'import.aws.no-vpc': 'VPC の情報がありません。',
  'import.aws.no-subnet': 'サブネットの情報がありません。',
  'import.aws.no-address': '読み取れるプライベートアドレスがありません。',
  'import.aws.no-entries': 'エントリの情報がありません。',
  'import.aws.no-peer': '接続先の情報がありません：{{peer}}',
  'import.aws.detached': 'これらのファイルにある VPC にアタッチされていません。',
  'import.aws.stopped': 'インスタンスは停止中です。稼働中として図に含めます。',
  'import.aws.more-addresses': '最初のアドレスだけを図に含めます。',
  'import.aws.second-public': 'セカンダリプライベートアドレスのパブリックアドレスは図に含めません。',
  'import.aws.unknown-kind': '対応していません：{{kind}}',
  'import.aws.unknown-peer': '参照先の情報がありません。',
  'import.aws.unknown-target': 'ルートのターゲットの情報がありません。このルートのパケットは図の外に出ます。',
  'import.aws.unknown-attachment': 'アタッチメントの情報がないか、対応していません。',
}
