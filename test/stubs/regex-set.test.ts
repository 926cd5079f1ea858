import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TextForms } from '../../src/core/text-forms.ts'
import { compileStub } from '../../src/stubs/compile-stub.ts'
import { StubList } from '../../src/stubs/stub-list.ts'
import { runs } from '../runs.ts'

const texts = ['a', 'ab', 'select 1', 'SELECT 2', 'x = 1 // note', '  fit( 3 )', '', 'ſelect', 'a\nb']
const patterns = [
  '^a',
  'b$',
  '\\d',
  '^select',
  '(\\w+) = (\\d)',
  '.',
  '^$',
  'fit\\( \\d \\)',
  '(?<=a)b',
  'note',
  '[^x]b',
]
const regex = fc.record({ regex: fc.constantFrom(...patterns), flags: fc.constantFrom('', 'i', 'm', 's', 'im') })

const find = (list: StubList, code: string): string | undefined =>
  list.find({ subject: 'statement', project: 'p', session: 's', kind: 'spark', text: TextForms.ofCode(code) })?.stub
    .name

describe('stubs with regular expressions', () => {
  test('that are searched for in one pass give the same first match as one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(regex, fc.constantFrom(...texts)), { minLength: 4, maxLength: 12 }), (codes) => {
        const stubs = codes.map((code, index) =>
          compileStub({ match: { code }, outcome: { text: 'x' } }, `s${index}`, `stubs.${index}`),
        )
        const list = new StubList(stubs)
        const alone = stubs.map((stub) => new StubList([stub]))
        const expected = texts.map((text) => alone.map((one) => find(one, text)).find((name) => name !== undefined))
        // the set is compiled after some texts
        for (let round = 0; round < 4; round++) expect(texts.map((text) => find(list, text))).toEqual(expected)
      }),
      { numRuns: runs(150) },
    )
  })

  test('keep their order, their counts and their captures', () => {
    const list = new StubList(
      Array.from({ length: 8 }, (_, index) =>
        compileStub(
          { match: { code: { regex: `^(\\w+)-${index % 2}` } }, times: 20, outcome: { text: '$1' } },
          `s${index}`,
          's',
        ),
      ),
    )
    const names = Array.from({ length: 90 }, () => find(list, 'go-1'))
    const runs = ['s1', 's3', 's5', 's7'].flatMap((name) => Array.from({ length: 20 }, () => name))
    expect(names).toEqual([...runs, ...Array.from({ length: 10 })])
  })
})
