import { LakemockError } from './error.ts'
import { type Calls, type OperationId, operations } from './generated/operations.ts'
import { jsonText } from './json-text.ts'

/** How a request reaches a lakemock: over a socket, or in the same process. Rejects if there is no reply. */
export type Transport = (request: TransportRequest) => Promise<TransportReply>

export interface TransportRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path and query. */
  readonly target: string
  /** JSON; undefined if no body is sent. */
  readonly body: string | undefined
}

export interface TransportReply {
  readonly status: number
  readonly text: string
}

/** What a call takes beside its path. */
type Extra<K extends OperationId> = Omit<Calls[K], 'reply'>
type Rest<K extends OperationId> = Record<never, never> extends Extra<K> ? [extra?: Extra<K>] : [extra: Extra<K>]

/** Calls an operation of the control API by its name. Rejects with a LakemockError. */
export type Call = <K extends OperationId>(
  operation: K,
  path?: Readonly<Record<string, string>>,
  ...rest: Rest<K>
) => Promise<Calls[K]['reply']>

/** The operations whose reply is text, not JSON. */
const texts: readonly OperationId[] = ['DownloadResult', 'ShowMetrics']

/** Makes the function through which every method of the library calls the control API. */
export function caller(transport: Transport): Call {
  return async (operation, path = {}, ...[extra]) => {
    const { query, body } = (extra ?? {}) as { query?: Readonly<Record<string, unknown>>; body?: unknown }
    const [method, template] = operations[operation]
    const target = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given(path, name)))
    const { status, text } = await transport({
      method,
      target: target + search(query),
      body: body === undefined ? undefined : jsonText(body),
    })
    const isText = texts.includes(operation) || query?.format === 'text'
    if (status < 300 && isText) return text as never
    const reply = parsed(text)
    if (status < 300 && reply !== undefined) return reply as never
    // Ready returns 503 until the fixtures are loaded
    if (operation === 'Ready' && isRecord(reply) && 'ready' in reply) return reply as never
    throw refusal(`${method} ${target}`, status, reply)
  }
}

/**
 * A parameter of a path. An empty one would make the path of another operation: that of the list. So would dots, which a URL resolves
 * even if they are encoded: DELETE …/stubs/.. removes the world.
 */
function given(path: Readonly<Record<string, string>>, name: string): string {
  const value = String(path[name] ?? '')
  const rule = value === '' ? 'is required and must not be empty.' : 'must not be "." or "..": no URL can have them.'
  if (value !== '' && value !== '.' && value !== '..') return value
  throw new LakemockError('invalid', `${name} ${rule}`, { field: name })
}

function search(query: Readonly<Record<string, unknown>> | undefined): string {
  const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined)
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]))}`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The error for a reply that is a refusal. */
export const refusalOf = (request: string, status: number, text: string): LakemockError =>
  refusal(request, status, parsed(text))

function refusal(request: string, status: number, reply: unknown): LakemockError {
  const error = isRecord(reply) ? reply.error : undefined
  if (!isRecord(error) || typeof error.code !== 'string') {
    return new LakemockError(
      'no-lakemock',
      `${request} returned ${status} with a body that is not from lakemock: another server may listen there.`,
      { reply },
    )
  }
  const { code, message, field } = error
  return new LakemockError(code, String(message), { reply, field: typeof field === 'string' ? field : undefined })
}
