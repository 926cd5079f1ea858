/** The names that an expression sees: the columns of its FROM, and those of the queries around it. */
import { anyType, type DataType } from '../data-type.ts'
import { SqlFailure } from '../failure.ts'
import type { Name, NamedQuery } from '../syntax-tree.ts'

/** A column of a relation. */
export interface Field {
  /** As written; names are compared without regard to case. undefined: an expression without an alias. */
  readonly name: string | undefined
  readonly type: DataType
  /** The parts of the name before the dot that the field can be reached by, in lower case: `['default', 't1']`. */
  readonly qualifier: readonly string[]
  /** Columns such as `"$path"` are found by name and are not part of `*`. */
  readonly isHidden: boolean
}

/** A table that is assumed to exist, under a name. All names of the table share `named`. */
export interface AssumedColumns {
  readonly qualifier: readonly string[]
  /** The columns that the text names, in lower case. */
  readonly named: Set<string>
}

const MAX_FIELDS = 10_000

/** The columns that a part of FROM, or a query, gives. */
export class RowShape {
  readonly fields: readonly Field[]
  /** Tables in it whose columns are not known: any name may be one of them. */
  readonly assumed: readonly AssumedColumns[]

  constructor(fields: readonly Field[], assumed: readonly AssumedColumns[] = []) {
    this.fields = fields
    this.assumed = assumed
  }

  get visible(): readonly Field[] {
    return this.fields.filter((field) => !field.isHidden)
  }

  withoutHidden(): RowShape {
    return new RowShape(this.visible, this.assumed)
  }

  /** Whether it can have columns that are not in `fields`. */
  get isOpen(): boolean {
    return this.assumed.length > 0
  }

  joinedWith(other: RowShape): RowShape {
    const assumed = [...this.assumed, ...other.assumed]
    // queries that join themselves again and again have more columns than can be kept: then any name may be one of them
    if (this.fields.length + other.fields.length > MAX_FIELDS) {
      return new RowShape([], [...assumed, { qualifier: [], named: new Set() }])
    }
    return new RowShape([...this.fields, ...other.fields], assumed)
  }

  /** With another name for all columns, and other names of the columns if there are any; hidden columns are then left out. */
  aliased(alias: string, columns: readonly string[] | undefined): RowShape {
    const qualifier = [alias.toLowerCase()]
    if (columns === undefined) {
      const fields = this.fields.map((field) => ({ ...field, qualifier }))
      return new RowShape(
        fields,
        this.assumed.map((one) => ({ ...one, qualifier })),
      )
    }
    if (this.isOpen) return new RowShape(columns.map((name) => ({ ...columnNamed(name, anyType), qualifier })))
    return new RowShape(this.visible.map((field, index) => ({ ...field, name: columns[index], qualifier })))
  }

  /** The fields that a name with its qualifier can mean. */
  matches(parts: readonly string[]): readonly number[] {
    const name = parts.at(-1)
    const prefix = parts.slice(0, -1)
    const found: number[] = []
    this.fields.forEach((field, index) => {
      if (field.name?.toLowerCase() === name && hasSuffix(field.qualifier, prefix)) found.push(index)
    })
    return found
  }

  /** The fields of `t.*`. */
  withQualifier(prefix: readonly string[]): readonly number[] {
    const found: number[] = []
    this.fields.forEach((field, index) => {
      if (!field.isHidden && hasSuffix(field.qualifier, prefix)) found.push(index)
    })
    return found
  }
}

function hasSuffix(name: readonly string[], suffix: readonly string[]): boolean {
  const start = name.length - suffix.length
  return start >= 0 && suffix.every((part, index) => name[start + index] === part)
}

export const noColumns = new RowShape([])

export function columnNamed(name: string | undefined, type: DataType): Field {
  return { name, type, qualifier: [], isHidden: false }
}

/** A query of WITH, and the columns that it gives. */
export interface KnownQuery {
  readonly named: NamedQuery
  readonly shape: RowShape
}

/** What a name was resolved to. `index` is undefined for a column of an assumed table. */
export interface ColumnReference {
  readonly shape: RowShape
  readonly index: number | undefined
  readonly type: DataType
}

export class Scope {
  readonly parent: Scope | undefined
  readonly shape: RowShape
  readonly #queries: ReadonlyMap<string, KnownQuery>

  constructor(parent: Scope | undefined, shape: RowShape, queries: ReadonlyMap<string, KnownQuery> = new Map()) {
    this.parent = parent
    this.shape = shape
    this.#queries = queries
  }

  /** The query of WITH with a name in lower case. */
  query(name: string): KnownQuery | undefined {
    return this.#queries.get(name) ?? this.parent?.query(name)
  }

  /**
   * What a name means, from the inside out; undefined if it is not a column.
   * @throws SqlFailure if several columns have the name.
   */
  find(parts: readonly Name[], at: number): ColumnReference | undefined {
    const lower = parts.map((part) => part.text.toLowerCase())
    return this.findKnown(lower, at) ?? this.findAssumed(lower)
  }

  /** The column of a known relation that has the name. */
  findKnown(lower: readonly string[], at: number): ColumnReference | undefined {
    const matches = this.shape.matches(lower)
    const [index] = matches
    if (matches.length > 1) throw new SqlFailure(`Column '${lower.join('.')}' is ambiguous`, at)
    const field = index === undefined ? undefined : this.shape.fields[index]
    if (field !== undefined) return { shape: this.shape, index, type: field.type }
    if (hasPrefixColumn(this.shape, lower)) return undefined
    return this.parent?.findKnown(lower, at)
  }

  /** A name that no known column has is a column of an assumed table, if one is in sight. */
  findAssumed(lower: readonly string[]): ColumnReference | undefined {
    const name = lower.at(-1) ?? ''
    const prefix = lower.slice(0, -1)
    for (const assumed of this.shape.assumed) {
      if (prefix.length > 0 && !hasSuffix(assumed.qualifier, prefix)) continue
      assumed.named.add(name)
      return { shape: this.shape, index: undefined, type: anyType }
    }
    return this.parent?.findAssumed(lower)
  }

  /** Whether the first parts of a name are a column: `c` of `c.field`. */
  startsWithColumn(parts: readonly Name[]): boolean {
    const lower = parts.map((part) => part.text.toLowerCase())
    return hasPrefixColumn(this.shape, lower) || (this.parent?.startsWithColumn(parts) ?? false)
  }

  /** Whether the parts of a name before the last are a table that is known: `t` of `t.c`. */
  hasTable(parts: readonly Name[]): boolean {
    const prefix = parts.slice(0, -1).map((part) => part.text.toLowerCase())
    return this.shape.withQualifier(prefix).length > 0 || (this.parent?.hasTable(parts) ?? false)
  }

  /** Whether an assumed table is in sight. */
  get isOpen(): boolean {
    return this.shape.isOpen || (this.parent?.isOpen ?? false)
  }
}

function hasPrefixColumn(shape: RowShape, lower: readonly string[]): boolean {
  for (let length = lower.length - 1; length > 0; length--) {
    if (shape.matches(lower.slice(0, length)).length > 0) return true
  }
  return false
}
