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
  | Descriptor
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
  /** The name of the function of a generator. */
  readonly of?: string
  readonly items: Value[]
}
export interface PyFunction {
  readonly type: 'function'
  readonly name: string
  /** With the names of what is around it. */
  readonly qualname: string
  /** The class that defines it. */
  readonly owner?: PyClass | undefined
  readonly parameters: readonly Parameter[]
  readonly body: Suite | Expression
  readonly scope: Scope
  readonly defaults: ReadonlyMap<string, Value>
  readonly line: number
}
export interface Builtin {
  readonly type: 'builtin_function_or_method'
  readonly name: string
  /** Whether an object that it is a member of becomes its first argument. */
  readonly binds?: boolean
  call(args: readonly Value[], named: ReadonlyMap<string, Value>): Value
}
export interface PyClass {
  readonly type: 'type'
  readonly name: string
  readonly module: string
  readonly bases: readonly PyClass[]
  readonly members: Map<string, Value>
  /** How a type that is not defined by a class statement makes a value. */
  make?(args: readonly Value[], named: ReadonlyMap<string, Value>): Value
  /** The names that its body annotates, in order. */
  readonly annotated?: readonly string[]
}
/** What a member gives when it is read from an object or a class. */
export interface Descriptor {
  readonly type: 'property' | 'staticmethod' | 'classmethod'
  readonly get: Value
  readonly set?: Value
}
/** Calls the method with a special name, such as `__len__`; undefined if there is none. */
export type CallSpecial = (name: string, args: readonly Value[]) => Value | undefined
export interface Instance {
  readonly type: 'instance'
  readonly of: PyClass
  readonly fields: Map<string, Value>
  special(name: string, args: readonly Value[]): Value | undefined
}
export interface Exception {
  readonly type: 'exception'
  readonly of: PyClass
  args: readonly Value[]
  readonly fields?: Map<string, Value>
  special?(name: string, args: readonly Value[]): Value | undefined
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
  /** The name of its type, if known. */
  readonly typeName?: string
  special?(name: string, args: readonly Value[]): Value | undefined
}

/** Names of a module or of a call of a function. */
export interface Scope {
  readonly names: Map<string, Value>
  readonly outer: Scope | undefined
  /** Names that belong to the module. */
  readonly globals: Set<string>
  /** The names that a function assigns; each is its own even before it has a value. */
  readonly locals?: ReadonlySet<string>
  /** Names that belong to a function around it. */
  readonly nonlocals?: Set<string>
  /** The function that runs in it. */
  readonly of?: PyFunction
  /** What the names of functions in it begin with. */
  readonly prefix?: string
  /** What the generator that runs in it has given. */
  readonly yielded?: Value[]
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
    case 'opaque':
      return value.typeName ?? value.type
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
