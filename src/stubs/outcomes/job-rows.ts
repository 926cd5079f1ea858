import Type from 'typebox'
import type { Cell, JobResult } from '../../model/job-plan.ts'
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
  compile: (outcome) => ({ ...outcome, types: outcome.types ?? typesOf(outcome) }),
  result: ({ columns = [], rows: given = [], types }) => ({ columns, types: types ?? [], rows: given }),
}

const MAX_INT = 2_147_483_647

/** Spark's type of each column of a result: that of its first cells that are not null. */
export function typesOf({ columns = [], rows: given = [] }: Fields): string[] {
  return columns.map((_, index) => {
    const types = new Set(given.map((row) => typeOf(row[index] ?? null)))
    return ['string', 'double', 'bigint', 'int', 'boolean'].find((type) => types.has(type)) ?? 'string'
  })
}

function typeOf(value: Cell): string {
  if (value === null) return 'void'
  if (typeof value !== 'number') return typeof value
  if (!Number.isInteger(value)) return 'double'
  return Math.abs(value) > MAX_INT ? 'bigint' : 'int'
}
