/** Fields that nothing reads: the cloud ignores an unknown field, and so a misspelt one is hard to find. */
import type { TSchema } from 'typebox'
import { didYouMean } from './did-you-mean.ts'
import { shownName } from './shown.ts'

/** The fields of an object by name, each with the fields inside it; undefined if it may contain any. */
export type KnownFields = ReadonlyMap<string, KnownFields | undefined>

/** The unknown fields of a request, and what they may have meant. */
export interface UnknownFields {
  /** The first ones, with their paths. */
  readonly names: readonly string[]
  readonly hint: string
}

/** How many unknown fields are named. */
const MAX_NAMED = 10

/** The known fields of an object, of the objects in an array, or of all sides of a union; undefined if any field is allowed. */
export function knownFieldsOf(schema: TSchema): KnownFields | undefined {
  const { items, properties, anyOf = [], additionalProperties = false } = schema as ObjectSchema
  if (items !== undefined) return knownFieldsOf(items)
  if (properties === undefined) {
    const sides = anyOf.flatMap((side) => knownFieldsOf(side) ?? [])
    return sides.length === 0 ? undefined : new Map(sides.flatMap((side) => [...side]))
  }
  if (additionalProperties !== false) return undefined
  return new Map(Object.entries(properties).map(([name, inner]) => [name, knownFieldsOf(inner)]))
}

interface ObjectSchema {
  readonly items?: TSchema
  readonly properties?: Readonly<Record<string, TSchema>>
  readonly anyOf?: readonly TSchema[]
  readonly additionalProperties?: unknown
}

/** Compares the keys of a body and of a query with the known ones; undefined if all are known. */
export function unknownFieldsIn(
  body: { readonly value: unknown; readonly known: KnownFields | undefined },
  query: { readonly value: unknown; readonly known: KnownFields },
): UnknownFields | undefined {
  const found: Found[] = []
  if (body.known !== undefined) collect('field', body.value, body.known, '', found)
  collect('query parameter', query.value, query.known, '', found)
  if (found.length === 0) return undefined
  const names = found.map(({ at, name }) => at + shownName(name))
  const hints = found.map(
    ({ what, name, known }, index) => `unknown ${what} "${names[index]}"${didYouMean(name, [...known.keys()])}`,
  )
  return { names, hint: hints.join('; ') }
}

interface Found {
  readonly what: string
  /** The path of the object that has it, with a dot at the end; empty for the whole value. */
  readonly at: string
  readonly name: string
  readonly known: KnownFields
}

function collect(what: string, value: unknown, known: KnownFields, at: string, found: Found[]): void {
  if (typeof value !== 'object' || value === null) return
  const isArray = Array.isArray(value)
  for (const name in value) {
    if (found.length === MAX_NAMED) return
    const inner = isArray ? known : known.get(name)
    if (inner !== undefined) collect(what, value[name as keyof typeof value], inner, `${at}${name}.`, found)
    else if (!known.has(name)) found.push({ what, at, name, known })
  }
}
