import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { root } from '../readme/blocks.ts'

/** The code block of docs/testing.md that begins with the comment `// {title}`. Throws if there is no such block. */
export function blockOf(title: string): string {
  const page = readFileSync(`${root}docs/testing.md`, 'utf8')
  const [, block] = page.split(`\`\`\`js\n// ${title}\n`)
  if (block === undefined) throw new Error(`docs/testing.md has no block "// ${title}"`)
  return block.slice(0, block.indexOf('```'))
}

/** A folder for files that import the package by its name, as after an installation. */
export function scratch(files: Readonly<Record<string, string>>): string {
  mkdirSync(`${root}.cache`, { recursive: true })
  const folder = mkdtempSync(`${root}.cache/library-`)
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}`, text)
  return folder
}
