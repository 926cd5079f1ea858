import type { SqlType } from './sql-type.ts'

export type Expression =
  | { readonly kind: 'literal'; readonly type: SqlType; readonly text: string; readonly null?: boolean }
  /** `at` is its index in the text. */
  | { readonly kind: 'column'; readonly path: readonly string[]; readonly at?: number }
  | { readonly kind: 'star'; readonly of: readonly string[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[]; readonly distinct: boolean }
  | { readonly kind: 'unary'; readonly operator: string; readonly value: Expression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'cast'; readonly value: Expression; readonly type: SqlType }
  | { readonly kind: 'is-null'; readonly value: Expression; readonly negated: boolean }
  | { readonly kind: 'in'; readonly value: Expression; readonly list: readonly Expression[]; readonly negated: boolean }
  | {
      readonly kind: 'between'
      readonly value: Expression
      readonly low: Expression
      readonly high: Expression
      readonly negated: boolean
    }
  | {
      readonly kind: 'case'
      readonly of: Expression | undefined
      readonly whens: readonly (readonly [Expression, Expression])[]
      readonly otherwise: Expression | undefined
    }

export interface Item {
  readonly value: Expression
  readonly alias: string | undefined
}

/** A query of the form that is evaluated. */
export interface Query {
  readonly with: readonly { readonly name: string; readonly query: Query }[]
  readonly items: readonly Item[]
  readonly distinct: boolean
  readonly from: Source | undefined
  readonly where: Expression | undefined
  readonly groupBy: readonly Expression[]
  readonly orderBy: readonly { readonly value: Expression; readonly descending: boolean }[]
  readonly limit: number | undefined
  readonly union: { readonly query: Query; readonly all: boolean } | undefined
  /** Rows of VALUES, in place of a select list. */
  readonly values: readonly (readonly Expression[])[] | undefined
}

export type Source =
  | {
      readonly kind: 'table'
      readonly path: readonly string[]
      readonly at: number
      readonly alias: string | undefined
    }
  | {
      readonly kind: 'query'
      readonly query: Query
      readonly alias: string | undefined
      readonly columns: readonly string[]
    }
  | { readonly kind: 'range'; readonly bounds: readonly number[]; readonly alias: string | undefined }
