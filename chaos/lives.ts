import { sessionLife } from '../src/model/session-life.ts'
import { sqlLife } from '../src/model/sql-life.ts'
import { statementLife } from '../src/model/statement-life.ts'

type Moves = Readonly<Record<string, { readonly moves: readonly string[] }>>

const lives: Readonly<Record<'session' | 'statement' | 'execution', Moves>> = {
  session: sessionLife.states,
  statement: statementLife.states,
  execution: sqlLife.states,
}
type Subject = keyof typeof lives

/** Whether a state can come after another one, at once or after more moves. A state that a life does not have never can. */
export function canFollow(subject: Subject, from: string, to: string): boolean {
  const life = lives[subject]
  const reached = new Set([from])
  for (const state of reached) for (const next of life[state]?.moves ?? []) reached.add(next)
  return reached.has(to) && to in life
}

export const isFinal = (subject: Subject, state: string): boolean => lives[subject][state]?.moves.length === 0
