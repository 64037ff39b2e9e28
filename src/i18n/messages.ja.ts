/** Every Japanese message of the application. Each folder keeps its own table; here they are one. */
import { ja as analysis } from '../app/analysis/messages.ja.ts'
import { ja as app } from '../app/messages.ja.ts'
import { ja as report } from '../app/report/messages.ja.ts'
import { ja as checks } from '../checks/messages.ja.ts'
import { ja as examples } from '../examples/messages.ja.ts'
import { ja as importing } from '../import/messages.ja.ts'
import { ja as model } from '../model/messages.ja.ts'
import { ja as alibabaCatalog } from '../providers/alibaba/catalog/messages.ja.ts'
import { ja as alibabaChecks } from '../providers/alibaba/checks/messages.ja.ts'
import { ja as alibabaEmit } from '../providers/alibaba/emit/messages.ja.ts'
import { ja as alibaba } from '../providers/alibaba/messages.ja.ts'
import { ja as alibabaVpnView } from '../providers/alibaba/vpn-view/messages.ja.ts'
import { ja as awsCatalog } from '../providers/aws/catalog/messages.ja.ts'
import { ja as awsChecks } from '../providers/aws/checks/messages.ja.ts'
import { ja as awsEmit } from '../providers/aws/emit/messages.ja.ts'
import { ja as aws } from '../providers/aws/messages.ja.ts'
import { ja as awsVpnConfiguration } from '../providers/aws/vpn-configuration/messages.ja.ts'
import { ja as awsVpnView } from '../providers/aws/vpn-view/messages.ja.ts'
import { ja as azureCatalog } from '../providers/azure/catalog/messages.ja.ts'
import { ja as azureChecks } from '../providers/azure/checks/messages.ja.ts'
import { ja as azurePatterns } from '../providers/azure/checks/patterns/messages.ja.ts'
import { ja as azureEmit } from '../providers/azure/emit/messages.ja.ts'
import { ja as azure } from '../providers/azure/messages.ja.ts'
import { ja as azureVpnView } from '../providers/azure/vpn-view/messages.ja.ts'
import { ja as googleCatalog } from '../providers/google/catalog/messages.ja.ts'
import { ja as googleChecks } from '../providers/google/checks/messages.ja.ts'
import { ja as googleEmit } from '../providers/google/emit/messages.ja.ts'
import { ja as google } from '../providers/google/messages.ja.ts'
import { ja as googleVpnView } from '../providers/google/vpn-view/messages.ja.ts'
import { ja as jointChecks } from '../providers/joint/checks/messages.ja.ts'
import { ja as joint } from '../providers/joint/messages.ja.ts'
import { ja as jointProposals } from '../providers/joint/proposals/messages.ja.ts'
import { ja as jointVpnView } from '../providers/joint/vpn-view/messages.ja.ts'
import { ja as providers } from '../providers/messages.ja.ts'
import { ja as onpremCatalog } from '../providers/onprem/catalog/messages.ja.ts'
import { ja as onpremChecks } from '../providers/onprem/checks/messages.ja.ts'
import { ja as onpremEmit } from '../providers/onprem/emit/messages.ja.ts'
import { ja as onprem } from '../providers/onprem/messages.ja.ts'
import { ja as canvas } from '../ui/canvas/messages.ja.ts'
import { ja as code } from '../ui/code/messages.ja.ts'
import { ja as uiFindings } from '../ui/findings/messages.ja.ts'
import { ja as uiImport } from '../ui/import/messages.ja.ts'
import { ja as inspector } from '../ui/inspector/messages.ja.ts'
import { ja as menu } from '../ui/menu/messages.ja.ts'
import { ja as ui } from '../ui/messages.ja.ts'
import { ja as uiPatterns } from '../ui/patterns/messages.ja.ts'
import { ja as picture } from '../ui/picture/messages.ja.ts'
import { ja as reachability } from '../ui/reachability/messages.ja.ts'
import { ja as routes } from '../ui/routes/messages.ja.ts'
import { ja as shell } from '../ui/shell/messages.ja.ts'
import { ja as vpnFile } from '../ui/vpn-file/messages.ja.ts'

export const ja: Readonly<Record<string, string>> = {
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
