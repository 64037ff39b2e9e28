import type { BicepExpression } from '../../../codegen/bicep/index.ts'
import { attribute, type HclAttribute } from '../../../codegen/hcl/index.ts'
import type { BicepScope, TerraformScope } from './kind-code.ts'
import type { Key } from './planned-common.ts'

/** What must be there before, beyond what a resource names; nothing where there is nothing. */
export const dependsOn = {
  terraform: (after: readonly Key[], scope: TerraformScope): HclAttribute | undefined =>
    after.length === 0
      ? undefined
      : attribute(
          'depends_on',
          after.map((key) => scope.ref(key)),
        ),
  bicep(after: readonly Key[], scope: BicepScope): BicepExpression[] | undefined {
    const here = scope.here(after)
    return here.length === 0 ? undefined : here
  },
}
