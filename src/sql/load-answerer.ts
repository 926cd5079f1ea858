/** Loads what gives SQL without a stub its result. */
import { laterTurn } from '../core/slices.ts'
import type { SqlAnswer, SqlQuestion } from './question.ts'

/** The large parts, each before those that need it. */
const parts: readonly (() => Promise<unknown>)[] = [
  () => import('antlr4ng'),
  () => import('./generated/presto-0.216/PrestoSqlLexer.ts'),
  () => import('./generated/presto-0.216/PrestoSqlParser.ts'),
  () => import('./generated/presto-333/PrestoSqlLexer.ts'),
  () => import('./generated/presto-333/PrestoSqlParser.ts'),
]

/** Each part is loaded in a turn of its own: all at once would hold up other projects. */
export async function loadAnswerer(): Promise<(question: SqlQuestion) => SqlAnswer> {
  for (const load of parts) {
    await load()
    await laterTurn()
  }
  const { createAnswerer } = await import('./answer-sql.ts')
  await laterTurn()
  return createAnswerer()
}
