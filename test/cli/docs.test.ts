import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { commandLinePage, commandPages } from '../../build/generate/docs-cli.ts'
import { commands } from '../../src/cli/commands.ts'
import { root } from '../readme/blocks.ts'

test('each command has examples, and no line is too long', () => {
  for (const [index, { name }] of commands.entries()) {
    expect(commandPages[index], name).toMatch(/Examples:\n( {2}# .+\n {2}.*lakemock.*\n)+/)
  }
  expect(
    commandLinePage()
      .split('\n')
      .filter((line) => line.length > 240),
  ).toEqual([])
})

test('start loads no other command', () => {
  const seen = new Set<string>()
  const follow = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export|} from).*'(\.[^']+)'$/gm))
      follow(join(dirname(file), target))
  }
  for (const file of ['cli.ts', 'cli/main.ts', 'cli/start.ts', 'cli/serve.ts']) follow(`${root}src/${file}`)
  expect(seen.has(`${root}src/emulator.ts`)).toBe(true)
  const others = commands.filter(({ name }) => name !== 'start').map(({ name }) => `${root}src/cli/${name}.ts`)
  expect([...others, `${root}src/cli/help.ts`, `${root}src/cli/reload.ts`].filter((file) => seen.has(file))).toEqual([])
  // nor does start load the server before it needs it
  seen.clear()
  for (const file of ['cli.ts', 'cli/main.ts', 'cli/start.ts']) follow(`${root}src/${file}`)
  expect([...seen].filter((file) => /src\/(emulator|fixtures\/)/.test(file))).toEqual([])
})
