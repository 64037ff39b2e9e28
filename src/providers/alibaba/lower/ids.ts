import type { LinkId, RecordId, TableId } from '../../../network/index.ts'

export const systemTable = (vpc: RecordId): TableId => `${vpc}/system`
/** What an instance with an Internet address of its own looks up. */
export const eipTable = (ecs: RecordId): TableId => `${ecs}/eip`
/** Where a gateway looks up what comes from its VPC, and holds its routes into tunnels. */
export const outTable = (gateway: RecordId): TableId => `${gateway}/out`
/** Where a gateway looks up what comes out of a tunnel. */
export const inTable = (gateway: RecordId): TableId => `${gateway}/in`
/** The way from a table to a gateway, an attachment or a peering. */
export const wayTo = (table: TableId, target: RecordId): LinkId => `${table}/to/${target}`
/** Never crossed: up while both ends of a connection agree and its health check does not fail. */
export const healthLink = (connection: RecordId, gateway: RecordId): LinkId => `${connection}/health/${gateway}`
