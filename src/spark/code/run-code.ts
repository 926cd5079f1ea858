import type { CodeText, CreateInterpreters, EvaluatedCode, Session, SessionCode } from '../../model/session.ts'
import type { Statement } from '../../model/statement.ts'
import { countResult } from '../../world/take-result.ts'
import type { World } from '../../world/world.ts'
import { isLivy } from '../dialect.ts'

/** The code of a statement with its id. */
export interface NumberedCode extends CodeText {
  readonly id: number
}

/**
 * Evaluates a statement that no stub matches with the interpreter of its kind. Statements take effect in order of id:
 * the interpreters first see those before it that other sources decided.
 */
export function runCode(world: World, session: Session, text: NumberedCode): EvaluatedCode {
  session.code ??= interpretersOf(world)({
    nowMs: () => world.nowMs,
    isStrict: () => world.settings.catalog === 'strict',
    guessesLanguage: () => !isLivy(world),
    appName: session.request.name || `livy-session-${session.id}`,
    hasFiles: mayHaveModules(session),
  })
  const { code } = session
  catchUp(session, code, text.id, world.settings.limitsStatements)
  code.nextId = Math.max(code.nextId, text.id + 1)
  const evaluated = code.run(text)
  if (session.current?.id === text.id) countResult(world, session.current, evaluated)
  return evaluated
}

/** A session is created, or restored, when they are loaded. */
function interpretersOf({ interpreters: { value } }: World): CreateInterpreters {
  if (value === undefined) throw new Error('the interpreters of code are not loaded')
  return value
}

/** Whether files of the session may be modules; DLI does not keep which it has. */
function mayHaveModules({ request: { resources } }: Session): boolean {
  if (resources === undefined) return true
  return resources.pyFiles.length + resources.files.length + resources.archives.length > 0
}

function catchUp({ statements }: Session, code: SessionCode, id: number, kept: number): void {
  // statements before these are no longer kept
  if (id - kept > code.nextId) {
    code.miss()
    code.nextId = id - kept
  }
  for (let at = code.nextId; at < id; at++) {
    const statement = statements.get(at)
    if (statement === undefined) code.miss()
    else if (statement.history.enteredMs('running') !== undefined) see(code, statement)
  }
}

/** In a restored session, statements without a stub run again. */
function see(code: SessionCode, statement: Statement): void {
  if (statement.plan.isDefault && statement.result?.exact) code.run(statement)
  else code.learn(statement)
}
