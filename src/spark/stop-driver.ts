import type { Session } from '../model/session.ts'
import { stopEngine } from '../world/stop-engine.ts'

/** Ends the driver that an engine runs for a session, and its start. */
export function stopDriver(session: Session): void {
  stopEngine(session)
  session.driver?.close()
}
