/**
 * Splits the bytes of a kept-alive HTTP/1.1 connection into replies, and reads no more than their status. Bodies have a
 * content-length or are chunked; a body that ends with its connection is not supported.
 */
export class Replies {
  #onReply
  /** @type {Buffer | undefined} */
  #rest

  /** @param {(status: number, isLast: boolean, text: () => string) => void} onReply called for each complete reply */
  constructor(onReply) {
    this.#onReply = onReply
  }

  /** @param {Buffer} chunk */
  feed(chunk) {
    const data = this.#rest === undefined ? chunk : Buffer.concat([this.#rest, chunk])
    this.#rest = undefined
    let at = 0
    while (at < data.length) {
      const end = this.#reply(data, at)
      if (end === undefined) {
        this.#rest = at === 0 ? data : data.subarray(at)
        return
      }
      at = end
    }
  }

  /**
   * Returns the end of the reply that begins at `at`; undefined if it is incomplete.
   * @param {Buffer} data
   * @param {number} at
   */
  #reply(data, at) {
    const blank = data.indexOf('\r\n\r\n', at, 'latin1')
    if (blank < 0) return undefined
    const head = data.toString('latin1', at, blank)
    const status = Number(head.slice(9, 12))
    if (!head.startsWith('HTTP/1.') || !(status >= 100)) throw new Error(`not a reply: ${head.slice(0, 80)}`)
    const body = blank + 4
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
    const isChunked = length === undefined && /\r\ntransfer-encoding: *chunked/i.test(head)
    if (length === undefined && !isChunked && status !== 204 && status !== 304)
      throw new Error(`a reply without a length: ${head}`)
    const end = isChunked ? chunksEnd(data, body) : body + Number(length ?? 0)
    if (end === undefined || end > data.length) return undefined
    if (status >= 200) {
      const isLast = /\r\nconnection: *close/i.test(head)
      this.#onReply(status, isLast, () => data.toString('utf8', body, end))
    }
    return end
  }
}

/**
 * Returns the end of the chunked body that begins at `at`; undefined if it is incomplete.
 * @param {Buffer} data
 * @param {number} at
 */
function chunksEnd(data, at) {
  for (;;) {
    const line = data.indexOf('\r\n', at, 'latin1')
    if (line < 0) return undefined
    const size = Number.parseInt(data.toString('latin1', at, line), 16)
    if (Number.isNaN(size)) throw new Error('a chunk without a size')
    // the last chunk is empty; trailers are not supported
    at = line + 2 + size + 2
    if (at > data.length) return undefined
    if (size === 0) return at
  }
}
