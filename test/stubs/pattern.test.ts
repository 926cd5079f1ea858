import { describe, expect, it } from 'vitest'
import { type Captures, compile, compileText, type Pattern } from '../../src/core/pattern.ts'
import { TextForms } from '../../src/core/text-forms.ts'
import { fill } from '../../src/stubs/fill.ts'

const match = (pattern: Pattern, code: string): Captures | undefined =>
  compileText(pattern, 'match.code', TextForms.ofCode).captures(TextForms.ofCode(code))
const matchSql = (pattern: Pattern, sql: string): Captures | undefined =>
  compileText(pattern, 'match.sql', TextForms.ofSql).captures(TextForms.ofSql(sql))

describe('a pattern of plain text', () => {
  it.each([
    ['the same text', 'val a = 1', 'val a = 1'],
    ['other white space', 'val a = 1', ' val  a\n= 1 '],
    ['other white space in the pattern', ' val  a\n= 1 ', 'val a = 1'],
    ['a comment at the end', 'val a = 1', 'val a = 1 // one'],
    ['comments on lines of their own at the end', 'val a = 1', 'val a = 1\n# one\n// two'],
    ['comments before it', 'val a = 1', '/* the */\n# first\nval a = 1'],
    ['the same comment at the end', 'val a = 1 // one', 'val a = 1  // one'],
    ['Python’s floor division', '7 // 2', '7 // 2'],
    ['Python’s floor division with other blanks', '7 // 2', '7  //  2'],
    ['nothing but a comment, matched by an empty text', '', '# nothing'],
  ])('matches %s', (_what, pattern, code) => {
    expect(match(pattern, code)).toBe(true)
  })

  it.each([
    ['a part of the text', 'val a', 'val a = 1'],
    ['another text', 'val a = 1', 'val a = 2'],
    ['upper case', 'sc', 'SC'],
    ['other white space in quotes', 'print("a b")', 'print("a  b")'],
    ['another floor division', '7 // 2', '7 // 3'],
    ['a floor division that is missing', '7 // 2', '7'],
    ['a comment between the code', 'val a = 1', 'val a = /* one */ 1'],
    ['what would be a regular expression', 'a.c', 'abc'],
  ])('does not match %s', (_what, pattern, code) => {
    expect(match(pattern, code)).toBeUndefined()
  })

  it('matches SQL by SQL’s comments and not by those of code', () => {
    expect(matchSql('select 1', 'select  1 -- one')).toBe(true)
    expect(matchSql('select 1', 'select 1 # one')).toBeUndefined()
    expect(match('select 1', 'select 1 -- one')).toBeUndefined()
  })
})

describe('a regular expression', () => {
  it('is searched for in the text, and returns what it captured', () => {
    const captures = match({ regex: 'val (\\w+) = (?<value>\\d+)' }, 'lazy val abc = 42') as RegExpExecArray
    expect([...captures]).toEqual(['val abc = 42', 'abc', '42'])
    expect(captures.groups?.value).toBe('42')
  })

  it.each([
    ['the text without comments around it', '^val a = 1$', 'val  a = 1 // one'],
    ['the text with comments around it', '// one$', 'val  a = 1 // one'],
    ['the text as it came', 'a {2}=', 'val a  = 1'],
    ['any text, if it is empty', '', 'anything'],
  ])('fits %s', (_what, regex, code) => {
    expect(match({ regex }, code)).toBeDefined()
  })

  it('tries the text without comments around it first', () => {
    const captures = match({ regex: '(\\w+)$' }, 'val a // one') as RegExpExecArray
    expect(captures[1]).toBe('a')
  })

  it('takes flags', () => {
    expect(match({ regex: '^VAL' }, 'val a')).toBeUndefined()
    expect(match({ regex: '^VAL', flags: 'i' }, 'val a')).toBeDefined()
  })

  it('gives the same result each time', () => {
    const { test, captures } = compileText({ regex: 'a' }, 'f', TextForms.ofCode)
    for (let i = 0; i < 3; i++) {
      expect(captures(TextForms.ofCode('a'))).toBeDefined()
      expect(test(TextForms.ofCode('a'))).toBe(true)
    }
  })

  it('finds a match with or without its groups in the same forms of the text', () => {
    for (const regex of ['^val a = 1$', '// one$', 'a {2}=', 'b']) {
      const { test, captures } = compileText({ regex }, 'f', TextForms.ofCode)
      const text = TextForms.ofCode('val  a  = 1 // one')
      expect(test(text)).toBe(captures(text) !== undefined)
    }
  })
})

describe('a pattern for a name', () => {
  it('is the whole name, or an expression that is searched for in it', () => {
    expect(compile('etl', 'f').test('etl')).toBe(true)
    expect(compile('etl', 'f').test('etl-1')).toBe(false)
    expect(compile({ regex: '^etl' }, 'f').test('etl-1')).toBe(true)
    expect(compile({ regex: '^ETL', flags: 'i' }, 'f').test('etl-1')).toBe(true)
    expect(compile({ regex: '^etl$' }, 'f').test('etl-1')).toBe(false)
  })

  it('does not fold white space', () => {
    expect(compile('a b', 'f').test('a  b')).toBe(false)
  })
})

describe('what was caught, put into an outcome', () => {
  const captures = /(?<name>\w+)=(\d+)(;)?/.exec('x=7') as RegExpExecArray

  it.each([
    ['$1: Int = $2', 'x: Int = 7'],
    ['$0', 'x=7'],
    ['$<name>!', 'x!'],
    ['[$3]', '[]'],
    ['$$1', '$1'],
    ['$$', '$'],
    ['costs $9', 'costs $9'],
    ['$<other>', '$<other>'],
    ['$', '$'],
    ['$a', '$a'],
    ['$1$2$1', 'x7x'],
  ])('%s becomes %s', (text, filled) => {
    expect(fill(text, captures)).toBe(filled)
  })

  it('reaches the tenth group', () => {
    const ten = /(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)/.exec('abcdefghij') as RegExpExecArray
    expect(fill('$10$1', ten)).toBe('ja')
  })

  it('goes into every text of a value and leaves keys, numbers and null alone', () => {
    const value = { $1: '$1', list: ['$2', 2, null, { deep: '$1' }], flag: true }
    expect(fill(value, captures)).toEqual({ $1: 'x', list: ['7', 2, null, { deep: 'x' }], flag: true })
    expect(value.list[0]).toBe('$2')
  })

  it('does not put in twice what was caught: a caught "$1" stays', () => {
    const dollars = /(.*)/.exec('$1') as RegExpExecArray
    expect(fill('<$1>', dollars)).toBe('<$1>')
  })

  it('changes nothing after an exact match, whose outcome may hold dollar signs of its own', () => {
    expect(fill('$1 $$ $0', true)).toBe('$1 $$ $0')
  })
})
