/** Every English message of the application. Each folder keeps its own table; here they are one. */
import { en as analysis } from '../app/analysis/messages.en.ts'
import { en as app } from '../app/messages.en.ts'
import { en as report } from '../app/report/messages.en.ts'
import { en as checks } from '../checks/messages.en.ts'
import { en as examples } from '../examples/messages.en.ts'
import { en as importing } from '../import/messages.en.ts'
import { en as model } from '../model/messages.en.ts'
import { en as alibabaCatalog } from '../providers/alibaba/catalog/messages.en.ts'
import { en as alibabaChecks } from '../providers/alibaba/checks/messages.en.ts'
import { en as alibabaEmit } from '../providers/alibaba/emit/messages.en.ts'
import { en as alibaba } from '../providers/alibaba/messages.en.ts'
import { en as alibabaVpnView } from '../providers/alibaba/vpn-view/messages.en.ts'
import { en as awsCatalog } from '../providers/aws/catalog/messages.en.ts'
import { en as awsChecks } from '../providers/aws/checks/messages.en.ts'
import { en as awsEmit } from '../providers/aws/emit/messages.en.ts'
import { en as aws } from '../providers/aws/messages.en.ts'
import { en as awsVpnConfiguration } from '../providers/aws/vpn-configuration/messages.en.ts'
import { en as awsVpnView } from '../providers/aws/vpn-view/messages.en.ts'
import { en as azureCatalog } from '../providers/azure/catalog/messages.en.ts'
import { en as azureChecks } from '../providers/azure/checks/messages.en.ts'
import { en as azurePatterns } from '../providers/azure/checks/patterns/messages.en.ts'
import { en as azureEmit } from '../providers/azure/emit/messages.en.ts'
import { en as azure } from '../providers/azure/messages.en.ts'
import { en as azureVpnView } from '../providers/azure/vpn-view/messages.en.ts'
import { en as googleCatalog } from '../providers/google/catalog/messages.en.ts'
import { en as googleChecks } from '../providers/google/checks/messages.en.ts'
import { en as googleEmit } from '../providers/google/emit/messages.en.ts'
import { en as google } from '../providers/google/messages.en.ts'
import { en as googleVpnView } from '../providers/google/vpn-view/messages.en.ts'
import { en as jointChecks } from '../providers/joint/checks/messages.en.ts'
import { en as joint } from '../providers/joint/messages.en.ts'
import { en as jointProposals } from '../providers/joint/proposals/messages.en.ts'
import { en as jointVpnView } from '../providers/joint/vpn-view/messages.en.ts'
import { en as providers } from '../providers/messages.en.ts'
import { en as onpremCatalog } from '../providers/onprem/catalog/messages.en.ts'
import { en as onpremChecks } from '../providers/onprem/checks/messages.en.ts'
import { en as onpremEmit } from '../providers/onprem/emit/messages.en.ts'
import { en as onprem } from '../providers/onprem/messages.en.ts'
import { en as canvas } from '../ui/canvas/messages.en.ts'
import { en as code } from '../ui/code/messages.en.ts'
import { en as uiFindings } from '../ui/findings/messages.en.ts'
import { en as uiImport } from '../ui/import/messages.en.ts'
import { en as inspector } from '../ui/inspector/messages.en.ts'
import { en as menu } from '../ui/menu/messages.en.ts'
import { en as ui } from '../ui/messages.en.ts'
import { en as uiPatterns } from '../ui/patterns/messages.en.ts'
import { en as picture } from '../ui/picture/messages.en.ts'
import { en as reachability } from '../ui/reachability/messages.en.ts'
import { en as routes } from '../ui/routes/messages.en.ts'
import { en as shell } from '../ui/shell/messages.en.ts'
import { en as vpnFile } from '../ui/vpn-file/messages.en.ts'

export const en: Readonly<Record<string, string>> = {
  ...model,
  ...importing,
  ...app,
  ...analysis,
  ...report,
  ...providers,
  ...joint,
  ...jointVpnView,
  ...jointProposals,
  ...alibaba,
  ...alibabaVpnView,
  ...alibabaCatalog,
  ...alibabaChecks,
  ...alibabaEmit,
  ...aws,
  ...awsEmit,
  ...awsVpnView,
  ...awsChecks,
  ...awsCatalog,
  ...awsVpnConfiguration,
  ...azure,
  ...azureVpnView,
  ...azureCatalog,
  ...azureEmit,
  ...google,
  ...googleEmit,
  ...googleVpnView,
  ...googleCatalog,
  ...googleChecks,
  ...onprem,
  ...onpremEmit,
  ...onpremCatalog,
  ...checks,
  ...jointChecks,
  ...azureChecks,
  ...azurePatterns,
  ...onpremChecks,
  ...examples,
  ...ui,
  ...shell,
  ...canvas,
  ...uiFindings,
  ...picture,
  ...uiPatterns,
  ...uiImport,
  ...inspector,
  ...vpnFile,
  ...menu,
  ...code,
  ...routes,
  ...reachability,
}
