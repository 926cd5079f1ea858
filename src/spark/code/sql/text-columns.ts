import { type Column, simple } from './sql-type.ts'

/** Columns of texts that are never NULL. */
export const texts = (...names: readonly string[]): Column[] =>
  names.map((name) => ({ name, type: simple('string'), nullable: false }))
