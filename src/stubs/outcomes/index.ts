import type { TProperties } from 'typebox'
import type { SqlResult, StatementResult } from '../../model/plan.ts'
import { error } from './error.ts'
import { message } from './message.ts'
import type { OutcomeKind } from './outcome.ts'
import { output } from './output.ts'
import { rows } from './rows.ts'
import { session } from './session.ts'
import { text } from './text.ts'
import { updateCount } from './update-count.ts'

// biome-ignore lint/suspicious/noExplicitAny: the fields of a kind are checked by its schema before its result is requested
type Kinds<Result> = readonly OutcomeKind<any, Result>[]

/** How a DLI statement can end. To add one: a file beside these, and a line here. */
export const statementOutcomes: Kinds<StatementResult> = [text, output, error, session]

/** How an MRS SQL execution can end. */
export const executionOutcomes: Kinds<SqlResult> = [rows, message, updateCount]

/** Every field of every kind. */
export const outcomeFields: TProperties = Object.assign(
  {},
  ...[...statementOutcomes, ...executionOutcomes].map((kind) => kind.fields),
)
