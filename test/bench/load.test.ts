import { describe, expect, test } from 'vitest'
import { Replies } from '../../bench/load/replies.js'

/** The replies on a connection whose bytes come in pieces of this size. */
function read(text: string, size: number) {
  const seen: [status: number, isLast: boolean, text: string][] = []
  const replies = new Replies((status, isLast, body) => seen.push([status, isLast, body()]))
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) replies.feed(bytes.subarray(at, at + size))
  return seen
}

const whole = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-A: b\r\n\r\nhallo'
const empty = 'HTTP/1.1 204 No Content\r\nDate: x\r\n\r\n'
const chunks =
  'HTTP/1.1 404 Not Found\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n'
const last = 'HTTP/1.1 500 Oh\r\ncontent-length:0\r\nConnection: close\r\n\r\n'

describe('replies on one connection', () => {
  test.each([1, 2, 7, 64, 10_000])('are separated in pieces of %i bytes', (size) => {
    const seen = read(whole + chunks + empty + whole + last, size)
    expect(seen.map(([status, isLast]) => [status, isLast])).toEqual([
      [200, false],
      [404, false],
      [204, false],
      [200, false],
      [500, true],
    ])
    expect(seen[0]?.[2]).toBe('hallo')
  })

  test('must be HTTP with a length', () => {
    expect(() => read('SSH-2.0-x\r\n\r\n', 100)).toThrow('not a reply')
    expect(() => read('HTTP/1.1 200 OK\r\nDate: x\r\n\r\n', 100)).toThrow('without a length')
  })

  test('with an informational status do not count', () => {
    expect(read(`HTTP/1.1 100 Continue\r\ncontent-length: 0\r\n\r\n${whole}`, 100)).toHaveLength(1)
  })
})
