import type { Statement } from '../model/statement.ts'
import type { World } from '../world/world.ts'

/** Drops a statement from its session, as retention does: its URL is 404 from now on, and it keeps its turn. */
export function evictStatement(world: World, statement: Statement): void {
  statement.session.statements.drop(statement.id)
  rememberStatement(world, statement, 'evicted through the control API')
}

/** Keeps the history of a statement that is no longer in the API. */
export function rememberStatement(world: World, { id, session, history, plan }: Statement, why: string): void {
  const { answeredBy } = plan
  world.tombstones.remember({ kind: 'statement', id: `${session.id}:${id}`, history, answeredBy, why })
}
