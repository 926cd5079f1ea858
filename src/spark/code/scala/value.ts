/** A value of the small Scala that default results are made with. `type` is as the shell writes it. */
export type Value = Primitive | Items | MapValue | Tuple | OptionValue | FunctionValue | ObjectValue | Unknown

export interface Primitive {
  readonly kind: 'primitive'
  readonly type: string
  /** Whole numbers of Long and BigInt are bigints. */
  readonly value: number | bigint | boolean | string | null | undefined
}
export interface Items {
  readonly kind: 'items'
  readonly type: string
  /** What is written before the elements: List, Vector, Array … */
  readonly prefix: string
  /** The type of the elements. */
  readonly of: string
  readonly items: Value[]
}
export interface MapValue {
  readonly kind: 'map'
  readonly type: string
  readonly key: string
  readonly of: string
  readonly entries: readonly (readonly [Value, Value])[]
}
export interface Tuple {
  readonly kind: 'tuple'
  readonly type: string
  readonly items: readonly Value[]
}
export interface OptionValue {
  readonly kind: 'option'
  readonly type: string
  readonly of: string
  readonly value: Value | undefined
}
export interface Signature {
  readonly names: readonly string[]
  /** The number of parameters before those with default values. */
  readonly required: number
  /** Its name and type, as the shell shows them. */
  text(): string
}
export interface FunctionValue {
  readonly kind: 'function'
  readonly type: string
  /** Of a method of the code with one list of parameters. */
  readonly signature?: Signature
  /** Throws Unsure if a call is not known. */
  call(args: readonly Value[]): Value
}
export interface ObjectValue {
  readonly kind: 'object'
  readonly type: string
  readonly text: string
  /** The parts that a pattern of its class matches. */
  readonly fields?: readonly Value[]
  /** Whether its type has a member; absent: that is not known. */
  hasMember?(name: string): boolean
  /** A member; undefined if it is not modelled. */
  member?(name: string): Value | undefined
}
/** A value that is not known, of a type that may be. */
export interface Unknown {
  readonly kind: 'unknown'
  readonly type: string | undefined
}

export const primitive = (type: string, value: Primitive['value']): Primitive => ({ kind: 'primitive', type, value })
export const int = (value: number): Primitive => primitive('Int', value | 0)
export const long = (value: bigint): Primitive => primitive('Long', BigInt.asIntN(64, value))
export const double = (value: number): Primitive => primitive('Double', value)
export const bool = (value: boolean): Primitive => primitive('Boolean', value)
export const str = (value: string): Primitive => primitive('String', value)
export const unit: Primitive = primitive('Unit', undefined)
export const nullValue: Primitive = primitive('Null', null)
export const unknown = (type?: string): Unknown => ({ kind: 'unknown', type })
export const fn = (type: string, call: FunctionValue['call']): FunctionValue => ({ kind: 'function', type, call })

const COLLECTIONS: Readonly<Record<string, { type: string; prefix: string }>> = {
  List: { type: 'List', prefix: 'List' },
  Seq: { type: 'Seq', prefix: 'List' },
  Traversable: { type: 'Traversable', prefix: 'List' },
  Iterable: { type: 'Iterable', prefix: 'List' },
  IndexedSeq: { type: 'IndexedSeq', prefix: 'Vector' },
  ImmutableIndexedSeq: { type: 'scala.collection.immutable.IndexedSeq', prefix: 'Vector' },
  Vector: { type: 'scala.collection.immutable.Vector', prefix: 'Vector' },
  Array: { type: 'Array', prefix: 'Array' },
  Set: { type: 'scala.collection.immutable.Set', prefix: 'Set' },
}
export type CollectionName =
  | 'List'
  | 'Seq'
  | 'Vector'
  | 'Array'
  | 'Set'
  | 'IndexedSeq'
  | 'ImmutableIndexedSeq'
  | 'Iterable'

export function items(name: CollectionName, of: string, elements: Value[]): Items {
  const { type, prefix } = COLLECTIONS[name] ?? { type: name, prefix: name }
  return { kind: 'items', type: `${type}[${of}]`, prefix, of, items: elements }
}
export const isCollection = (name: string): name is CollectionName => Object.hasOwn(COLLECTIONS, name)

export const mapValue = (key: string, of: string, entries: readonly (readonly [Value, Value])[]): MapValue => ({
  kind: 'map',
  type: `scala.collection.immutable.Map[${key},${of}]`,
  key,
  of,
  entries,
})
export const tuple = (parts: readonly Value[]): Tuple => ({
  kind: 'tuple',
  type: `(${parts.map((part) => part.type ?? 'Any').join(', ')})`,
  items: parts,
})
export const some = (value: Value): OptionValue => ({
  kind: 'option',
  type: `Some[${value.type ?? 'Any'}]`,
  of: value.type ?? 'Any',
  value,
})
export const optionOf = (of: string, value: Value | undefined): OptionValue => ({
  kind: 'option',
  type: `Option[${of}]`,
  of,
  value,
})
export const none: OptionValue = { kind: 'option', type: 'None.type', of: 'Nothing', value: undefined }

/** The type of a method that runs when it is named. */
export const GETTER = 'getter'
