/** The checker of SQL is large: it is loaded in parts, so that its load holds up no other project. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import * as slices from '../../src/core/slices.ts'
import { loadAnswerer } from '../../src/sql/load-answerer.ts'
import { packageFolder } from '../../src/version.ts'

const folder = join(packageFolder, 'src/sql/generated')

test('each generated lexer and parser is a part of its own', () => {
  const loader = readFileSync(join(packageFolder, 'src/sql/load-answerer.ts'), 'utf8')
  const generated = readdirSync(folder).flatMap((version) =>
    readdirSync(join(folder, version)).map((file) => `./generated/${version}/${file}`),
  )
  expect(generated.length).toBeGreaterThan(0)
  expect(generated.filter((part) => !loader.includes(`'${part}'`))).toEqual([])
})

test('a later turn follows each part', async () => {
  const laterTurn = vi.spyOn(slices, 'laterTurn')
  await loadAnswerer()
  expect(laterTurn.mock.calls.length).toBeGreaterThan(4)
})
