import { expose } from 'comlink'
import { providers } from '../../providers/registry.ts'
import { analysisHost } from './analysis-host.ts'

expose(analysisHost(providers, () => performance.now()))
