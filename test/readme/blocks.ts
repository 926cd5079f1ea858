import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Block {
  readonly language: string
  readonly text: string
}

/** The code blocks of a Markdown page, in order. */
export function blocksIn(page: string): Block[] {
  const text = readFileSync(`${root}${page}`, 'utf8')
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = '', block = '']) => ({
    language,
    text: block,
  }))
}

/** The only block of a page that contains a text. Throws if there is none, or more than one. */
export function blockWith(part: string, page = 'README.md'): Block {
  const [block, ...others] = blocksIn(page).filter(({ text }) => text.includes(part))
  if (block === undefined || others.length > 0) {
    throw new Error(`${page}: expected one block with ${JSON.stringify(part)}, found ${block ? 1 + others.length : 0}`)
  }
  return block
}

/** A pattern for printed text in which `…` stands for any text and a line end for any white space. */
export const patternOf = (printed: string): RegExp =>
  new RegExp(`^${printed.trim().split('…').map(escaped).join('.*')}$`, 's')

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll('\n', '\\s*')
