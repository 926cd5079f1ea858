import { connect } from 'node:net'

/** What a client sees of one request at the level of its socket. */
export interface Seen {
  /** Every byte that came. */
  readonly bytes: Buffer
  /** As text, with its head cut off. */
  readonly body: string
  /** The status of the reply; undefined if no head came. */
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, string>>
  /** Error of the socket, such as ECONNRESET; undefined if it was closed without an error. */
  readonly error: string | undefined
}

export interface RawRequest {
  readonly method?: string
  readonly path: string
  readonly body?: object
  readonly headers?: Readonly<Record<string, string>>
  /** Called when something has come, with all that has come so far. */
  readonly onData?: (bytes: Buffer) => void
}

/** Sends one request and waits until the server closes the connection, as a client does that reads what there is to read. */
export function rawRequest(
  url: string,
  { method = 'GET', path, body, headers = {}, onData }: RawRequest,
): Promise<Seen> {
  const { hostname, port } = new URL(url)
  const payload = body === undefined ? '' : JSON.stringify(body)
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `host: ${hostname}:${port}`,
    'connection: close',
    ...(body === undefined ? [] : ['content-type: application/json', `content-length: ${Buffer.byteLength(payload)}`]),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ]
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname)
    let bytes = Buffer.alloc(0)
    let error: string | undefined
    socket.on('connect', () => socket.write(`${lines.join('\r\n')}\r\n\r\n${payload}`))
    socket.on('data', (data) => {
      bytes = Buffer.concat([bytes, data])
      onData?.(bytes)
    })
    socket.on('error', (caught: NodeJS.ErrnoException) => {
      error = caught.code
    })
    socket.on('close', () => resolve({ bytes, error, ...parse(bytes) }))
  })
}

function parse(bytes: Buffer): Pick<Seen, 'status' | 'headers' | 'body'> {
  const text = bytes.toString('latin1')
  const end = text.indexOf('\r\n\r\n')
  const [first = '', ...lines] = text.slice(0, Math.max(0, end)).split('\r\n')
  const status = /^HTTP\/1\.1 (\d{3})/.exec(first)?.[1]
  return {
    status: status === undefined ? undefined : Number(status),
    headers: Object.fromEntries(
      lines.map((line) => line.split(/: (.*)/s).slice(0, 2)).map(([k = '', v = '']) => [k.toLowerCase(), v]),
    ),
    body: end < 0 ? '' : bytes.subarray(end + 4).toString('utf8'),
  }
}
