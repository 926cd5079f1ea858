import type { Frame } from './sql-type.ts'

/** The result of statements that only change something. */
export const nothing: Frame = { columns: [], rows: [] }
