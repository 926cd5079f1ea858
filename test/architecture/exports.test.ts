/** What a file exports is for others: a value that only its own file uses is not exported, and one that nothing uses is not there. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const parts = ['src', 'test', 'build', 'bench', 'chaos', 'fuzz']
/** Written by programs, or the public names of the package. */
const skipped = /(^|\/)(generated|node_modules|target)\/|^src\/(index|client|vitest|testcontainers|cli)\.ts$/

const texts = new Map(
  parts.flatMap((part) =>
    readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
      .map((file) => `${part}/${file}`)
      .filter((file) => /\.(tsx?|[cm]?js)$/.test(file) && !/(^|\/)(node_modules|target)\//.test(file))
      .map((file) => [file, readFileSync(join(root, file), 'utf8')] as const),
  ),
)

/** How many files have a word. */
const uses = new Map<string, number>()
for (const text of texts.values())
  for (const word of new Set(text.match(/[A-Za-z_$][\w$]*/g))) uses.set(word, (uses.get(word) ?? 0) + 1)

/** The exports of src that match, and are in one file alone. */
const unused = (declared: RegExp, isUnused: (name: string, text: string) => boolean): string[] =>
  [...texts].flatMap(([file, text]) =>
    skipped.test(file) || !file.startsWith('src/')
      ? []
      : [...text.matchAll(declared)]
          .map(([, name = '']) => name)
          .filter((name) => uses.get(name) === 1 && isUnused(name, text))
          .map((name) => `${file}: ${name}`),
  )

test('a value that is exported is used in another file', () => {
  expect(unused(/^export (?:async |abstract )*(?:const|class|function\*?) (\w+)/gm, () => true)).toEqual([])
})

test('a type that is exported is used', () => {
  const isAlone = (name: string, text: string): boolean => text.split(new RegExp(`\\b${name}\\b`)).length === 2
  expect(unused(/^export (?:type|interface) (\w+)/gm, isAlone)).toEqual([])
})
