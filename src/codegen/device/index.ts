export { cloudInit } from './cloud-init.ts'
export type * from './device-config.ts'
export { deviceFiles } from './device-files.ts'
