import type { Fill, Placeholder } from '../../../codegen/device/index.ts'
import { identifierOf, SymbolTable } from '../../../codegen/names.ts'
import type { VpnSeen } from '../../joint/terraform/vpn-seen.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import type { DeviceContext } from '../../provider.ts'
import type { Site } from '../lower/records.ts'

/** Addresses and keys of a device's tunnels: as the design states them, else under a name to be filled in, the same each time. */
export class DeviceValues {
  private readonly names = new SymbolTable()
  private readonly known = new Map<string, Placeholder>()

  constructor(
    private readonly context: DeviceContext,
    private readonly site: Site,
  ) {}

  /** Public address of one of the site's own tunnel interfaces. */
  own({ link, side }: VpnSeen, at: number): Fill {
    const other = (link.props as VpnProps)[side === 'a' ? 'b' : 'a']
    const stated = this.site.props.publicIps[at] ?? other?.remotes.find((remote) => remote.interface === at)?.publicIp
    if (stated !== undefined) return stated
    // The Terraform root has a variable of this name, which the other end is told.
    const stem = `${identifierOf(this.site.name, 'site', 'snake')}_public_ip${at === 0 ? '' : `_${at + 1}`}`
    return this.placeholder(`own ${at}`, stem, `Public address of ${this.site.name}, tunnel interface ${at + 1}`)
  }

  /** Public address of an interface of the other end. */
  far({ link, own, far }: VpnSeen, at: number): Fill {
    const stated =
      own.remotes.find((remote) => remote.interface === at)?.publicIp ??
      this.context.vpnEnd(far.id, link)?.interfaces[at]?.publicIp
    if (stated !== undefined) return stated
    const code = this.context.addressName(far.id, at, link)
    const stem = `${identifierOf(far.name, 'peer', 'snake')}_ip_${at + 1}`
    const where = code === undefined ? '' : `\nIn the Terraform root: ${code}`
    return this.placeholder(
      code ?? `${far.id} ${at}`,
      stem,
      `Public address of ${far.name}, interface ${at + 1}${where}`,
    )
  }

  /** The pre-shared key of a tunnel. */
  key({ link }: VpnSeen, tunnel: number): Placeholder {
    const name = this.context.keyName(link.id, tunnel)
    const about = `Pre-shared key of ${link.name}, letters and digits only\nIn the Terraform root: terraform output -raw ${name}`
    return { ...this.placeholder(`key ${name}`, name, about), secret: true }
  }

  private placeholder(key: string, stem: string, about: string): Placeholder {
    const before = this.known.get(key)
    if (before) return before
    const name = this.names.allocate([stem.toUpperCase()], (taken, n) => `${taken}_${n}`)
    const made: Placeholder = { k: 'placeholder', name, about }
    this.known.set(key, made)
    return made
  }
}
