import { StringDecoder } from 'node:string_decoder'

/** What happens to a line that is longer than the limit. */
type OnLong = 'split' | 'throw'

/** The lines of a stream of bytes, with a limit to what is kept of a line that has not ended. */
export class LineSplitter {
  readonly #decoder = new StringDecoder('utf8')
  readonly #limit: number
  readonly #onLong: OnLong
  #parts: string[] = []
  #length = 0

  /** `limit` is in characters. */
  constructor(limit: number, onLong: OnLong) {
    this.#limit = limit
    this.#onLong = onLong
  }

  /** The lines that end in `chunk`, without their ends. Throws a RangeError for a line that is too long, if it is not split. */
  push(chunk: Buffer): string[] {
    const lines: string[] = []
    const pieces = this.#decoder.write(chunk).split('\n')
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) lines.push(this.#take())
      this.#keep(piece, lines)
    }
    return lines
  }

  /** What is left at the end of the stream. */
  end(): string[] {
    return this.#length > 0 ? [this.#take()] : []
  }

  #keep(piece: string, lines: string[]): void {
    let rest = piece
    while (this.#length + rest.length > this.#limit) {
      if (this.#onLong === 'throw') throw new RangeError(`a line has more than ${this.#limit} characters`)
      const fitting = this.#limit - this.#length
      this.#parts.push(rest.slice(0, fitting))
      lines.push(this.#take())
      rest = rest.slice(fitting)
    }
    this.#parts.push(rest)
    this.#length += rest.length
  }

  #take(): string {
    const line = this.#parts.join('')
    this.#parts = []
    this.#length = 0
    return line.endsWith('\r') ? line.slice(0, -1) : line
  }
}
