import type { PrestoVersion } from '../question.ts'
import type { FunctionEntry, FunctionKind } from './function-entry.ts'
import { functionTable } from './function-table.ts'
import { hiddenFunctions } from './hidden-functions.ts'

/** A type of a signature: a type's name, a variable such as `E`, or a type with parameters; `varchar(x)` has the variable `x`. */
export interface TypePattern {
  readonly base: string
  readonly parameters: readonly TypePattern[]
}

export interface Signature {
  readonly parameters: readonly TypePattern[]
  /** The last parameter may be repeated. */
  readonly isVariadic: boolean
  readonly result: TypePattern
  /** The variables that stand for types, with what they must be: `E` → `comparable`, or an empty text. */
  readonly variables: ReadonlyMap<string, string>
  /** The signature as error messages write it after the function's name. */
  readonly text: string
  /** SHOW FUNCTIONS lists it. */
  readonly isListed: boolean
  readonly description: string
  /** The types as SHOW FUNCTIONS writes them. */
  readonly parameterTexts: readonly string[]
  readonly resultText: string
}

export interface FunctionFamily {
  readonly kind: FunctionKind
  readonly isRandom: boolean
  readonly signatures: readonly Signature[]
}

/** The family of a function, its signatures in the order in which messages list them; undefined if the version has no such function. */
export function readFunction(name: string, version: PrestoVersion): FunctionFamily | undefined {
  const entry = findEntry(name, version)
  if (entry === undefined) return undefined
  const known = families[version]
  const family = known.get(entry) ?? readFamily(entry, version)
  known.set(entry, family)
  return family
}

/** The families that were read so far: one text can call a function a thousand times. */
const families: Readonly<Record<PrestoVersion, Map<FunctionEntry, FunctionFamily>>> = {
  '0.216': new Map(),
  '333': new Map(),
}

function readFamily(entry: FunctionEntry, version: PrestoVersion): FunctionFamily {
  const { kind, isRandom = false, signatures, description } = entry
  return {
    kind,
    isRandom,
    signatures: signatures.split('; ').map((text) => readSignature(text, description, version)),
  }
}

/** The kind of a function; undefined if the version has no such function. */
export function readKind(name: string, version: PrestoVersion): FunctionKind | undefined {
  return findEntry(name, version)?.kind
}

function findEntry(name: string, version: PrestoVersion): FunctionEntry | undefined {
  const entries = tableByName.get(name) ?? []
  return entries.find((candidate) => candidate.version === undefined || candidate.version === version)
}

/** The names of the functions that SHOW FUNCTIONS lists, in alphabetical order. */
export function listedNames(): readonly string[] {
  return [...new Set(functionTable.map((entry) => entry.name))].sort()
}

const tableByName: ReadonlyMap<string, readonly FunctionEntry[]> = groupByName([...functionTable, ...hiddenFunctions])

function groupByName(entries: readonly FunctionEntry[]): Map<string, FunctionEntry[]> {
  const groups = new Map<string, FunctionEntry[]>()
  for (const entry of entries) {
    const group = groups.get(entry.name)
    if (group === undefined) groups.set(entry.name, [entry])
    else group.push(entry)
  }
  return groups
}

/** What SHOW FUNCTIONS says of a function: a text that begins with `~` begins with a small letter in 0.216. */
function describe(description: string, version: PrestoVersion): string {
  if (!description.startsWith('~')) return description
  const text = description.slice(1)
  return version === '333' ? text : text.charAt(0).toLowerCase() + text.slice(1)
}

/** Reads `(varchar(x), E...) array(E) where E:comparable hidden # description`. */
export function readSignature(source: string, description: string, version: PrestoVersion): Signature {
  const [form = '', ownDescription] = source.split(' # ')
  const isHidden = form.endsWith(' hidden')
  const [types = '', where = ''] = (isHidden ? form.slice(0, -' hidden'.length) : form).split(' where ')
  const end = closingParenthesis(types)
  const parameterTexts = splitList(types.slice(1, end))
  const isVariadic = parameterTexts.at(-1)?.endsWith('...') ?? false
  const texts = parameterTexts.map((text) => text.replace('...', ''))
  const variables = where === '' ? [] : where.split(', ').map((text): [string, string] => splitConstraint(text))
  return {
    parameters: texts.map(readPattern),
    isVariadic,
    result: readPattern(types.slice(end + 2)),
    variables: new Map(variables),
    text: `(${texts.join(', ')}) ${where}`,
    isListed: !isHidden,
    description: describe(ownDescription ?? description, version),
    parameterTexts: texts,
    resultText: types.slice(end + 2),
  }
}

function splitConstraint(text: string): [string, string] {
  const colon = text.indexOf(':')
  return colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)]
}

function readPattern(text: string): TypePattern {
  const start = text.indexOf('(')
  if (start < 0) return { base: text.toLowerCase() === text ? text : asBase(text), parameters: [] }
  return { base: text.slice(0, start).toLowerCase(), parameters: splitList(text.slice(start + 1, -1)).map(readPattern) }
}

/** Names of types are in lower case; variables keep their capitals. */
function asBase(text: string): string {
  return /^[A-Z]\d?$/.test(text) ? text : text.toLowerCase()
}

function closingParenthesis(text: string): number {
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '(') depth++
    if (text[index] === ')') depth--
    if (depth === 0) return index
  }
  return text.length
}

/** Splits at the commas that are in no parentheses. */
function splitList(text: string): string[] {
  const items: string[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '(') depth++
    if (text[index] === ')') depth--
    if (text[index] === ',' && depth === 0) {
      items.push(text.slice(start, index).trim())
      start = index + 1
    }
  }
  if (text.trim() !== '') items.push(text.slice(start).trim())
  return items
}
