/**
 * Why a `fetch` failed. Its own message is "fetch failed", and the reason is in the cause; a refused connection to several addresses has
 * one for each. A code that the message lacks comes first: `ECONNREFUSED`.
 */
export function fetchFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause, message } = error
  if (error instanceof AggregateError && error.errors.length > 0) return fetchFailure(error.errors[0])
  if (cause instanceof Error) return fetchFailure(cause)
  const { code } = error as { readonly code?: unknown }
  if (typeof code !== 'string' || message.includes(code)) return message || error.name
  return `${code} ${message}`.trim()
}
