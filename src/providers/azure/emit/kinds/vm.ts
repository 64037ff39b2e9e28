import { callBicep, interpolate, object } from '../../../../codegen/bicep/index.ts'
import { attribute, block, body, call } from '../../../../codegen/hcl/index.ts'
import type { KindCode } from '../kind-code.ts'
import type { Vm } from '../plan.ts'
import { groupAttributes } from '../terraform-common.ts'

const IMAGE = { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server', version: 'latest' }
const DISK = 'StandardSSD_LRS'

/** cloud-init: an interface with IP forwarding delivers packets that only a system set up to forward sends on. */
const FORWARDING = [
  '#cloud-config',
  'write_files:',
  '  - path: /etc/sysctl.d/99-ip-forward.conf',
  '    content: net.ipv4.ip_forward = 1',
  'runcmd:',
  '  - sysctl --system',
  '',
]

const setupOf = ({ cloudInit }: Vm): string[] => cloudInit?.split('\n') ?? FORWARDING

export const vm: KindCode<Vm> = {
  terraform: {
    type: 'azurerm_linux_virtual_machine',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_linux_virtual_machine', scope.label(resource.key)],
        body(
          groupAttributes(resource, scope),
          attribute('size', resource.size),
          attribute('admin_username', scope.adminUsername),
          attribute(
            'network_interface_ids',
            resource.nics.map((key) => scope.ref(key, 'id')),
          ),
          resource.forwards && attribute('custom_data', call('base64encode', call('join', '\n', setupOf(resource)))),
          block(
            'admin_ssh_key',
            [],
            [attribute('username', scope.adminUsername), attribute('public_key', scope.sshPublicKey)],
          ),
          block('os_disk', [], [attribute('caching', 'ReadWrite'), attribute('storage_account_type', DISK)]),
          block(
            'source_image_reference',
            [],
            Object.entries(IMAGE).map(([name, value]) => attribute(name, value)),
          ),
        ),
        resource.record,
      ),
    ],
  },
  bicep: {
    type: 'Microsoft.Compute/virtualMachines@2024-07-01',
    body: (resource, scope) => ({
      properties: object({
        hardwareProfile: object({ vmSize: resource.size }),
        osProfile: object({
          computerName: resource.name,
          adminUsername: scope.adminUsername(),
          customData: resource.forwards ? callBicep('base64', callBicep('join', setupOf(resource), '\n')) : undefined,
          linuxConfiguration: object({
            disablePasswordAuthentication: true,
            ssh: object({
              publicKeys: [
                object({
                  path: interpolate('/home/', scope.adminUsername(), '/.ssh/authorized_keys'),
                  keyData: scope.sshPublicKey(),
                }),
              ],
            }),
          }),
        }),
        storageProfile: object({
          imageReference: object(IMAGE),
          osDisk: object({ createOption: 'FromImage', managedDisk: object({ storageAccountType: DISK }) }),
        }),
        networkProfile: object({
          networkInterfaces: resource.nics.map((key, i) =>
            object({ id: scope.id(key), properties: object({ primary: i === 0 }) }),
          ),
        }),
      }),
    }),
  },
}
