import type { Session } from '../model/session.ts'
import type { Statement } from '../model/statement.ts'

/** Stops what an engine does for a statement that has ended in another way. */
export function stopEngine(statement: Statement): void {
  const run = statement.engineRun
  statement.engineRun = undefined
  run?.cancel()
}

/** Ends the driver that an engine runs for a session, and its start. */
export function stopDriver(session: Session): void {
  const run = session.engineRun
  session.engineRun = undefined
  run?.cancel()
  session.driver?.close()
}
