import { assignments } from './assignments.ts'
import type { StoredBody, StoredExchange } from './exchange.ts'
import { isSecretName, leaves, REMOVED } from './secrets.ts'

/**
 * What may still be secret in a recording: names in code, SQL and outputs that look like those of secrets, and have a value. A line
 * names the exchanges and the name, never the value.
 */
export function secretWarnings(exchanges: readonly StoredExchange[]): string[] {
  const numbers = new Map<string, Set<number>>()
  for (const { number, request, reply } of exchanges) {
    for (const text of [...textsIn(request.body), ...textsIn(reply?.body)]) {
      for (const { name, value } of assignments(text)) {
        if (!isSecretName(name) || value.includes(REMOVED)) continue
        numbers.set(name, (numbers.get(name) ?? new Set()).add(number))
      }
    }
  }
  return [...numbers].map(([name, of]) => {
    const list = [...of]
    const shown = list.slice(0, SHOWN).join(', ') + (list.length > SHOWN ? ` and ${list.length - SHOWN} more` : '')
    return `${name}: a text in exchange ${shown} sets it, and its value is stored; record again with --redact ${name}`
  })
}

/** The most exchanges that a line lists. */
const SHOWN = 10

function textsIn(body: StoredBody | undefined): string[] {
  if (body === undefined) return []
  if ('json' in body) return [...leaves(body.json)].map(({ text }) => text)
  return 'text' in body ? [body.text] : []
}
