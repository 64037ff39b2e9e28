import type { ReactNode } from 'react'
import type { VpnSideView } from '../../providers/joint/vpn-view/index.ts'
import { useText } from '../shared/use-text.ts'
import { VpnValue } from './vpn-value.tsx'

/** One side's own grouping in its own words, in a narrow column. */
export function VpnSide({ side }: { side: VpnSideView }) {
  const t = useText()
  const { words, groups, rows } = side
  return (
    <>
      <p className="vpn-title">{t(side.title)}</p>
      {groups.map((group, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
        <div key={at} className="vpn-group">
          <dl className="vpn-group-head">
            <dt>{t(words.group)}</dt>
            <dd>
              <VpnValue cell={group.name} />
            </dd>
            {group.facts.map(({ label, value }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fact is its place
              <Pair key={i} label={t(label)}>
                <VpnValue cell={value} />
              </Pair>
            ))}
          </dl>
          {rows.map((row, i) =>
            row.group !== at ? null : (
              // biome-ignore lint/suspicious/noArrayIndexKey: a tunnel is its number
              <dl key={i} className="vpn-tunnel">
                <Pair label={t(words.tunnel)}>
                  <VpnValue cell={row.name} />
                </Pair>
                <Pair label={t(words.outside)}>
                  <VpnValue cell={row.outside} />
                </Pair>
                <Pair label={t(words.inside)}>
                  <VpnValue cell={row.inside} />
                </Pair>
                {words.extra.map((label, which) => (
                  <Pair key={label.key} label={t(label)}>
                    {row.extra[which] && <VpnValue cell={row.extra[which]} />}
                  </Pair>
                ))}
              </dl>
            ),
          )}
        </div>
      ))}
    </>
  )
}

function Pair({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}
