/**
 * A type of Presto: `bigint` is `{ base: 'bigint' }`, `varchar(3)` has a number as its parameter, `array(bigint)` a
 * type, `row(a bigint)` fields. A type that is not known is `anyType`: every use of it is accepted.
 */
export interface DataType {
  readonly base: string
  readonly parameters?: readonly (DataType | number | RowField)[]
}

export interface RowField {
  readonly field: string | undefined
  readonly type: DataType
}

/** The type of what is assumed to exist. */
export const anyType: DataType = { base: 'any' }
