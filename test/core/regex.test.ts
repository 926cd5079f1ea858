import fc from 'fast-check'
import { RE2JS } from 're2js'
import { describe, expect, it } from 'vitest'
import { compile, compileText } from '../../src/core/pattern.ts'
import { readSyntax } from '../../src/core/pattern-syntax.ts'
import { Problem } from '../../src/core/problem.ts'
import { Regex } from '../../src/core/regex.ts'
import { TextForms } from '../../src/core/text-forms.ts'

function problemOf(act: () => unknown): Problem {
  try {
    act()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('nothing was refused')
}
const refusal = (regex: string, flags?: string): string =>
  problemOf(() => compile({ regex, ...(flags === undefined ? {} : { flags }) }, 'match.code')).message

describe('a regular expression', () => {
  it.each([
    ['(?<year>\\d{4})-(\\d\\d)', 'on 2026-11-27', ['2026-11', '2026', '11'], { year: '2026' }],
    ['(?P<word>\\w+)', 'a-b', ['a', 'a'], { word: 'a' }],
    ['a\\/b', 'a/b', ['a/b'], undefined],
    ['\\u0041\\u{42}\\x43', 'ABC', ['ABC'], undefined],
    ['\\cI', '\t', ['\t'], undefined],
    ['(a)|(b)', 'b', ['b', undefined, 'b'], undefined],
    ['[^]+', 'a\nb', ['a\nb'], undefined],
    ['(?<=from )(\\w+)', 'select 1 from t', ['t', 't'], undefined],
    ['(?<!x)y', 'xyy', ['y'], undefined],
    ['(?i:SELECT) \\d', 'select 1', ['select 1'], undefined],
    ['\\p{Lu}\\p{L}+', 'a Ünder', ['Ünder'], undefined],
    ['^.$', '😀', ['😀'], undefined],
    ['\\Qa.b(\\E', 'xa.b(', ['a.b('], undefined],
    ['a{,3}', 'a{,3}', ['a{,3}'], undefined],
    ['', 'a', [''], undefined],
  ])('%j is understood', (source, text, groups, named) => {
    const found = new Regex(source, '', 'f').exec(text)
    expect(found && [...found]).toEqual(groups)
    expect(found?.groups && { ...found.groups }).toEqual(named)
    expect(new Regex(source, '', 'f').test(text)).toBe(true)
  })

  it('takes the flags i, m and s; u changes nothing', () => {
    const test = (source: string, flags: string, text: string): boolean => new Regex(source, flags, 'f').test(text)
    expect(test('^SELECT', 'i', 'select')).toBe(true)
    expect(test('SAM', 'i', 'ſaM')).toBe(true)
    expect(test('^b$', '', 'a\nb')).toBe(false)
    expect(test('^b$', 'm', 'a\nb')).toBe(true)
    expect(test('a.b', '', 'a\nb')).toBe(false)
    expect(test('a.b', 's', 'a\nb')).toBe(true)
    expect(test('^.$', 'u', '😀')).toBe(true)
  })

  it.each([
    [
      'a(?=b)',
      'look-ahead (?=…) or (?!…) is not supported: match more of the text, or use two stubs or rules in order',
    ],
    [
      'a(?!b)',
      'look-ahead (?=…) or (?!…) is not supported: match more of the text, or use two stubs or rules in order',
    ],
    ['(a)\\1', 'a back reference (\\1, \\k<name>) is not supported: repeat the pattern of the group'],
    ['(?<a>a)\\k<a>', 'a back reference (\\1, \\k<name>) is not supported: repeat the pattern of the group'],
    ['(a)\\9', 'a back reference (\\1, \\k<name>) is not supported: repeat the pattern of the group'],
    ['(?>a)', 'an atomic group (?>…) is not supported: write (?:…)'],
    ['(?#why)a', 'a comment (?#…) is not supported: leave it out'],
    [
      '(?<=(a))b',
      'invalid regular expression: look-behind must have no groups of its own: write (?:…) in it in "(?<=(a))b"',
    ],
    [
      'a++',
      'invalid regular expression: repetition of a repetition (possessive quantifiers such as a++ are not supported) in "++"',
    ],
    [
      'a{1001}',
      'invalid regular expression: the numbers of a repetition must be in order and at most 1000, also multiplied in "{1001}"',
    ],
    [
      'a{2,1}',
      'invalid regular expression: the numbers of a repetition must be in order and at most 1000, also multiplied in "{2,1}"',
    ],
    ['(?<é>a)', 'invalid regular expression: the name of a group must have letters, digits and _ only in "(?P<é>"'],
    [
      '\\p{Script=Greek}',
      'invalid regular expression: unknown class, or a range that is out of order in "\\\\p{Script=Greek}"',
    ],
    ['(', 'invalid regular expression: missing closing ) in "("'],
    ['[b-a]', 'invalid regular expression: unknown class, or a range that is out of order in "b-a"'],
    ['(?<a>a)(?<a>b)', 'invalid regular expression: duplicate capture group name in "a"'],
  ])('%s is refused: %s', (source, rule) => {
    expect(refusal(source)).toBe(`match.code.regex: ${rule}`)
  })

  it.each(['z', 'ii', 'g', 'y', 'v', 'd'])('refuses the flags %s', (flags) => {
    expect(refusal('a', flags)).toBe(
      `match.code.flags: flags must be of i, m, s and u, each at most once, not "${flags}"`,
    )
  })

  it.each([
    ['a'.repeat(10_001), 'has 10001 characters; at most 10000 are supported'],
    ['(?:abcde){1000}', 'is too large: it compiles to about 6004 instructions'],
    [`(?:${'x'.repeat(900)}){900}`, 'is too large: it compiles to about 810904 instructions'],
    ['((a{30}){30}){30}', 'is too large'],
    ['\\pL'.repeat(30), 'is too large: it compiles to about 6034 instructions'],
    [`[${'\\p{Lu}'.repeat(30)}]`, 'is too large'],
    ['(?:'.repeat(1500), 'invalid regular expression: missing closing )'],
  ])('is refused before it is compiled if it is too large (%#)', (source, rule) => {
    expect(refusal(source)).toContain(`match.code.regex: ${rule}`)
  })

  it('names the field of the error', () => {
    expect(problemOf(() => compile({ regex: '(' }, 'stubs.2.match.code')).field).toBe('stubs.2.match.code.regex')
    expect(problemOf(() => compile({ regex: 'a', flags: 'z' }, 'x')).field).toBe('x.flags')
  })

  it('refuses a text that is too long for its size, and names both', () => {
    const regex = new Regex('(?:a|b|c\\d){500}c?', '', 'f')
    expect(regex.test('a'.repeat(500))).toBe(true)
    const problem = problemOf(() => regex.test('a'.repeat(10_000)))
    expect(problem.kind).toBe('invalid')
    expect(problem.message).toMatch(
      /^a text of 10000 characters is too long for the regular expression "\(\?:a\|b\|c\\\\d\)\{500\}c\?", which is searched for in at most \d+ characters: declare an exact text or a shorter expression$/,
    )
  })
})

// each of these takes a backtracking engine from seconds to centuries
describe('no pattern takes longer than its text is long', () => {
  it.each([
    ['^(a+)+$', `${'a'.repeat(34)}!`],
    ['^(a|a)*$', `${'a'.repeat(60)}!`],
    ['(x+x+)+y', 'x'.repeat(5000)],
    ['\\s+$', `${' '.repeat(10_000)}x`],
    ['^(\\w+\\s?)*$', `${'word '.repeat(2000)}!`],
    ['(.*)*(.*)*(.*)*z', 'a'.repeat(5000)],
    ['(a?){30}a{30}', 'a'.repeat(29)],
    ['(?<=a.*)b(?<!c.*d)', 'a'.repeat(10_000)],
  ])('%s', (source, text) => {
    const regex = new Regex(source, '', 'f')
    expect(regex.test(text)).toBe(regex.exec(text) !== undefined)
  })
})

const atom = fc.constantFrom(
  'a',
  'b',
  'k',
  's',
  ' ',
  '.',
  '\\d',
  '\\w',
  '\\s',
  '[ab]',
  '[^a]',
  '[aK]',
  '\\.',
  '(?:ab)',
  '(a|bk)',
  '1',
)
const item = fc
  .tuple(atom, fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1}', '{0}', '{0,3}', '{1,}', '+?', '*?'))
  .map(([one, count]) => one + count)
const branch = fc
  .tuple(fc.constantFrom('', '', '^'), fc.array(item, { maxLength: 6 }), fc.constantFrom('', '', '$'))
  .map(([start, items, end]) => start + items.join('') + end)
const source = fc
  .tuple(branch, fc.option(branch, { nil: undefined, freq: 3 }))
  .map(([one, other]) => (other === undefined ? one : `${one}|${other}`))
const nested = fc.oneof(
  source,
  fc.tuple(source, fc.constantFrom('*', '+', '?', '{3}', '{0,2}', '')).map(([one, count]) => `x?(${one})${count}b?`),
)
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'k', 's', 'K', 'ſ', ' ', '.', '1', '\n'), maxLength: 12 })
const flags = fc.constantFrom('', 'i', 'm', 's', 'im')

describe('what is read from the source without compiling it', () => {
  it('is at least the size of the program', () => {
    fc.assert(
      fc.property(nested, flags, (regex, given) => {
        expect(readSyntax(regex, given).size).toBeGreaterThanOrEqual(
          RE2JS.compile(RE2JS.translateRegExp(regex)).programSize(),
        )
      }),
    )
  })

  it('changes no result: JavaScript finds the same match', () => {
    fc.assert(
      fc.property(nested, flags, text, (regex, given, searched) => {
        expect(new Regex(regex, given, 'f').test(searched)).toBe(new RegExp(regex, `${given}u`).test(searched))
      }),
    )
    // engines differ in what they choose when a repeated item can be empty
    fc.assert(
      fc.property(source, flags, text, (regex, given, searched) => {
        const found = new Regex(regex, given, 'f').exec(searched)
        const wanted = new RegExp(regex, `${given}u`).exec(searched)
        expect(found?.[0]).toBe(wanted?.[0])
        expect(found?.index).toBe(wanted?.index)
      }),
    )
  })

  const anywhere = Number.POSITIVE_INFINITY
  it.each([
    ['^select (\\w+) from orders', '', [' from orders'], ['select '], anywhere],
    ['^SELECT x', 'i', ['select x'], ['select x'], 8],
    ['ab?c+d', '', ['ac', 'abc'], [''], anywhere],
    ['^ab*', '', ['a'], ['a'], anywhere],
    ['^ab?$', '', ['a', 'ab'], ['a', 'ab'], 2],
    ['a|b', '', ['a', 'b'], [''], anywhere],
    [
      '^(?:desc|show columns (?:from|in)) (t\\d+)',
      '',
      ['desc ', 'show columns from ', 'show columns in '],
      ['desc t', 'show columns from t', 'show columns in t'],
      anywhere,
    ],
    ['^a|^bc', '', ['a', 'bc'], ['a', 'bc'], 2],
    ['^a|b', '', ['a', 'b'], [''], anywhere],
    ['\\d+saveAsTable\\(', '', ['saveAsTable('], [''], anywhere],
    ['^a', 'm', ['a'], [''], anywhere],
    ['(?i)ABC', '', ['abc'], [''], anywhere],
    ['(?m)^abc', '', ['abc'], [''], anywhere],
    ['É+xy', 'i', ['xy'], [''], anywhere],
    ['É+xyz', 'i', ['xyz'], [''], anywhere],
    ['a\\.b\\d', '', ['a.b'], [''], anywhere],
    ['\\x41bc', '', ['bc'], [''], anywhere],
    ['a{2}bc', '', ['aabc'], [''], anywhere],
    ['^a{2,3}\\w?$', '', ['a'], ['aa'], 5],
    ['xa{1}b{0}c{1,}', '', ['xac'], [''], anywhere],
    ['^^a', '', ['a'], ['a'], 1],
    ['^*ab', '', ['ab'], [''], anywhere],
    ['(?<=from )t', '', ['t'], [''], anywhere],
    ['[Ss]elect', '', ['Select', 'select'], [''], anywhere],
    ['(?:ab)+?c', '', ['ab'], [''], anywhere],
    ['(?:ab){0}c', '', ['c'], [''], anywhere],
    ['\\bok\\b', '', ['ok'], [''], anywhere],
    ['\\Aok', '', ['ok'], ['ok'], 2],
    ['a{,3}', '', ['a{,3}'], [''], anywhere],
    ['', '', [''], [''], anywhere],
  ])('%s with the flags %j has the parts, starts and reach expected', (regex, given, parts, starts, reach) => {
    const found = readSyntax(regex, given)
    expect([found.parts, found.starts, found.reach]).toEqual([parts, starts, reach])
  })

  it('lets a pattern that begins with ^ decide on a text of any length', () => {
    const text = `insert into t values ${'(1), '.repeat(400_000)}(1)`
    const test = (regex: string): boolean => new Regex(regex, '', 'f').test(text)
    expect(test('^(?:desc|describe|show columns (?:from|in)) (?:default\\.)?t[1-9];?$')).toBe(false)
    expect(test('^(?:insert|update) into (?:t|u) values')).toBe(true)
    expect(test('^insert \\w{4} \\w$')).toBe(false)
    expect(test('(?:delete|upsert) .* from')).toBe(false)
  })
})

describe('many patterns and one text', () => {
  it('take a bounded number of steps together; patterns whose word the text lacks take none', () => {
    const text = TextForms.ofCode('a'.repeat(1000))
    const hostile = compileText({ regex: '(?:a|aa){500}b?c*$' }, 'f', TextForms.ofCode)
    const harmless = compileText({ regex: 'select (\\w+)' }, 'f', TextForms.ofCode)
    const all = () => {
      for (let at = 0; at < 100; at++) hostile.test(text)
    }
    expect(problemOf(all).message).toMatch(/^the regular expressions of the project take more than 4000000 steps/)
    expect(harmless.test(text)).toBe(false)
    expect(hostile.test(TextForms.ofCode('a'.repeat(10)))).toBe(false)
  })
})
