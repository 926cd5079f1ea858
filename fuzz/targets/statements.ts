/** Code and SQL: splitting, directives, kinds, the forms that patterns match, the default answer. */
import fc from 'fast-check'
import { codeSyntax, pieces, sqlSyntax } from '../../src/core/comments.ts'
import { TextForms } from '../../src/core/text-forms.ts'
import { hasSemicolon, isBlank, sqlKind } from '../../src/presto/sql-kind.ts'
import { type DirectiveSource, readDirective } from '../../src/stubs/directive.ts'
import { echoExecution, echoStatement } from '../../src/stubs/echo.ts'
import { edited } from '../mutate.ts'
import * as seeds from '../seeds.ts'
import { expect, expectSame, read, type Target, within } from '../target.ts'

const ofCode: DirectiveSource = { subject: 'statement', syntax: codeSyntax, field: 'code' }
const ofSql: DirectiveSource = { subject: 'execution', syntax: sqlSyntax, field: 'sql_content' }

/** Whether a text is split; one with too many quotes and comments is refused. */
function checkText(text: string, source: DirectiveSource): boolean {
  const parts = read(text.length, () => pieces(text, source.syntax))
  if (parts === undefined) return false
  expectSame(parts.map((part) => part.text).join(''), text, 'the pieces together')
  expect(!parts.some((part) => part.text === ''), 'a piece is empty')
  const forms = within(text.length, () => new TextForms(text, source.syntax))
  expectSame(new TextForms(forms.full, source.syntax).full.length <= forms.full.length, true, 'folding twice')
  const found = read(text.length, () => readDirective(text, source))
  if (found?.directive === undefined) return true
  expectSame(
    read(found.text.length, () => readDirective(found.text, source)),
    { text: found.text },
    'the rest of the text',
  )
  return true
}

const statements: Target = {
  name: 'code',
  property: fc.property(edited(seeds.code), (text) => {
    if (!checkText(text, ofCode)) return
    within(text.length, () => echoStatement(text, 'echo', { failedState: 'error' }))
  }),
}

const sql: Target = {
  name: 'sql',
  property: fc.property(edited(seeds.sql), (text) => {
    if (!checkText(text, ofSql)) return
    const kind = within(text.length, () => sqlKind(text))
    within(text.length, () => echoExecution(text, kind, 'echo'))
    // what no comment can hide and no comment can add
    expectSame(sqlKind(`/* c */ ${text}`), kind, 'the kind behind a comment')
    expectSame(
      hasSemicolon(`${text}\n/* ; */`) || isOpen(text),
      hasSemicolon(text) || isOpen(text),
      'a semicolon in a comment',
    )
    expect(!isBlank(text) || kind === 'ddl', `a blank text is ${kind}`)
  }),
}

/** Whether a comment or a quote has no end, so that text that is added belongs to it. */
const isOpen = (text: string): boolean => {
  const last = pieces(text, sqlSyntax).at(-1)
  return last?.kind === 'comment' || /['"]/.test(text.replaceAll(/''|""/g, ''))
}

const word = fc.stringMatching(/^[\w .:;,()\\"'-]{1,20}$/)
/** Directives that are right, and what they say. */
const directive = fc.record(
  {
    running: fc.integer({ min: 0, max: 1e9 }),
    waiting: fc.integer({ min: 0, max: 1e9 }),
    message: word,
    hold: word,
    cancel: fc.constantFrom('fail', 'late'),
  },
  { requiredKeys: ['running'], noNullPrototype: true },
)
const quoted = (value: string | number): string =>
  typeof value === 'number' ? `${value}ms` : `"${value.replaceAll(/["\\]/g, '\\$&')}"`

const sorted = (value: object | undefined): unknown => Object.entries(value ?? {}).sort()

const roundTrip: Target = {
  name: 'directives',
  property: fc.property(directive, fc.constantFrom(' ', ', ', '  '), (given, gap) => {
    const pairs = Object.entries(given).map(([key, value]) => `${key}=${quoted(value)}`)
    const { directive: found } = readDirective(`f() // lakemock: ${pairs.join(gap)}`, ofCode)
    const { running, waiting, message, hold, cancel } = given
    expectSame(found?.durations, { running, ...(waiting === undefined ? {} : { waiting }) }, 'durations')
    const error = message === undefined ? {} : { error: { ename: 'Error', evalue: message } }
    const expected = { ...(cancel && { cancel }), ...(hold && { hold }), ...error }
    expectSame(sorted(found?.outcome), sorted(expected), 'outcome')
  }),
}

export const statementTargets = [statements, sql, roundTrip]
