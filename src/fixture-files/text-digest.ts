import { createHash } from 'node:crypto'

/** The key of the text of a shipped file in the generated contents. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')
