import { freeId } from '../../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../joint/placing/index.ts'
import type { Kind } from '../../provider.ts'
import { instanceFields } from '../schema/compute.ts'
import { childrenOf, freeAddress, interfacesOf, shortName, vpcOf } from './lookup.ts'
import { subnetFor } from './nat-gateway.ts'
import { adds, placed, record, refuse } from './place-result.ts'
import { shapeOf } from './shapes.ts'

export const instance: Kind = {
  kind: 'aws/instance',
  shape: 'attached',
  glyph: 'machine',
  fields: instanceFields,
  parents: ['aws/vpc'],
  palette: { order: 30 },
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Instances.html',

  /** An instance with its network interface, in the first security group of the VPC. */
  place(design, { parent, at }) {
    const subnet = subnetFor(design, parent)
    const vpc = vpcOf(design, subnet?.id)
    if (!subnet || !vpc) return refuse('aws.place.needs-subnet')
    const address = freeAddress(design, subnet.id)
    if (!address) return refuse('aws.place.subnet-full', { name: subnet.name })
    const name = nameInDesign(design, `ec2-${shortName(vpc.name)}`)
    const id = freeId(design, [name])
    const card = freeId(design, [`eni-${name}`], [id])
    const group = childrenOf(design, vpc.id)
      .filter(({ kind }) => kind === 'aws/security-group')
      .map((each) => each.id)
      .sort()[0]
    const put = [
      record(id, 'aws/instance', name, vpc.id, { type: 't3.micro' }),
      record(card, 'aws/network-interface', nameInDesign(design, `eni-${name}`), subnet.id, {
        instance: id,
        device: 0,
        address,
        sourceDestCheck: true,
        securityGroups: group === undefined ? [] : [group],
        autoPublicIp: false,
      }),
    ]
    const inside = parent === subnet.id ? at : undefined
    const node = { id: card, parent: subnet.id, size: sizeOf('endpoint'), container: false, at: inside }
    return placed(card, { put, place: arrange(design, [node], shapeOf) }, [adds(`eni-${name}`, address)])
  },

  summary: (instance, design) => ({
    lines: interfacesOf(design, instance.id).map(({ props }) => props.address),
    chips: [],
  }),
}
