export { printRos } from './print.ts'
export {
  type RosInput,
  type RosMap,
  type RosOutput,
  type RosParameter,
  type RosResource,
  type RosValue,
  rosMap,
} from './tree.ts'
