import { lives } from '../generated/lives.ts'
import type { Kind } from './kinds.ts'

const byKind: Readonly<Record<Kind, Readonly<Record<string, string>>>> = lives

export const statesOf = (kind: Kind): readonly string[] => Object.keys(byKind[kind])

/** The states that may follow a state. */
export const movesOf = (kind: Kind, state: string): readonly string[] =>
  byKind[kind][state]?.split(' ').filter((move) => move !== '') ?? []

/** Whether nothing follows this state. */
export const hasEnded = (kind: Kind, state: string): boolean => byKind[kind][state] === ''

/** What a kill can make of a session in a state. `killed` is Livy's name for dead. */
export function killsOf(state: string): readonly string[] {
  const moves = movesOf('session', state)
  return ['dead', 'error', 'success', 'killed'].filter((last) => moves.includes(last === 'killed' ? 'dead' : last))
}
