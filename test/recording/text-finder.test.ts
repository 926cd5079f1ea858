import { expect, test } from 'vitest'
import { KnownSecrets } from '../../src/recording/known-secrets.ts'
import { REMOVED } from '../../src/recording/secrets.ts'
import { TextFinder } from '../../src/recording/text-finder.ts'

const mark = (texts: readonly string[], text: string, words = false): string =>
  new TextFinder(texts, { words }).replace(text, (found) => `[${found.length}]`)

test('finds the longest text at a place, and texts that begin alike', () => {
  expect(mark(['12345678', '1234567890', '12345678xy'], 'a 1234567890 12345678xz 12345678xy 1234567')).toBe(
    'a [10] [8]xz [10] 1234567',
  )
})

test('finds a text that begins within one that does not match', () => {
  expect(mark(['aaaaaaaab'], 'aaaaaaaaaab')).toBe('aa[9]')
})

test('finds whole words only, if requested', () => {
  expect(mark(['project-7'], 'project-7 project-77 xproject-7 /project-7/', true)).toBe(
    '[9] project-77 xproject-7 /[9]/',
  )
})

test('finds nothing without texts', () => {
  expect(mark([], 'text')).toBe('text')
})

// an expression with such a text is refused: nothing would be recorded from then on
test('removes a secret of any length', () => {
  const secrets = new KnownSecrets()
  const secret = 'ab1$'.repeat(100_000)
  secrets.hide(secret)
  secrets.hide('another-secret')
  expect(secrets.clean(`x ${secret} y another-secret`)).toBe(`x ${REMOVED} y ${REMOVED}`)
  expect(secrets.clean(Buffer.from(secret).toString('base64'))).toContain(REMOVED)
})
