import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { generatedFiles } from '../../build/generate/files.ts'
import { root } from '../readme/blocks.ts'

test.each(generatedFiles)('$path is up to date (npm run generate writes it)', async ({ path, content }) => {
  expect(readFileSync(`${root}${path}`, 'utf8')).toBe(await content())
})

test('no other file is in a folder called generated', () => {
  const files = readdirSync(`${root}src`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath.includes('/generated'))
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(root.length))
  expect(files.sort()).toEqual(
    generatedFiles
      .map(({ path }) => path)
      .filter((path) => path.includes('/generated/'))
      .sort(),
  )
})
