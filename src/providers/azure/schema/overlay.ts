import { fields, type PropsOf } from '../../../model/index.ts'

/** UDP port of VXLAN. Source: RFC 7348, section 5. */
export const VXLAN_PORT = 4789
/** The network identifier has 24 bits. Source: RFC 7348, section 5. */
const LAST_VNI = 2 ** 24 - 1

const side = {
  type: 'group',
  fields: {
    /** Between which addresses the outer packets go; absent: that of its first interface. */
    outer: { type: 'address', optional: true, advanced: true, example: '10.0.0.4' },
    /** Address of the tunnel's own interface. */
    inner: { type: 'address', example: '169.254.0.1' },
  },
} as const

/** A tunnel between the operating systems of two appliances: the platform sees its outer packets only. */
export const overlayFields = fields({
  up: { type: 'flag', default: true },
  encapsulation: { type: 'choice', options: ['VXLAN', 'IPsec'], default: 'VXLAN' },
  vni: { type: 'integer', min: 1, max: LAST_VNI, default: 77, example: '77' },
  port: { type: 'integer', min: 1, max: 65535, default: VXLAN_PORT, advanced: true, example: '4789' },
  /** Length of the prefix that both inner addresses are in. */
  innerLength: { type: 'integer', min: 8, max: 31, default: 24, advanced: true, example: '24' },
  a: side,
  b: side,
})

export type OverlayProps = PropsOf<typeof overlayFields>
