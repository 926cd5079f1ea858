/**
 * Long texts that make careless functions take the square of their length, which here is minutes: each function gets each text, and
 * has to be done before the test times out.
 */
import { describe, expect, test } from 'vitest'
import { canonicalOf, parseAuthorization } from '../../src/auth/signature.ts'
import { parseInstant } from '../../src/core/clock.ts'
import { codeSyntax, pieces, sqlSyntax } from '../../src/core/comments.ts'
import { didYouMean, unlikeness } from '../../src/core/did-you-mean.ts'
import { Problem } from '../../src/core/problem.ts'
import { Regex } from '../../src/core/regex.ts'
import { parseSpan } from '../../src/core/span.ts'
import { TextForms } from '../../src/core/text-forms.ts'
import { trimEnd } from '../../src/core/trim-end.ts'
import { hasSemicolon, sqlKind } from '../../src/presto/sql-kind.ts'
import { isSecretName, withoutNamed } from '../../src/recording/secrets.ts'
import { readDirective } from '../../src/stubs/directive.ts'
import { echoExecution, echoStatement } from '../../src/stubs/echo.ts'

const LENGTH = 80_000
const repeated = (text: string): string => text.repeat(Math.ceil(LENGTH / text.length))

const units = [
  ' ',
  '\n',
  '\t ',
  "'",
  '"',
  "\\'",
  '\\"',
  '"""',
  "'''x",
  '//',
  '// 1 ',
  '# ',
  '--',
  '-',
  '/*',
  '*/',
  '/',
  '(',
  ')',
  '((',
  ',',
].concat([
  "a'",
  'as ',
  'as(',
  'a=',
  'a.',
  '=',
  '?',
  '&a',
  '<a ',
  'a: ',
  '\\',
  '1',
  '1.',
  'é',
  '\u{1f600}',
  '\ufffd',
  'ſ',
  ';',
  '$1',
  "''",
])
const texts = units.flatMap((unit) => [
  `${repeated(unit)}x`,
  `create table ${repeated(unit)}`,
  `// lakemock: running=1${repeated(unit)}x`,
])

const read = (field: 'code' | 'sql_content') => (text: string) =>
  readDirective(text, {
    subject: field === 'code' ? 'statement' : 'execution',
    syntax: field === 'code' ? codeSyntax : sqlSyntax,
    field,
  })
// as they come over the wire; longer request lines and headers are refused before
const wire = (text: string, length: number): string => Buffer.from(text.slice(0, length)).toString('latin1')
const signed = (text: string) => ({
  method: 'GET',
  target: `/${wire(text, 8192)}`,
  headers: { a: wire(text, 65_536) },
  body: undefined,
})

const functions: Record<string, (text: string) => unknown> = {
  'splitting code': (text) => pieces(text, codeSyntax),
  'splitting SQL': (text) => pieces(text, sqlSyntax),
  'the forms of code': TextForms.ofCode,
  'the forms of SQL': TextForms.ofSql,
  'the kind of SQL': sqlKind,
  'finding a semicolon': hasSemicolon,
  'a directive in code': read('code'),
  'a directive in SQL': read('sql_content'),
  'echoing code': (text) => echoStatement(text, 'echo', { failedState: 'error' }),
  'echoing SQL': (text) => echoExecution(`select ${text}`, 'select', 'echo'),
  'echoing SHOW': (text) => echoExecution(`show ${text}`, 'show', 'echo'),
  'a span': (text) => parseSpan(`1${text}`, 'f'),
  'a time': parseInstant,
  'a name that is nearly right': (text) => [
    didYouMean(text, ['a', text]),
    didYouMean('a', [text]),
    unlikeness(text, `${text}b`),
  ],
  'cutting the end off': (text) => trimEnd(text, text[0] ?? ''),
  'an Authorization header': (text) => parseAuthorization(`SDK ${text}`),
  'a canonical request': (text) => canonicalOf(signed(text)),
  'removing secrets': (text) =>
    (['text', 'target'] as const).map((place) =>
      withoutNamed({ place, text: `?${text}`, key: '', parent: '' }, isSecretName, () => ''),
    ),
  'a regular expression': (text) => new Regex('\\s+x$', '', 'f').test(text),
}

describe('no text takes more than the time of its length', () => {
  test.each(Object.keys(functions))(
    '%s',
    (name) => {
      for (const text of texts) {
        try {
          functions[name]?.(text)
        } catch (error) {
          if (!(error instanceof Problem))
            throw new Error(`${JSON.stringify(text.slice(0, 60))}: ${error}`, { cause: error })
        }
      }
    },
    20_000,
  )

  test('nor a text that is one long literal', () => {
    const literal = 'x'.repeat(12_000_000)
    expect(echoExecution(`select '${literal}'`, 'select', 'echo')).toBeDefined()
    expect(() => read('code')(`// lakemock: message="${literal}"`)).toThrow('at most 1000 characters can follow')
  })
})
