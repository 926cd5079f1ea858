export type Expression =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'unary'; readonly operator: string; readonly value: Expression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'assign'; readonly name: string; readonly value: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Argument[] }
  | { readonly kind: 'index'; readonly value: Expression; readonly index: Expression; readonly double: boolean }
  | { readonly kind: 'block'; readonly body: readonly Expression[] }
  | {
      readonly kind: 'if'
      readonly test: Expression
      readonly consequent: Expression
      readonly otherwise: Expression | undefined
    }
  | { readonly kind: 'for'; readonly name: string; readonly over: Expression; readonly body: Expression }
  | { readonly kind: 'function'; readonly parameters: readonly Parameter[]; readonly body: Expression }
  /** Brackets show the value of an assignment. */
  | { readonly kind: 'group'; readonly value: Expression }

export interface Argument {
  readonly name: string | undefined
  readonly value: Expression
}

export interface Parameter {
  readonly name: string
  readonly fallback: Expression | undefined
}
