import { request } from './request.ts'
import { authorization, needsToken } from './token.ts'

/** A refusal of the control API. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  /** The field or the place in a definition that is wrong, such as `stubs.0.match.code`. */
  readonly field: string | undefined

  constructor(status: number, code: string, message: string, field: string | undefined) {
    super(message)
    this.status = status
    this.code = code
    this.field = field
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

interface Refusal {
  readonly error?: { readonly code?: string; readonly message?: string; readonly field?: string }
}

/** Calls the control API. `path` begins after `/_lakemock`. Rejects with an ApiError; a 401 opens the dialog for the token. */
export async function call<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const reply = await request(`/_lakemock${path}`, {
    method,
    headers: { ...authorization(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await reply.text()
  if (reply.ok) return JSON.parse(text) as T
  if (reply.status === 401) needsToken.value = true
  throw refusal(reply.status, text)
}

/** What a reply of the control API refuses with. */
export function refusal(status: number, text: string): ApiError {
  let error: Refusal['error']
  try {
    error = (JSON.parse(text) as Refusal).error
  } catch {
    // a fault or a proxy can reply with any text
  }
  return new ApiError(status, error?.code ?? 'unknown', error?.message ?? `HTTP ${status}`, error?.field)
}

/** The path of a project's world, and of what is in it. */
export const worldPath = (project: string, ...parts: readonly (string | number)[]): string =>
  ['/worlds', ...[project, ...parts].map((part) => encodeURIComponent(part))].join('/')
