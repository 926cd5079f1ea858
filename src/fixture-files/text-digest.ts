import { createHash } from 'node:crypto'

/** By what the generated contents know the text of a shipped file. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')
