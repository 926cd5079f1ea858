import { lengthOf } from '../../data-types/type-parts.ts'
import type { CallArguments, ScalarFunction } from '../call-arguments.ts'
import { runFailure } from '../run-failure.ts'
import { isBytes, MAX_VALUE_LENGTH } from '../value.ts'

const MAX_LENGTH = 2_147_483_647n

export const stringFunctions: Readonly<Record<string, ScalarFunction>> = {
  length: (args) => {
    const value = args.value(0)
    if (isBytes(value)) return BigInt(value.length)
    return BigInt(args.type(0).base === 'char' ? lengthOf(args.type(0)) : characters(args.text(0)).length)
  },
  upper: (args) => mapCharacters(args.text(0), (character) => character.toUpperCase()),
  lower: (args) => mapCharacters(args.text(0), (character) => character.toLowerCase()),
  reverse: (args) =>
    typeof args.value(0) === 'string' ? characters(args.text(0)).reverse().join('') : [...args.list(0)].reverse(),
  trim: (args) => trimEnds(args, true, true),
  ltrim: (args) => trimEnds(args, true, false),
  rtrim: (args) => trimEnds(args, false, true),
  substr: substring,
  substring,
  replace: (args) => {
    const to = args.count > 2 ? args.text(2) : ''
    const search = args.text(1)
    const text = args.text(0)
    args.spend(text.length)
    const count = text.split(search).length
    if (count * to.length + text.length > MAX_VALUE_LENGTH) return undefined
    if (search === '')
      return (
        to +
        characters(text)
          .map((character) => character + to)
          .join('')
      )
    return text.replaceAll(search, () => to)
  },
  lpad: (args) => pad(args, true),
  rpad: (args) => pad(args, false),
  chr: (args) => {
    const code = args.integer(0)
    if (code < 0n || code > 0x10ffffn) throw runFailure(`Not a valid Unicode code point: ${code}`)
    return String.fromCodePoint(Number(code))
  },
  codepoint: (args) => {
    const text = args.text(0)
    if (characters(text).length !== 1) throw runFailure('Input string must be a single character string')
    return BigInt(text.codePointAt(0) ?? 0)
  },
  strpos: (args) => findPosition(args.text(0), args.text(1), args.count > 2 ? args.integer(2) : 1n),
  starts_with: (args) => args.text(0).startsWith(args.text(1)),
  levenshtein_distance: (args) => editDistance(characters(args.text(0)), characters(args.text(1)), args),
  hamming_distance: (args) => {
    const [left, right] = [characters(args.text(0)), characters(args.text(1))]
    if (left.length !== right.length) {
      throw runFailure('The input strings to hamming_distance function must have the same length')
    }
    return BigInt(left.filter((character, index) => character !== right[index]).length)
  },
  normalize: (args) => args.text(0).normalize(args.count > 1 ? args.text(1) : 'NFC'),
  split_part: (args) => {
    const index = args.integer(2)
    if (index <= 0n) throw runFailure('Index must be greater than zero')
    const delimiter = args.text(1)
    const parts = delimiter === '' ? characters(args.text(0)) : args.text(0).split(delimiter)
    return parts[Number(index) - 1] ?? null
  },
  split: (args) => {
    const limit = args.count > 2 ? args.integer(2) : MAX_LENGTH
    if (limit <= 0n) throw runFailure('Limit must be positive')
    if (limit > MAX_LENGTH) throw runFailure('Limit is too large')
    const delimiter = args.text(1)
    if (delimiter === '') throw runFailure('The delimiter may not be the empty string')
    const parts = args.text(0).split(delimiter)
    const most = Number(limit)
    return parts.length <= most ? parts : [...parts.slice(0, most - 1), parts.slice(most - 1).join(delimiter)]
  },
  split_to_map: (args) => {
    const text = args.text(0)
    const entries: [string, string][] = []
    args.spend(text.length)
    for (const part of text === '' ? [] : text.split(args.text(1))) {
      const [key, ...rest] = part.split(args.text(2))
      if (key === undefined || rest.length !== 1) {
        if (part === '') continue
        throw runFailure(`Key-value delimiter must appear exactly once in each entry. Bad input: '${part}'`)
      }
      args.spend(entries.length)
      if (entries.some(([other]) => other === key)) throw runFailure(`Duplicate keys (${key}) are not allowed`)
      entries.push([key, rest[0] ?? ''])
    }
    return { entries }
  },
}

/** The characters of a text: a code point each. */
export function characters(text: string): string[] {
  return Array.from(text)
}

/** Changes each character on its own; one that would become several stays. */
function mapCharacters(text: string, change: (character: string) => string): string {
  return characters(text)
    .map((character) => {
      const changed = change(character)
      return characters(changed).length === 1 ? changed : character
    })
    .join('')
}

function trimEnds(args: CallArguments, start: boolean, end: boolean): string {
  const set = args.count > 1 ? new Set(characters(args.text(1))) : undefined
  const isTrimmed = (character: string | undefined): boolean =>
    character !== undefined && (set === undefined ? /\s/.test(character) && character !== '\u00a0' : set.has(character))
  const all = characters(args.text(0))
  let from = 0
  let to = all.length
  while (start && from < to && isTrimmed(all[from])) from++
  while (end && to > from && isTrimmed(all[to - 1])) to--
  return all.slice(from, to).join('')
}

function substring(args: CallArguments): string | Uint8Array {
  const value = args.value(0)
  const isBinary = isBytes(value)
  const text = isBinary ? '' : args.text(0)
  const all = isBinary ? [] : characters(args.type(0).base === 'char' ? text.padEnd(lengthOf(args.type(0))) : text)
  const length = BigInt(isBinary ? value.length : all.length)
  const start = args.integer(1)
  const first = start < 0n ? length + start : start - 1n
  const count = args.count > 2 ? args.integer(2) : length
  const isEmpty = start === 0n || first < 0n || first >= length || count <= 0n
  const end = first + count < length ? first + count : length
  if (isBinary) return isEmpty ? new Uint8Array() : value.slice(Number(first), Number(end))
  const result = isEmpty ? '' : all.slice(Number(first), Number(end)).join('')
  return args.type(0).base === 'char' ? result.trimEnd() : result
}

function pad(args: CallArguments, isLeft: boolean): string | undefined {
  const size = args.integer(1)
  if (size < 0n || size > MAX_LENGTH) throw runFailure('Target length must be in the range [0..2147483647]')
  const padding = characters(args.text(2))
  if (padding.length === 0) throw runFailure('Padding string must not be empty')
  if (size > BigInt(MAX_VALUE_LENGTH)) return undefined
  args.spend(Number(size))
  const all = characters(args.text(0))
  const missing = Number(size) - all.length
  if (missing <= 0) return all.slice(0, Number(size)).join('')
  const added = Array.from({ length: missing }, (_, index) => padding[index % padding.length]).join('')
  return isLeft ? added + args.text(0) : args.text(0) + added
}

/** The place of the n-th occurrence, from 1; 0 if there is none. */
function findPosition(text: string, part: string, occurrence: bigint): bigint {
  if (occurrence <= 0n) throw runFailure("'instance' must be a positive number.")
  if (part === '') return 1n
  let from = -1
  for (let count = 0n; count < occurrence; count++) {
    from = text.indexOf(part, from + 1)
    if (from < 0) return 0n
  }
  return BigInt(characters(text.slice(0, from)).length + 1)
}

function editDistance(left: readonly string[], right: readonly string[], args: CallArguments): bigint {
  args.spend(left.length * right.length)
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (const [index, character] of left.entries()) {
    const next = [index + 1]
    for (const [position, other] of right.entries()) {
      const replaced = (row[position] ?? 0) + (character === other ? 0 : 1)
      next.push(Math.min(replaced, (row[position + 1] ?? 0) + 1, (next[position] ?? 0) + 1))
    }
    row = next
  }
  return BigInt(row.at(-1) ?? 0)
}
