/** For the interface, which asks the application and never the model itself. */
export { isEmpty } from '../model/index.ts'
