import type { PrestoVersion } from '../question.ts'

export type FunctionKind = 'scalar' | 'aggregate' | 'window'

/** A function as the table of functions has it. */
export interface FunctionEntry {
  readonly name: string
  readonly kind: FunctionKind
  /** The only version that has it so; undefined: both. */
  readonly version?: PrestoVersion
  /** Whether two calls may return different values. */
  readonly isRandom?: boolean
  readonly description: string
  /** `(varchar(x), bigint) varchar(x); (array(E)) E where E:orderable # another description` */
  readonly signatures: string
}
