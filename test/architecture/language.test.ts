/**
 * Keeps the words of the first version's dialect out of the sources, the documentation and the messages.
 * The rules are those of CONTRIBUTING.md: plain technical English, short active sentences, one meaning per word.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { proseOf } from './prose.ts'

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

/** Words that are wrong in prose only: code and SQL have a use of their own for them. */
const inProse: readonly (readonly [RegExp, string])[] = [
  [/\banswers\b/i, 'returns, replies; applies, matches; results'],
  // "where" for a place is right: "says where", "is where", "Where it starts" as the first word
  [/(?<!\b(?:says|and|see|[Rr]eads|is) |#)\bwhere\b/, 'if, when'],
]

/** Lines in which a word of the lists is right: the file, the text of the line, and the reason. */
const allowed: readonly { readonly file: string; readonly text: string; readonly why: string }[] = [
  ...['function-entry.ts', 'hidden-functions.ts', 'signature.ts'].map((file) => ({
    file: `src/sql/function/${file}`,
    text: 'where',
    why: 'the constraint of a type in a signature',
  })),
  ...['src/spark/code/python/machine.ts', 'test/spark/python-objects.test.ts'].map((file) => ({
    file,
    text: 'where it is not associated with a value',
    why: 'a message of CPython',
  })),
  { file: 'bench/rows/sql.js', text: '`where a.dt', why: 'SQL' },
  { file: 'src/spark/code/scala/dataset-names.ts', text: 'wait where withColumn', why: 'a method of Dataset' },
]

const parts = ['src', 'build', 'bench', 'chaos', 'fuzz', 'docs', 'examples', 'fixtures', 'pages', 'test']
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md']
/** What is generated from src, whose texts are checked there. */
const generated = /(^|\/)generated\/|^(docs\/(reference\/|cli\.md|settings\.md)|fixtures\/schema\.json)/
const skipped = /(^|\/)(node_modules|target|dist)\/|language\.test\.ts$|package-lock\.json$/
/** Tables of texts that Presto shows, and what real engines returned. */
const quoted = /^src\/sql\/(function\/function-table|session-property-table)\.ts$|^test\/recorded\//
const read = /\.(tsx?|js|cjs|py|go|java|sh|md|ya?ml|txt)$/

function filesOf(part: string): string[] {
  if (part === 'pages') return pages
  return readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
    .map((file) => `${part}/${file}`)
    .filter(
      (file) =>
        read.test(file) &&
        !skipped.test(file) &&
        !quoted.test(file) &&
        !generated.test(file) &&
        statSync(join(root, file)).isFile(),
    )
}

const isAllowed = (file: string, line: string): boolean =>
  allowed.some((one) => one.file === file && line.includes(one.text))

/** The words of both lists that a text has: in prose, or anywhere. */
interface WordLists {
  readonly dialect: typeof dialect
  readonly inProse: typeof inProse
}

const usedIn = (text: string, { dialect, inProse }: WordLists): WordLists => ({
  dialect: dialect.filter(([word]) => word.test(text)),
  inProse: inProse.filter(([word]) => word.test(text)),
})

/** Each use of a word of the dialect in a line, with what to write instead. */
function wordsIn(file: string, line: string, lists: WordLists = { dialect, inProse }): string[] {
  // the replies in goldens come from src, whose texts are checked there
  if (file.endsWith('.txt') && !line.startsWith('#')) return []
  const words = usedIn(line, lists)
  const prose = words.inProse.length > 0 ? proseOf(file, line) : ''
  const uses = [
    ...words.dialect.map(([word, instead]) => ({ found: word.exec(line), instead })),
    ...words.inProse.map(([word, instead]) => ({ found: word.exec(prose), instead })),
  ]
  return uses.flatMap(({ found, instead }) => (found === null ? [] : [`"${found[0]}" → ${instead}`]))
}

/** The lines of a file with words of the dialect, as `file:line: the word → what to write`. */
function offendersIn(file: string, text: string): string[] {
  // most files have no such word, and a whole text is searched much faster than its lines are
  const words = usedIn(text, { dialect, inProse })
  if (words.dialect.length + words.inProse.length === 0) return []
  return text
    .split('\n')
    .flatMap((line, index) =>
      isAllowed(file, line) ? [] : wordsIn(file, line, words).map((use) => `${file}:${index + 1}: ${use}`),
    )
}

describe('plain English', () => {
  test.each(parts)('%s has no word of the dialect', (part) => {
    expect(filesOf(part).flatMap((file) => offendersIn(file, readFileSync(join(root, file), 'utf8')))).toEqual([])
  })

  test('each allowed line still has a word of the dialect', () => {
    const unused = allowed.filter(({ file, text }) => {
      const lines = readFileSync(join(root, file), 'utf8').split('\n')
      return !lines.some((line) => line.includes(text) && wordsIn(file, line).length > 0)
    })
    expect(unused).toEqual([])
  })

  test('finds the words, and leaves the right ones alone', () => {
    const text = [
      'a key that is none',
      'There is no such session',
      'it is no longer idle',
      'X stands for Y',
      'so many',
      'The default answer says where it ends. `select a where b`',
      'It is empty, where X is unset, and answers 0.',
    ].join('\n')
    expect(offendersIn('page.md', text)).toEqual([
      'page.md:1: "is none" → is not a …, is absent, there is no …',
      'page.md:5: "so many" → the number, N times, at most N',
      'page.md:7: "answers" → returns, replies; applies, matches; results',
      'page.md:7: "where" → if, when',
    ])
  })

  test.each([
    ['a.ts', 'const answers = [] // one where two are', ' // one where two are'],
    ['a.ts', " * Where it is, as `'x'`", " * Where it is, as `'x'`"],
    ['a.ts', "test('has a long title', () => {", "'has a long title'"],
    ['a.ts', "run('select a from b where c')", ''],
    ['a.ts', "get('https://where')", ''],
    ['a.py', 'x = y  # why', ' # why'],
  ])('the prose of %s: %s', (file, line, prose) => {
    expect(proseOf(file, line)).toBe(prose)
  })
})
