import Type from 'typebox'
import { type Cell, cell, textOfCell } from '../../model/job-plan.ts'
import type { SqlResult } from '../../model/plan.ts'
import type { OutcomeKind } from './outcome.ts'

interface Fields {
  columns?: string[]
  rows?: Cell[][]
}

/** The SQL of MRS returns rows; every cell becomes a string, as in the API. */
export const rows: OutcomeKind<Fields, SqlResult> = {
  key: 'columns',
  fields: {
    columns: Type.Array(Type.String(), {
      minItems: 1,
      description: 'SQL of MRS and SQL jobs: the names of the columns.',
    }),
    rows: Type.Array(Type.Array(cell), { description: 'SQL of MRS and SQL jobs: the rows, each as long as columns.' }),
  },
  compile: (outcome) => (outcome.rows === undefined ? outcome : { ...outcome, rows: asTexts(outcome.rows) }),
  result: ({ columns = [], rows: given = [] }) => ({ columns, rows: asTexts(given) }),
}

type TextCell = string | null

/** The rows themselves if all cells are texts: many results then share them. */
function asTexts(rows: Cell[][]): TextCell[][] {
  return areTexts(rows) ? rows : rows.map((row) => row.map((value) => (value === null ? null : textOfCell(value))))
}

const areTexts = (rows: Cell[][]): rows is TextCell[][] =>
  rows.every((row) => row.every((cell) => cell === null || typeof cell === 'string'))
