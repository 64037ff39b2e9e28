import { text } from '../../../model/index.ts'
import type { Fault, Kind } from '../../provider.ts'
import { networkInterfaceFields } from '../schema/compute.ts'
import { addressFaults } from './address-faults.ts'
import { subnetChips } from './chips.ts'
import { interfacesOf, type Of, vpcOf } from './lookup.ts'
import { onlyUsedHere } from './owned.ts'
import { refuse } from './place-result.ts'

export const networkInterface: Kind = {
  kind: 'aws/network-interface',
  shape: 'endpoint',
  glyph: 'machine',
  fields: networkInterfaceFields,
  parents: ['aws/subnet'],
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html',
  place: () => refuse('aws.place.interface-alone'),

  /** Its instance heads the node; further interfaces of an instance keep their own names. */
  summary(record, design) {
    const card = record as unknown as Of<'aws/network-interface'>
    const { instance, address, sourceDestCheck, elasticIp, publicIp, autoPublicIp } = card.props
    const machine = instance === undefined ? undefined : design.records[instance]
    const first = machine && interfacesOf(design, machine.id)[0]?.id === card.id
    const isPublic = elasticIp !== undefined || publicIp !== undefined || autoPublicIp
    return {
      lines: [address],
      chips: [
        ...(sourceDestCheck ? [] : [text('aws.chip.forwards')]),
        ...(isPublic ? [text('aws.chip.public')] : []),
        ...subnetChips(design, card.parent),
      ],
      ...(first ? { standsFor: machine.id } : {}),
      ...(sourceDestCheck ? {} : { glyph: 'appliance' }),
    }
  },

  validate(record, design): Fault[] {
    const card = record as unknown as Of<'aws/network-interface'>
    const vpc = vpcOf(design, card.id)
    const strange = card.props.securityGroups.flatMap((id, i): Fault[] => {
      const group = design.records[id]
      if (!group || !vpc || group.parent === vpc.id) return []
      return [{ path: `props.securityGroups.${i}`, message: text('aws.fault.other-vpc', { name: group.name }) }]
    })
    return [...addressFaults(design, card), ...strange]
  },

  owned(record, design) {
    const card = record as unknown as Of<'aws/network-interface'>
    const { instance } = card.props
    const alone = instance !== undefined && interfacesOf(design, instance).every(({ id }) => id === card.id)
    return [...(alone && design.records[instance] ? [instance] : []), ...onlyUsedHere(design, card.id, ['elasticIp'])]
  },
}
