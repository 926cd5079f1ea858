import { describe, expect, it } from 'vitest'
import { codeSyntax, pieces, type Syntax, sqlSyntax } from '../../src/core/comments.ts'
import { TextForms } from '../../src/core/text-forms.ts'

const code = (text: string) => TextForms.ofCode(text)
const sql = (text: string) => TextForms.ofSql(text)
const cut = (text: string, syntax: Syntax) => pieces(text, syntax).map((piece) => [piece.kind, piece.text])

describe('a statement’s code, folded', () => {
  it('keeps the text as it came beside its folded forms', () => {
    const text = ' val  a = 1 // one\n'
    expect(code(text).raw).toBe(text)
    expect(code(text).full).toBe('val a = 1 // one')
    expect(code(text).bare).toBe('val a = 1')
  })

  it.each([
    ['blanks, tabs and line ends', 'val\t a \n=\r\n  1', 'val a = 1'],
    ['blanks at both ends', '\n\n  sc  \n', 'sc'],
    ['nothing at all', '', ''],
    ['blanks alone', ' \n\t ', ''],
  ])('folds %s', (_what, text, folded) => {
    expect(code(text).full).toBe(folded)
    expect(code(text).bare).toBe(folded)
  })

  it('folds long texts as short ones, whatever their characters', () => {
    // every white space of JavaScript, with characters of one byte and of two
    const blanks = Array.from({ length: 0x10000 }, (_, index) => String.fromCharCode(index)).filter((one) =>
      /\s/.test(one),
    )
    const oneByte = blanks.filter((blank) => blank <= '\xff')
    for (const [some, letter] of [
      [oneByte, 'é'],
      [blanks, '語'],
    ] as const) {
      const text = some
        .flatMap((a) => some.map((b) => `${letter}${a}${letter}${a}${b}\x85`))
        .join('')
        .repeat(60)
      const expected = text.replace(/\s+/g, ' ').trim()
      expect(text.length).toBeGreaterThan(10_000)
      expect(code(text).full === expected).toBe(true)
      expect(code(`${text}# a comment`).bare === expected).toBe(true)
    }
  })

  it.each([
    ['double quotes', 'print("a  b\tc")', 'print("a  b\tc")'],
    ['single quotes', "print('a  b')", "print('a  b')"],
    ['quotes of three, over lines', 'spark.sql("""select  1\n  from t""")', 'spark.sql("""select  1\n  from t""")'],
    ['Python’s other quotes of three', "x = '''a  b\n c'''", "x = '''a  b\n c'''"],
    ['quotes with an escaped quote in them', 'print("a \\"  b")', 'print("a \\"  b")'],
    ['quotes with an escaped backslash at their end', 'f("a\\\\",  1)', 'f("a\\\\", 1)'],
  ])('leaves white space in %s alone', (_what, text, folded) => {
    expect(code(text).full).toBe(folded)
  })

  it('takes a quote that is never closed on its line for code, such as a Scala symbol', () => {
    expect(code("df.select('name)  // it").full).toBe("df.select('name) // it")
    expect(code("df.select('name)  // it").bare).toBe("df.select('name)")
    expect(code("don't  \n  'x  y'").full).toBe("don't 'x  y'")
  })

  it.each([
    ['Scala’s', 'val a = 1 // the first', 'val a = 1'],
    ['Python’s', 'a = 1 # the first', 'a = 1'],
    ['a block', 'val a = 1 /* the\n first */', 'val a = 1'],
    ['a block that is never closed', 'val a = 1 /* the first', 'val a = 1'],
    ['several, on lines of their own', 'val a = 1\n// one\n# two\n/* three */\n', 'val a = 1'],
    ['one before the code', '// first\n/* second */ val a = 1', 'val a = 1'],
    ['one at each end', '# first\na = 1 # last', 'a = 1'],
    ['one with a quote in it', "val a = 1 // it's", 'val a = 1'],
    ['nothing but a comment', '# nothing', ''],
  ])('drops a comment at an end: %s', (_what, text, bare) => {
    expect(code(text).bare).toBe(bare)
  })

  it.each([
    ['in quotes', 'val u = "http://x" ', 'val u = "http://x"'],
    ['in quotes, of Python', "u = 'a # b'", "u = 'a # b'"],
    ['between quoted parts', '"a" /* one */ + "b"', '"a" /* one */ + "b"'],
    ['between code', 'val a = /* one */ 1', 'val a = /* one */ 1'],
  ])('keeps what looks like a comment and is %s', (_what, text, kept) => {
    expect(code(text).bare).toBe(kept)
  })

  it('keeps Python’s floor division in the full form, though it looks like a comment', () => {
    expect(code('7 // 2').full).toBe('7 // 2')
    expect(code('7  //  2').full).toBe('7 // 2')
  })
})

describe('an SQL text, folded', () => {
  it.each([
    ['select  1 -- one', 'select 1 -- one', 'select 1'],
    ['select\n *\nfrom t /* all */', 'select * from t /* all */', 'select * from t'],
    ["select 'a  -- b'", "select 'a  -- b'", "select 'a  -- b'"],
    ["select 'it''s  so' -- it's", "select 'it''s  so' -- it's", "select 'it''s  so'"],
    ['select "a  b" from t', 'select "a  b" from t', 'select "a  b" from t'],
    // a backslash is a letter like any other in SQL
    ["select '\\'  -- x", "select '\\' -- x", "select '\\'"],
    ["select 'over\n  lines'", "select 'over\n  lines'", "select 'over\n  lines'"],
    ['select 7 # 2 // 3', 'select 7 # 2 // 3', 'select 7 # 2 // 3'],
  ])('makes %j into %j, and without comments around it into %j', (text, full, bare) => {
    expect([sql(text).full, sql(text).bare]).toEqual([full, bare])
  })
})

describe('the pieces of a text', () => {
  it('are limited in number, and quotes without an end count', () => {
    const tooMany = 'a text can have at most 50000 quotes and comments'
    expect(() => pieces("'a'".repeat(50_001), codeSyntax)).toThrow(tooMany)
    expect(() => pieces("\\'".repeat(50_001), codeSyntax)).toThrow(tooMany)
    expect(pieces("\\'".repeat(50_000), codeSyntax)).toHaveLength(1)
  })

  it('are code, quoted parts and comments, and lose nothing', () => {
    const text = 'f("a // b", \'c\') /* d "e */ + 1 # g\n2'
    expect(cut(text, codeSyntax)).toEqual([
      ['code', 'f('],
      ['quoted', '"a // b"'],
      ['code', ', '],
      ['quoted', "'c'"],
      ['code', ') '],
      ['comment', '/* d "e */'],
      ['code', ' + 1 '],
      ['comment', '# g'],
      ['code', '\n2'],
    ])
    expect(
      pieces(text, codeSyntax)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  })

  it('take a doubled quote of SQL for two quoted parts beside each other', () => {
    expect(cut("select 'it''s'", sqlSyntax)).toEqual([
      ['code', 'select '],
      ['quoted', "'it'"],
      ['quoted', "'s'"],
    ])
  })
})
