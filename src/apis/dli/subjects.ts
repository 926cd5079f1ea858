/** The resource of a request: the journal notes it, and its state before the request. */
import type { Session } from '../../model/session.ts'
import type { Statement } from '../../model/statement.ts'
import type { Notes } from '../../operation.ts'
import { findSession } from '../../spark/read-session.ts'
import { DEFAULT_ANSWER } from '../../stubs/stub-plan.ts'
import type { World } from '../../world/world.ts'

function aboutSession(notes: Notes, { id, history }: Session, isNew = false): void {
  notes.subject = { kind: 'session', id, before: isNew ? undefined : history.state, history }
}

/** A session without a stub starts as usual, which is not a miss. */
export function aboutNewSession(notes: Notes, session: Session): void {
  aboutSession(notes, session, true)
  const { answeredBy } = session.plan
  if (answeredBy !== DEFAULT_ANSWER) notes.answeredBy = answeredBy
}

export function aboutStatement(notes: Notes, { id, session, history }: Statement, isNew = false): void {
  notes.subject = { kind: 'statement', session: session.id, id, before: isNew ? undefined : history.state, history }
}

/** What decided the result of a statement, and what its interpreter did if that is known. */
export function noteAnswer(notes: Notes, { plan, result }: Statement): void {
  notes.answeredBy = plan.answeredBy
  if (result?.report !== undefined) notes.report = result.report
}

/** The session in the path. Throws not-found. */
export function sessionOf(world: World, params: { readonly session_id: string }, notes: Notes): Session {
  const session = findSession(world, params.session_id)
  aboutSession(notes, session)
  return session
}
