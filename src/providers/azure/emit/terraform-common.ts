import { attribute, type HclAttribute } from '../../../codegen/hcl/index.ts'
import type { TerraformScope } from './kind-code.ts'
import type { Planned } from './plan.ts'

/** What nearly every azurerm resource begins with. */
export const groupAttributes = (resource: Planned, scope: TerraformScope): HclAttribute[] => [
  attribute('name', resource.name),
  attribute('resource_group_name', scope.groupName(resource.group)),
  attribute('location', scope.groupLocation(resource.group)),
]
