/** The parts of Livy's replies that the engine reads (docs/rest-api.md of Livy), and what is wrong with a reply that lacks them. */
import Type, { type Static, type TSchema } from 'typebox'
import { nullable } from '../../core/json-schema.ts'
import { Problem } from '../../core/problem.ts'
import { SchemaCheck } from '../../core/schema-check.ts'
import { EngineLost } from '../engine-errors.ts'
import type { LivyReply } from './livy-client.ts'

const id = Type.Integer({ minimum: 0 })

export const livySessions = new SchemaCheck(
  Type.Object({ total: Type.Integer(), sessions: Type.Array(Type.Object({})) }),
)

const session = Type.Object({ id, state: Type.String() })
export const livySession = new SchemaCheck(session)

const statement = Type.Object({
  id,
  state: Type.String(),
  output: Type.Optional(nullable(Type.Unsafe<Readonly<Record<string, unknown>>>({ type: 'object' }))),
  progress: Type.Optional(Type.Number()),
})
export const livyStatement = new SchemaCheck(statement)
export type LivyStatement = Static<typeof statement>

export const livyLog = new SchemaCheck(
  Type.Object({
    total: Type.Integer(),
    log: Type.Unsafe<readonly string[]>({ type: 'array', items: { type: 'string' } }),
  }),
)

/** A reply that is one of Livy's. Throws EngineLost if it is not. */
export function readReply<S extends TSchema>(check: SchemaCheck<S>, { status, value, text }: LivyReply): Static<S> {
  if (value === undefined) throw new EngineLost(`Livy sent ${status} and no JSON: ${shortened(text)}`)
  try {
    return check.read(value)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new EngineLost(
      `Livy sent ${status} and something else than its API has (${error.message}): ${shortened(text)}`,
    )
  }
}

/** What Livy says in a refusal: `{"msg": …}`, or a JSON text. */
export function refusalOf({ status, value, text }: LivyReply): string {
  const message = typeof value === 'object' && value !== null && 'msg' in value ? value.msg : value
  return `${status} ${typeof message === 'string' && message !== '' ? shortened(message) : shortened(text) || 'without a text'}`
}

const SHOWN = 300
const shortened = (text: string): string => {
  const line = text.trim().split('\n', 1)[0] ?? ''
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line
}
