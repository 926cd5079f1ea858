import Type from 'typebox'
import type { Cell, JobResult } from '../../model/job-plan.ts'
import { readResultType } from '../../sql/declared-type.ts'
import type { OutcomeKind } from './outcome.ts'
import { rows } from './rows.ts'

interface Fields {
  columns?: string[]
  rows?: Cell[][]
  types?: string[]
}

/** The SQL returns rows, whose cells keep their JSON types. */
export const jobRows: OutcomeKind<Fields, JobResult> = {
  key: 'columns',
  fields: {
    ...rows.fields,
    types: Type.Array(Type.String({ minLength: 1 }), {
      description: "DLI SQL jobs: Spark's type of each column, such as int; when absent, it follows from the cells.",
    }),
  },
  compile: (outcome) => ({
    ...outcome,
    types: outcome.types?.map((type) => readDeclaredType(type, 'types')) ?? typesOf(outcome),
  }),
  result: ({ columns = [], rows: given = [], types }) => ({ columns, types: types ?? [], rows: given }),
}

/** The type that a stub declares, in Spark's words; one that a captured text completes stays as it is. Throws a Problem that names `at`. */
export const readDeclaredType = (type: string, at: string): string =>
  type.includes('$') ? type : readResultType(type, at)

const MAX_INT = 2_147_483_647

/** Spark's type of each column of a result: that of its cells that are not null. */
export function typesOf({ columns = [], rows: given = [] }: Fields): string[] {
  return columns.map((_, index) => typeOfAll(given.map((row) => row[index] ?? null)))
}

/** The type that holds all values; of lists or objects that differ, the first. */
function typeOfAll(values: readonly Cell[]): string {
  const types = new Set(values.map(typeOf))
  types.delete('void')
  const [first = 'string'] = types
  return ['string', 'double', 'bigint', 'int', 'boolean'].find((type) => types.has(type)) ?? first
}

function typeOf(value: Cell): string {
  if (value === null) return 'void'
  if (Array.isArray(value)) return `array<${typeOfAll(value)}>`
  if (typeof value === 'object') {
    const fields = Object.entries(value).map(([name, field]) => `${name}:${typeOfAll([field])}`)
    return `struct<${fields.join(',')}>`
  }
  if (typeof value !== 'number') return typeof value
  if (!Number.isInteger(value)) return 'double'
  return Math.abs(value) > MAX_INT ? 'bigint' : 'int'
}
