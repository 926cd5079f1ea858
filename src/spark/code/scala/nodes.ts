/** The syntax tree of Scala code. `at` is the index in the code. */
export type Expression = { readonly at: number } & (
  | { readonly kind: 'number' | 'char' | 'string'; readonly text: string }
  | { readonly kind: 'interpolated'; readonly prefix: string; readonly parts: readonly (string | Expression)[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'constant'; readonly name: 'true' | 'false' | 'null' | '()' }
  | { readonly kind: 'tuple'; readonly items: readonly Expression[] }
  | { readonly kind: 'select'; readonly value: Expression; readonly name: string; readonly nameAt: number }
  | { readonly kind: 'call'; readonly callee: Expression; readonly args: readonly Argument[] }
  | { readonly kind: 'typed'; readonly callee: Expression; readonly types: readonly string[] }
  | { readonly kind: 'prefix'; readonly operator: string; readonly value: Expression }
  | {
      readonly kind: 'infix'
      readonly operator: string
      readonly left: Expression
      readonly right: Expression
      readonly operatorAt: number
    }
  /** An operator without its second operand. */
  | { readonly kind: 'postfix'; readonly value: Expression; readonly operator: string; readonly operatorAt: number }
  | { readonly kind: 'assign'; readonly target: Expression; readonly operator: string; readonly value: Expression }
  | {
      readonly kind: 'if'
      readonly test: Expression
      readonly consequent: Expression
      readonly otherwise: Expression | undefined
    }
  | { readonly kind: 'while'; readonly test: Expression; readonly body: Expression }
  | {
      readonly kind: 'for'
      readonly generators: readonly Generator[]
      readonly yields: boolean
      readonly body: Expression
    }
  | { readonly kind: 'block'; readonly body: readonly Statement[] }
  | { readonly kind: 'lambda'; readonly parameters: readonly Parameter[]; readonly body: Expression }
  /** `_` in an expression. */
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'new'; readonly of: string; readonly args: readonly Argument[] }
  | { readonly kind: 'throw'; readonly value: Expression }
  | { readonly kind: 'match'; readonly value: Expression; readonly cases: readonly Case[] }
  /** `{ case … }` as a function. */
  | { readonly kind: 'cases'; readonly cases: readonly Case[] }
  | {
      readonly kind: 'try'
      readonly body: Expression
      readonly cases: readonly Case[]
      readonly final: Expression | undefined
    }
  | { readonly kind: 'ascribe'; readonly value: Expression; readonly type: string }
)

export interface Case {
  readonly pattern: Pattern
  readonly guard: Expression | undefined
  readonly body: Expression
}

export interface Argument {
  readonly name: string | undefined
  readonly value: Expression
}

export interface Parameter {
  readonly name: string
  readonly type: string | undefined
  readonly fallback?: Expression | undefined
}

export type Generator =
  | { readonly kind: 'from'; readonly pattern: Pattern; readonly over: Expression }
  | { readonly kind: 'guard'; readonly test: Expression }
  | { readonly kind: 'value'; readonly pattern: Pattern; readonly value: Expression }

export type Pattern =
  | { readonly kind: 'bind'; readonly name: string; readonly type: string | undefined }
  | { readonly kind: 'tuple'; readonly items: readonly Pattern[] }
  | { readonly kind: 'class'; readonly name: string; readonly items: readonly Pattern[] }
  /** A literal, or a name such as `None`. */
  | { readonly kind: 'constant'; readonly value: Expression }
  | { readonly kind: 'either'; readonly items: readonly Pattern[] }
  | { readonly kind: 'at'; readonly name: string; readonly pattern: Pattern }

export type Statement = { readonly at: number } & (
  | { readonly kind: 'expression'; readonly value: Expression }
  | {
      readonly kind: 'val' | 'var' | 'lazy'
      readonly pattern: Pattern
      readonly type: string | undefined
      readonly value: Expression
    }
  | {
      readonly kind: 'def'
      readonly name: string
      readonly generics: string
      readonly lists: readonly (readonly Parameter[])[]
      readonly result: string | undefined
      readonly body: Expression | undefined
    }
  | {
      readonly kind: 'class' | 'trait' | 'object'
      readonly name: string
      readonly parameters: readonly Parameter[]
      readonly isCase: boolean
      /** It extends something or has a body: its members are not known. */
      readonly hasMore: boolean
      readonly body: readonly Statement[]
    }
  | { readonly kind: 'import'; readonly text: string; readonly names: readonly string[] }
  | { readonly kind: 'type'; readonly name: string }
)
