/**
 * Keeps the words of the first version's dialect out of the sources, the documentation and the messages.
 * The rules are those of CONTRIBUTING.md: plain technical English, short active sentences, one meaning per word.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** A word of the dialect, and what to write instead. */
const dialect: readonly (readonly [RegExp, string])[] = [
  [/(?<!\bthere )\b(?:[Ii]s|[Aa]re) none\b/, 'is not a …, is absent, there is no …'],
  [/\b(?:is|are) no (?!longer\b|more\b)(?<!there (?:is|are) no )[a-z]/i, 'is not a …, or name what is wrong'],
  [/\bso (?:many|often)\b/i, 'the number, N times, at most N'],
  [/manieth/i, 'every Nth'],
  [/\banew\b/i, 'again'],
  [/\b(?:whoever|wherever)\b/i, 'the caller, the client; if, when'],
  [/\bof ours\b/i, 'lakemock’s, internal'],
  [/\b(?:[Nn]obody|[Ss]omebody)\b/, 'no client, no test; a client, a user'],
  [/\bby itself\b/i, 'on its own, automatically'],
  [/\b(?:stands|stood)\b(?! for\b)/i, 'is, is written, remains'],
  [/\basked\b/i, 'requested, called, queried'],
  [/\btold\b/i, 'configured, given, reported'],
  [/\bare well\b/i, 'passed'],
  [/\bwill do\b/i, 'is accepted, is enough'],
  [/\ba look\b|\blooks at\b/i, 'a read, reads'],
]

/** Places where a word of the list is right: the file, the text on the line, and the reason. */
const allowed: readonly { readonly file: string; readonly text: string; readonly why: string }[] = []

/** How many offenders a part of the repository may still have. Lower a number whenever you can; never raise one. */
const limits: Readonly<Record<string, number>> = {
  src: 0,
  build: 0,
  bench: 0,
  docs: 0,
  examples: 0,
  fixtures: 0,
  pages: 0,
  test: 221,
}

const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md']
/** What is generated from src, whose texts are checked there; and replies in goldens, likewise. */
const generated =
  /(^|\/)generated\/|^(docs\/(reference\/|cli\.md|settings\.md)|fixtures\/schema\.json|test\/api\/goldens\/)/
const skipped = /(^|\/)(node_modules|target|dist)\/|language\.test\.ts$|package-lock\.json$/
const read = /\.(ts|js|py|go|java|sh|md|ya?ml)$/

function filesOf(part: string): string[] {
  if (part === 'pages') return pages
  return readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
    .map((file) => `${part}/${file}`)
    .filter(
      (file) => read.test(file) && !skipped.test(file) && !generated.test(file) && statSync(join(root, file)).isFile(),
    )
}

/** Each use of a word of the dialect in a file, as `file:line: the word → what to write`. */
function offendersIn(file: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) =>
    dialect.flatMap(([word, instead]) => {
      const found = word.exec(line)?.[0]
      if (found === undefined) return []
      if (allowed.some((one) => one.file === file && line.includes(one.text))) return []
      return [`${file}:${index + 1}: "${found}" → ${instead}`]
    }),
  )
}

describe('plain English', () => {
  for (const [part, limit] of Object.entries(limits)) {
    test(`${part} has at most ${limit} words of the dialect`, () => {
      const offenders = filesOf(part).flatMap((file) => offendersIn(file, readFileSync(join(root, file), 'utf8')))
      expect(offenders.length, offenders.join('\n')).toBeLessThanOrEqual(limit)
    })
  }

  test('finds the words, and leaves the right ones alone', () => {
    const text = [
      'a key that is none',
      'There is no such session',
      'it is no longer idle',
      'X stands for Y',
      'so many',
    ].join('\n')
    expect(offendersIn('page.md', text)).toEqual([
      'page.md:1: "is none" → is not a …, is absent, there is no …',
      'page.md:5: "so many" → the number, N times, at most N',
    ])
  })
})
