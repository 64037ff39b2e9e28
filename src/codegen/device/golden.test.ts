import { describe, expect, test } from 'vitest'
import type { DeviceConfig } from './index.ts'
import { deviceFiles } from './index.ts'
import { site } from './testing/site-fixture.ts'

/**
 * No program that reads these is to be had here. The files were compared line by line with the vendors' pages:
 * IOS XE: "Configuring Internet Key Exchange Version 2", "IPsec Virtual Tunnel Interfaces" and "BGP Command Reference"
 * (https://www.cisco.com/c/en/us/support/ios-nx-os-software/ios-xe-17/products-installation-and-configuration-guides-list.html),
 * and working examples: vyos-documentation docs/configexamples/ipsec-cisco-route-based.rst and -policy-based.rst,
 * Azure-vpn-config-samples Cisco/Current/ASR/cisco-asr-ios-15.2-Route_Based.txt.
 * VyOS: https://docs.vyos.io/en/sagitta/configuration/vpn/site2site_ipsec.html, .../configexamples/gcp-ha-vpn-bgp.html,
 * vyos-1x interface-definitions/vpn_ipsec.xml.in and data/templates/frr/.
 */
describe('files that no parser here reads', () => {
  const written = (config: DeviceConfig, system: 'ios-xe' | 'vyos') =>
    deviceFiles(config, system).files.find(({ path }) => path === `${system}.txt`)!.content

  test('IOS XE', async () => {
    await expect(written(site, 'ios-xe')).toMatchFileSnapshot('testing/ios-xe.txt')
  })

  test('VyOS', async () => {
    await expect(written(site, 'vyos')).toMatchFileSnapshot('testing/vyos.txt')
  })
})
