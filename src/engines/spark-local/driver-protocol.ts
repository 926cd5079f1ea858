/** What lakemock and a driver write to each other, one JSON object a line. */
import Type, { type Static } from 'typebox'
import { SchemaCheck } from '../../core/schema-check.ts'
import type { EngineKind } from '../spark-engine.ts'

export interface DriverStart {
  readonly type: 'start'
  readonly conf: Readonly<Record<string, string>>
  /** The session's own folder; the driver removes it if it ends because lakemock did. */
  readonly folder: string
  /** Where Scala's interpreter writes classes. */
  readonly classFolder: string
  readonly pyFiles: readonly string[]
  /** Whether its rows are those of SQL jobs. */
  readonly isForJobs: boolean
  /** The longest output of a statement, in characters of JSON. */
  readonly maxOutput: number
  /** What Python may take beside what it has when it is ready, in bytes. */
  readonly pythonMemory: number
}

export type DriverRequest =
  | DriverStart
  | { readonly type: 'run'; readonly id: number; readonly kind: EngineKind; readonly code: string }
  | { readonly type: 'cancel'; readonly id: number }

const reply = Type.Union([
  Type.Object({ type: Type.Literal('ready'), spark: Type.String(), scala: Type.String() }),
  Type.Object({ type: Type.Literal('failed'), message: Type.String() }),
  Type.Object({
    type: Type.Literal('progress'),
    id: Type.Integer(),
    progress: Type.Number({ minimum: 0, maximum: 1 }),
  }),
  Type.Object({
    type: Type.Literal('answer'),
    id: Type.Integer(),
    state: Type.Enum(['available', 'cancelled']),
    output: Type.Object({ status: Type.Enum(['ok', 'error']) }),
  }),
])
export type DriverReply = Static<typeof reply>

const check = new SchemaCheck(reply)

/** Throws if the line is not a reply. */
export const readReply = (line: string): DriverReply => check.read(JSON.parse(line), 'reply')
