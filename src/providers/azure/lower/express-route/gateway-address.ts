import { type Address, addressAt, type Prefix, prefixSize } from '../../../../ip/index.ts'
import type { Subnet } from '../records.ts'

/** Source: learn.microsoft.com, ExpressRoute routing requirements; AS paths of published outputs. */
export const CIRCUIT_GATEWAY_ASN = 65515

/**
 * Address of the first of its two instances. Source: published outputs (github.com/kaysalawu/azure-network-terraform, lab 8;
 * github.com/erjosito/lab-summarized-gw-prefixes-20260427): x.12 and x.13.
 */
export const circuitGatewayAddress = (subnet: Subnet): Address | undefined => {
  const range = subnet.props.prefix as Prefix
  return prefixSize(range) > 16 ? addressAt(range, 12) : undefined
}
