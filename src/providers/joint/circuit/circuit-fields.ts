import { fields, type PropsOf } from '../../../model/index.ts'

/** What one end does with routes of the circuit. */
const side = {
  type: 'group',
  optional: true,
  advanced: true,
  fields: {
    /** Of what it learns here; highest wins. Absent: what its platform gives. */
    localPref: { type: 'integer', min: 0, max: 4_294_967_295, optional: true },
    /** Times that its own ASN is prepended beyond the first to what it announces. */
    prepend: { type: 'integer', min: 0, max: 20, optional: true },
    med: { type: 'integer', min: 0, max: 4_294_967_295, optional: true },
    /** BGP community (RFC 1997) on what it announces. */
    community: { type: 'text', optional: true, maxLength: 11, example: '7224:7300' },
  },
} as const

/** A private line between a cloud and a site with one BGP session on each path: a virtual interface, an ExpressRoute circuit. */
export const circuitFields = fields({
  paths: {
    type: 'list',
    min: 1,
    max: 4,
    default: [{ up: true }],
    of: {
      type: 'group',
      fields: {
        up: { type: 'flag', default: true },
        vlan: { type: 'integer', min: 1, max: 4094, optional: true },
        /** Where the BGP session of this path ends. */
        insideA: { type: 'address', optional: true, example: '169.254.21.1' },
        insideB: { type: 'address', optional: true, example: '169.254.21.2' },
      },
    },
  },
  a: side,
  b: side,
})

export type CircuitProps = PropsOf<typeof circuitFields>
export type CircuitSide = NonNullable<CircuitProps['a']>
