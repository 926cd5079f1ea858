/** Commands of the documentation can be pasted into zsh: outside quotes, `?`, `*` and `[` fail if no file matches. */
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { blocksIn, root } from '../readme/blocks.ts'

const folders = [
  '',
  'docs/',
  'docs/reference/',
  ...['curl', 'go', 'java', 'node', 'python'].map((name) => `examples/${name}/`),
]
const pages = folders.flatMap((folder) =>
  readdirSync(root + folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => folder + file),
)

/** The characters outside quotes and comments that zsh expands. */
const patternsIn = (script: string): string[] =>
  script
    .replace(/'[^']*'|"(?:[^"\\]|\\.)*"/g, '')
    .replace(/(^|\s)#.*/g, '')
    .split('\n')
    .filter((line) => /[^\s$]\?|\*|\[/.test(line))

test('finds an unquoted URL with a query', () => {
  expect(patternsIn('curl "$a?b"; curl $a?b=1 # ?\n')).toEqual(['curl ; curl $a?b=1'])
})

test.each(pages)('%s quotes what zsh expands', (page) => {
  const blocks = blocksIn(page).filter(({ language }) => /^(sh|bash|zsh|shell)$/.test(language))
  expect(blocks.flatMap(({ text }) => patternsIn(text))).toEqual([])
})
