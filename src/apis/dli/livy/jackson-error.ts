import { Problem } from '../../../core/problem.ts'

/** What Jackson names as the source of the text: Jetty's input stream. */
const SOURCE = '(org.eclipse.jetty.server.HttpInputOverHTTP)'

export const placeText = (line: number, column: number): string =>
  `[Source: ${SOURCE}; line: ${line}, column: ${column}]`

/** An error of Jackson: its sentence, the place if it has one, and the properties on the way to it. */
export class JacksonError extends Error {
  readonly at: string
  readonly chain: string[] = []

  constructor(message: string, at = '') {
    super(message)
    this.at = at
  }

  /** The refusal of the body, in Jackson's form. */
  get problem(): Problem {
    const chain = this.chain.length === 0 ? '' : ` (through reference chain: ${this.chain.join('->')})`
    return new Problem('invalid', `${this.message}${this.at === '' ? '' : `\n at ${this.at}`}${chain}`, 'body')
  }
}

/** A character in the words of an error. */
export function describe(char: number): string {
  if (char < 0x20 || (char >= 0x7f && char < 0xa0)) return `(CTRL-CHAR, code ${char})`
  const shown = `'${String.fromCodePoint(char)}' (code ${char}`
  return char > 255 ? `${shown} / 0x${char.toString(16)})` : `${shown})`
}
