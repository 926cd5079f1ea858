import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Block {
  readonly language: string
  readonly text: string
}

/** The code blocks of the README, in order. */
export function readmeBlocks(): Block[] {
  const text = readFileSync(`${root}README.md`, 'utf8')
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = '', block = '']) => ({
    language,
    text: block,
  }))
}

/** The one block that holds `words`. Throws where there is none, or more. */
export function blockWith(words: string): Block {
  const found = readmeBlocks().filter((block) => block.text.includes(words))
  if (found.length !== 1) throw new Error(`${found.length} blocks of the README hold ${JSON.stringify(words)}`)
  return found[0] as Block
}
