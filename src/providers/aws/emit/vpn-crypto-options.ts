import type { Values } from '../../joint/terraform/attributes.ts'
import { cryptoSeen, type VpnSeen } from '../../joint/terraform/vpn-seen.ts'
import type { EmitContext } from '../../provider.ts'

/**
 * Options of one tunnel for key exchange and encryption, without their prefix; what AWS does by itself is left to it. Towards
 * another cloud one algorithm of each sort: with all that AWS proposes the message grows so long that rekeying fails.
 * Source: cloud.google.com/network-connectivity/docs/vpn/tutorials/create-ha-vpn-connections-google-cloud-aws;
 * docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html.
 */
export function cryptoOptions(context: EmitContext, seen: VpnSeen, tunnel: number): Values {
  const { own, chosen, states } = cryptoSeen(context, seen, tunnel)
  const cloud = !seen.far.kind.startsWith('onprem/')
  const { version, stated } = own
  return {
    ike_versions: [version.toLowerCase()],
    ...((cloud && chosen) || states ? algorithms(own) : {}),
    phase1_lifetime_seconds: stated.phase1Lifetime && own.phase1Lifetime,
    phase2_lifetime_seconds: stated.phase2Lifetime && Math.min(own.phase2Lifetime, own.phase1Lifetime - 1),
    dpd_timeout_seconds: stated.dpdTimeout && own.dpdTimeout,
    dpd_timeout_action: stated.dpdAction,
    rekey_margin_time_seconds: stated.rekeyMargin && Math.min(stated.rekeyMargin, Math.floor(own.phase2Lifetime / 2)),
    // AWS begins only with IKEv2: docs.aws.amazon.com/vpn/latest/s2svpn/initiate-vpn-tunnels.html.
    startup_action: stated.start === 'start' && version === 'IKEv2' ? 'start' : undefined,
  }
}

const algorithms = ({ phase1, phase2 }: ReturnType<typeof cryptoSeen>['own']): Values => ({
  phase1_encryption_algorithms: phase1.encryption.map(encryptionWord),
  phase1_integrity_algorithms: hashes(phase1.integrity),
  phase1_dh_group_numbers: phase1.groups.map(Number),
  phase2_encryption_algorithms: phase2.encryption.map(encryptionWord),
  phase2_integrity_algorithms: hashes(phase2.integrity),
  phase2_dh_group_numbers: phase2.groups.map(Number),
})

const encryptionWord = (name: string): string => name.replace('-GCM', '-GCM-16')

/** A combined mode needs none, and then any is left in. */
const hashes = (names: readonly string[]): string[] | undefined => (names.length > 0 ? [...names] : undefined)
