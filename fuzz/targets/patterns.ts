/** Regular expressions: what is accepted finds what the engine alone finds, with all shortcuts. */
import fc from 'fast-check'
import { RE2JS } from 're2js'
import { Regex } from '../../src/core/regex.ts'
import { edited } from '../mutate.ts'
import * as seeds from '../seeds.ts'
import { expectSame, read, type Target, within } from '../target.ts'

const flagBits = { i: RE2JS.CASE_INSENSITIVE, m: RE2JS.MULTILINE, s: RE2JS.DOTALL }
type Flag = keyof typeof flagBits

/** Texts that may match: what the tests send, and parts of the pattern itself. */
const texts = fc.oneof(
  edited([...seeds.code, ...seeds.sql], 2),
  fc.string({ unit: fc.constantFrom(...'aAbBsſſ cd1"\n(.') }),
)

const patterns: Target = {
  name: 'patterns',
  property: fc.property(
    edited(seeds.patterns, 4),
    fc.subarray(['i', 'm', 's'] as Flag[]),
    texts,
    (source, flags, text) => {
      const regex = read(source.length, () => {
        const made = new Regex(source, flags.join(''), 'f')
        made.check()
        return made
      })
      if (regex === undefined) return
      const bits = flags.reduce((all, flag) => all | flagBits[flag], RE2JS.LOOKBEHINDS)
      const engine = RE2JS.compile(RE2JS.translateRegExp(source), bits)
      for (const one of [text, source, text + source, source.replaceAll(/[\\^$()?*+]/g, '')].filter(
        ({ length }) => length < 2000,
      )) {
        const found = engine.exec(one) as RegExpExecArray | null
        const tested = read(one.length, () => regex.test(one))
        if (tested === undefined) continue
        expectSame(tested, found !== null, `test of ${JSON.stringify(one)}`)
        const captures = within(one.length, () => regex.exec(one))
        expectSame(captures?.[0], found?.[0], `the match in ${JSON.stringify(one)}`)
      }
    },
  ),
}

export const patternTargets = [patterns]
