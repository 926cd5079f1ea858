import { type IncomingMessage, ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { after, realNowMs } from '../core/clock.ts'

/** Without a body. */
const BODILESS = new Set([204, 304])

/**
 * A response that can be written as a whole: its head, which says what every reply of ours says and no more, and its text in one
 * write. Node writes a head, a body and an end, and that costs as much as all the rest of a poll. Whatever is not plain (a
 * connection that is to close, HTTP/1.0, a reply that waits for the one before it) is left to Node.
 */
export class WholeResponse extends ServerResponse {
  #isWhole = false
  #isOut = false

  /** Whether the reply has begun to go out, in whatever way. */
  static hasBegun = (response: ServerResponse): boolean =>
    response.headersSent || (response instanceof WholeResponse && response.#isWhole)

  /** Whether its last byte is out. */
  static isOut = (response: ServerResponse): boolean =>
    response instanceof WholeResponse && response.#isWhole ? response.#isOut : response.writableFinished

  /** Writes all of a JSON reply. False, and nothing has happened, where Node has to write it. */
  sendWhole(status: number, requestId: string, text: string): boolean {
    const { socket, req } = this
    if (socket === null || !socket.writable || !canStay(this, req) || BODILESS.has(status)) return false
    const length = Buffer.byteLength(text)
    const head = `${status === 200 ? OK : lineOf(status)}${requestId}\r\ncontent-length: ${length}${endOf(socket)}`
    this.#isWhole = true
    this.statusCode = status
    // what the framework, and whoever listens, takes for the end of writing
    this.finished = true
    // the bytes of a text that is all ASCII are its letters
    socket.write(head + text, length === text.length ? 'latin1' : 'utf8', (error) => {
      if (error) return
      this.#isOut = true
      this.emit('finish')
    })
    return true
  }
}

/** Whether the connection goes on after this reply, without a word about it from anybody. */
function canStay(response: ServerResponse, { httpVersionMajor, httpVersionMinor, method }: IncomingMessage): boolean {
  return (
    response.shouldKeepAlive &&
    httpVersionMajor === 1 &&
    httpVersionMinor === 1 &&
    method !== 'HEAD' &&
    !response.hasHeader('connection')
  )
}

/** The head up to the id of the request. */
const lineOf = (status: number): string =>
  `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'unknown'}\r\ncontent-type: application/json; charset=utf-8\r\nx-request-id: `

const OK = lineOf(200)

let endIdleMs = -1
let end = ''

/** The head from the length on, as Node has it: the present, and how long the connection may be idle. Made anew each second. */
function endOf(socket: Socket): string {
  const idleMs = (socket as { server?: { keepAliveTimeout?: number } }).server?.keepAliveTimeout ?? 0
  if (end === '' || idleMs !== endIdleMs) {
    const nowMs = realNowMs()
    if (end === '')
      after(1000 - (nowMs % 1000), () => {
        end = ''
      })
    const date = new Date(nowMs).toUTCString()
    const idle = idleMs > 0 ? `Keep-Alive: timeout=${Math.floor(idleMs / 1000)}\r\n` : ''
    endIdleMs = idleMs
    end = `\r\nDate: ${date}\r\nConnection: keep-alive\r\n${idle}\r\n`
  }
  return end
}
