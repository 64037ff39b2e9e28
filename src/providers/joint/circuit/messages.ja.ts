const side = (own: string, other: string) =>
  ({
    [`core.circuit.${own}.label`]: `{{${own}}} の設定`,
    [`core.circuit.${own}.help`]: `{{${own}}} が {{${other}}} との間で交換するルートの扱いです。`,
    [`core.circuit.${own}.localPref.label`]: 'ローカル プリファレンス',
    [`core.circuit.${own}.localPref.help`]: 'ここで学習したルートに付けます。大きい値が優先されます。例：200',
    [`core.circuit.${own}.prepend.label`]: 'AS パス プリペンド',
    [`core.circuit.${own}.prepend.help`]: 'アドバタイズするルートに自身の AS 番号を追加する回数です。例：2',
    [`core.circuit.${own}.med.label`]: 'アドバタイズする MED',
    [`core.circuit.${own}.med.help`]: '対向側では小さい値が優先されます。例：100',
    [`core.circuit.${own}.community.label`]: 'コミュニティ',
    [`core.circuit.${own}.community.help`]:
      'アドバタイズするルートに付けます。AWS では 7224:7300、7224:7200、7224:7100 が高、中、低の優先度です。',
  }) as const

export const ja: Readonly<Record<string, string>> = {
  'core.circuit.title': '専用線',
  'core.circuit.about': 'クラウドと拠点を BGP でつなぐ回線',
  'core.circuit.paths.label': 'パス',
  'core.circuit.paths.help': 'パスごとに 1 つの BGP セッションがあります。',
  'core.circuit.paths.up.label': 'アップ',
  'core.circuit.paths.up.help': 'オフにすると、このパスがダウンしたときの設計になります。',
  'core.circuit.paths.vlan.label': 'VLAN',
  'core.circuit.paths.vlan.help': '同じ回線上のほかのパスと区別するタグです。例：101',
  'core.circuit.paths.insideA.label': '{{a}} の BGP アドレス',
  'core.circuit.paths.insideA.help': '例：169.254.21.1',
  'core.circuit.paths.insideB.label': '{{b}} の BGP アドレス',
  'core.circuit.paths.insideB.help': '例：169.254.21.2',
  ...side('a', 'b'),
  ...side('b', 'a'),
  'joint.connect.circuit': '専用線 (BGP)',
  'joint.adds.paths_one': 'BGP セッション付きのパス {{count}} 本',
  'joint.adds.paths_other': 'BGP セッション付きのパス {{count}} 本',
  'joint.fault.circuit-ends': '専用線はクラウドのゲートウェイまたは回線と拠点をつなぎます。',
  'joint.fault.community': '{{community}} はコミュニティではありません。65535 以下の 2 つの数値です。例：7224:7300',
  'rule.core/circuit-announces': '専用線に設定したプリペンド、MED、コミュニティを付けてアドバタイズします。',
  'rule.core/circuit-preference': '専用線に設定したローカル プリファレンスを付けて学習します。',
}
