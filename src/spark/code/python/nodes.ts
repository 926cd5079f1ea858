/** The syntax tree of Python code. Lines and columns count from 1. */
export interface Parameter {
  readonly name: string
  readonly form: 'plain' | 'args' | 'kwargs' | 'named' | 'marker'
  readonly fallback: Expression | undefined
}

export interface Argument {
  readonly value: Expression
  readonly name: string | undefined
  /** `*x` or `**x`. */
  readonly spread: 0 | 1 | 2
}

export interface Loop {
  readonly target: Expression
  readonly over: Expression
  readonly conditions: readonly Expression[]
}

export type Expression =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'string'; readonly value: string; readonly bytes: boolean }
  | { readonly kind: 'format'; readonly parts: readonly (string | FormatPart)[] }
  | { readonly kind: 'constant'; readonly name: 'None' | 'True' | 'False' | '...' }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'list' | 'tuple' | 'set'; readonly items: readonly Expression[] }
  | { readonly kind: 'dict'; readonly items: readonly (readonly [Expression | undefined, Expression])[] }
  | { readonly kind: 'star'; readonly value: Expression }
  | { readonly kind: 'unary'; readonly operator: string; readonly value: Expression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'compare'; readonly first: Expression; readonly rest: readonly (readonly [string, Expression])[] }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'if'; readonly test: Expression; readonly consequent: Expression; readonly otherwise: Expression }
  | { readonly kind: 'attribute'; readonly value: Expression; readonly name: string }
  | { readonly kind: 'index'; readonly value: Expression; readonly index: Expression }
  | { readonly kind: 'slice'; readonly parts: readonly (Expression | undefined)[] }
  | { readonly kind: 'call'; readonly callee: Expression; readonly args: readonly Argument[]; readonly line: number }
  | {
      readonly kind: 'lambda'
      readonly parameters: readonly Parameter[]
      readonly body: Expression
      readonly line: number
    }
  | Comprehension
  | { readonly kind: 'walrus'; readonly name: string; readonly value: Expression }
  /** `yield value`, or `yield from value`. */
  | { readonly kind: 'yield'; readonly value: Expression | undefined; readonly isFrom: boolean; readonly line: number }

export interface Comprehension {
  readonly kind: 'comprehension'
  readonly result: 'list' | 'set' | 'dict' | 'generator'
  readonly item: Expression
  /** The value of a dict's entry. */
  readonly value: Expression | undefined
  readonly loops: readonly Loop[]
}

export interface FormatPart {
  readonly value: Expression
  readonly conversion: string
  readonly spec: readonly (string | FormatPart)[]
  /** The text before `=` of a `{x=}`. */
  readonly label: string
}

export type Suite = readonly Statement[]

export type Statement = { readonly line: number } & (
  | { readonly kind: 'expression'; readonly value: Expression }
  | {
      readonly kind: 'assign'
      readonly targets: readonly Expression[]
      readonly value: Expression
      readonly isAnnotated?: boolean
    }
  | { readonly kind: 'augment'; readonly target: Expression; readonly operator: string; readonly value: Expression }
  | { readonly kind: 'declare'; readonly target: Expression }
  | { readonly kind: 'if'; readonly test: Expression; readonly consequent: Suite; readonly otherwise: Suite }
  | { readonly kind: 'while'; readonly test: Expression; readonly body: Suite; readonly otherwise: Suite }
  | {
      readonly kind: 'for'
      readonly target: Expression
      readonly over: Expression
      readonly body: Suite
      readonly otherwise: Suite
    }
  | {
      readonly kind: 'def'
      readonly name: string
      readonly parameters: readonly Parameter[]
      readonly body: Suite
      readonly decorators: readonly Expression[]
    }
  | {
      readonly kind: 'class'
      readonly name: string
      readonly bases: readonly Expression[]
      readonly body: Suite
      readonly decorators: readonly Expression[]
      /** It has arguments such as a metaclass: what it is, is not known. */
      readonly special: boolean
    }
  | { readonly kind: 'return'; readonly value: Expression | undefined }
  | { readonly kind: 'raise'; readonly value: Expression | undefined }
  | {
      readonly kind: 'try'
      readonly body: Suite
      readonly handlers: readonly Handler[]
      readonly otherwise: Suite
      readonly final: Suite
    }
  | { readonly kind: 'with'; readonly names: readonly Expression[]; readonly body: Suite }
  | { readonly kind: 'import'; readonly modules: readonly { readonly module: string; readonly name: string }[] }
  | {
      readonly kind: 'from'
      readonly module: string
      readonly names: readonly { readonly name: string; readonly as: string }[]
    }
  | { readonly kind: 'assert'; readonly test: Expression; readonly message: Expression | undefined }
  | { readonly kind: 'delete'; readonly targets: readonly Expression[] }
  | { readonly kind: 'global' | 'nonlocal'; readonly names: readonly string[] }
  | { readonly kind: 'pass' | 'break' | 'continue' }
)

export interface Handler {
  readonly of: Expression | undefined
  readonly name: string | undefined
  readonly body: Suite
}
