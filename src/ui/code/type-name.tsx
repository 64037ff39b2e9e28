import { Fragment } from 'react'

/** A type as the code spells it, broken at its joints. */
export function TypeName({ type }: { type: string }) {
  const parts = shortType(type).split(/(?<=_)|(?<=[a-z])(?=[A-Z])/)
  return (
    <code className="mono" translate="no">
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one name never change places
        <Fragment key={i}>
          {i > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  )
}

/** Without what all types of a provider begin with: `azurerm_public_ip`, `Microsoft.Network/publicIPAddresses`. */
const shortType = (type: string): string => type.replace(/^(?:[a-z]+_(?=[a-z])|Microsoft\.\w+\/|ALIYUN::)/, '')
