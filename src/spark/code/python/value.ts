import type { Expression, Parameter, Suite } from './nodes.ts'

/** A value of the small Python that default results are made with. Values are shared by reference, like Python's. */
export type Value =
  | { readonly type: 'NoneType' }
  | { readonly type: 'Ellipsis' }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'int'; readonly value: bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'complex'; readonly re: number; readonly im: number }
  | { readonly type: 'str'; readonly value: string }
  /** A character for each byte. */
  | { readonly type: 'bytes'; readonly value: string }
  | List
  | { readonly type: 'tuple'; readonly items: readonly Value[] }
  | Dict
  | PySet
  | { readonly type: 'range'; readonly start: bigint; readonly stop: bigint; readonly step: bigint }
  | View
  | PyFunction
  | Builtin
  | PyClass
  | Instance
  | Exception
  | Module
  | Opaque

export interface List {
  readonly type: 'list'
  readonly items: Value[]
}
export interface Dict {
  readonly type: 'dict'
  /** By the key's hash text, in order of insertion. */
  readonly entries: Map<string, readonly [Value, Value]>
}
export interface PySet {
  readonly type: 'set' | 'frozenset'
  readonly entries: Map<string, Value>
}
/** What a dict's methods, a generator or a built-in such as zip gives: an iterator is empty once it has been read. */
export interface View {
  readonly type: 'view'
  readonly name: string
  readonly items: Value[]
}
export interface PyFunction {
  readonly type: 'function'
  readonly name: string
  readonly parameters: readonly Parameter[]
  readonly body: Suite | Expression
  readonly scope: Scope
  readonly defaults: ReadonlyMap<string, Value>
  readonly line: number
}
export interface Builtin {
  readonly type: 'builtin_function_or_method'
  readonly name: string
  call(args: readonly Value[], named: ReadonlyMap<string, Value>): Value
}
export interface PyClass {
  readonly type: 'type'
  readonly name: string
  readonly module: string
  readonly bases: readonly PyClass[]
  readonly members: Map<string, Value>
}
export interface Instance {
  readonly type: 'instance'
  readonly of: PyClass
  readonly fields: Map<string, Value>
}
export interface Exception {
  readonly type: 'exception'
  readonly of: PyClass
  readonly args: readonly Value[]
}
export interface Module {
  readonly type: 'module'
  readonly name: string
}
/** A value about which nothing, or only its text, is known. */
export interface Opaque {
  readonly type: 'opaque'
  /** Its repr, if known. */
  readonly text?: string
  /** What its attributes and calls give, if known. */
  attribute?(name: string): Value
}

/** Names of a module or of a call of a function. */
export interface Scope {
  readonly names: Map<string, Value>
  readonly outer: Scope | undefined
  /** Names that belong to the module. */
  readonly globals: Set<string>
}

export const none: Value = { type: 'NoneType' }
export const opaque: Opaque = { type: 'opaque' }
export const bool = (value: boolean): Value => ({ type: 'bool', value })
export const int = (value: bigint | number): Value => ({ type: 'int', value: BigInt(value) })
export const float = (value: number): Value => ({ type: 'float', value })
export const str = (value: string): Value => ({ type: 'str', value })
export const list = (items: Value[]): List => ({ type: 'list', items })
export const view = (name: string, items: Value[]): Value => ({ type: 'view', name, items })
export const tuple = (items: readonly Value[]): Value => ({ type: 'tuple', items })

/** The name of a value's type, as in messages of TypeErrors. */
export function typeName(value: Value): string {
  switch (value.type) {
    case 'instance':
    case 'exception':
      return value.of.name
    case 'Ellipsis':
      return 'ellipsis'
    case 'view':
      return value.name
    default:
      return value.type
  }
}

/** A whole number or a truth value as an integer; undefined for anything else. */
export function integerOf(value: Value): bigint | undefined {
  if (value.type === 'int') return value.value
  return value.type === 'bool' ? BigInt(value.value) : undefined
}

/** A number of Python as one of JavaScript; undefined for anything else. */
export function numberOf(value: Value): number | undefined {
  if (value.type === 'float') return value.value
  const whole = integerOf(value)
  return whole === undefined ? undefined : Number(whole)
}
