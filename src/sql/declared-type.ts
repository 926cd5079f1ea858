/** Types that users declare: of the columns of a table, and of a result. */
import { likelyName } from '../core/did-you-mean.ts'
import { invalid } from '../core/problem.ts'
import { shownValue } from '../core/shown.ts'
import type { DataType } from './data-type.ts'
import { prestoTypeNames } from './data-types/known-types.ts'
import { readPrestoType } from './data-types/parse-type.ts'
import { readSparkType, sparkTypeNames } from './data-types/read-spark-type.ts'
import { SqlFailure } from './failure.ts'
import { prestoTypeOf, sparkTypeOf } from './spark-types.ts'

/** Longer texts get no hint. */
const HINTED = 200

/** The type of a column of a table as the catalog keeps it: as Presto writes it. Throws a Problem that names `at`. */
export function readColumnType(text: string, at: string): string {
  const { type, reason } = prestoType(text)
  const read = type === undefined ? prestoTypeOf(text) : text.trim().toLowerCase()
  if (read !== undefined) return read
  throw invalid(at, `${COLUMN_RULE}, not ${shownValue(text)}${reason}${hintOf(text, isColumnType, columnTypeNames)}`)
}

/** The type of a column of a result of DLI: as Spark writes it. Throws a Problem that names `at`. */
export function readResultType(text: string, at: string): string {
  if (readSparkType(text) !== undefined) return text.trim()
  const { type, reason } = prestoType(text)
  if (type !== undefined) return sparkTypeOf(text)
  throw invalid(at, `${SPARK_RULE}, not ${shownValue(text)}${reason}${hintOf(text, isResultType, resultTypeNames)}`)
}

/** The type of a column as a request to DLI has it, in Presto's words. Throws a Problem that names `at`. */
export function readSparkColumnType(text: string, at: string): string {
  const read = prestoTypeOf(text)
  if (read !== undefined) return read
  throw invalid(at, `${SPARK_RULE}, not ${shownValue(text)}${hintOf(text, isSparkColumnType, sparkTypeNames)}`)
}

const COLUMN_RULE = 'must be a type of Presto, such as bigint, varchar(10) or array(row(a bigint)), or of Spark'
const SPARK_RULE = 'must be a type of Spark, such as string, int, decimal(10,2) or array<struct<a:int>>'

const isSparkColumnType = (text: string): boolean => prestoTypeOf(text) !== undefined
const isColumnType = (text: string): boolean => prestoType(text).type !== undefined || isSparkColumnType(text)
const isResultType = (text: string): boolean => readSparkType(text) !== undefined || prestoType(text).type !== undefined

const columnTypeNames = [...prestoTypeNames, ...sparkTypeNames]
const resultTypeNames = [...sparkTypeNames, ...prestoTypeNames]

/** The type of Presto that a text names, or why it cannot be one. */
function prestoType(text: string): { readonly type: DataType | undefined; readonly reason: string } {
  try {
    return { type: readPrestoType(text), reason: '' }
  } catch (error) {
    if (error instanceof SqlFailure) return { type: undefined, reason: `: ${error.message}` }
    throw error
  }
}

/** The text with one word in place of a misspelt one, if that makes it a type. */
function hintOf(text: string, isType: (text: string) => boolean, names: readonly string[]): string {
  if (text.length > HINTED) return ''
  const candidates = [likelyName(text.trim().toLowerCase(), names)]
  for (const { 0: word, index } of text.matchAll(/[a-z_]\w*/gi)) {
    const likely = likelyName(word.toLowerCase(), names)
    if (likely !== undefined) candidates.push(`${text.slice(0, index)}${likely}${text.slice(index + word.length)}`)
  }
  const found = candidates.find((one) => one !== undefined && isType(one))
  return found === undefined ? '' : ` (did you mean ${shownValue(found)}?)`
}
