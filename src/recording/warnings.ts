import { assignments } from './assignments.ts'
import { columnsOf } from './engine-exchange.ts'
import type { StoredExchange } from './exchange.ts'
import { isSecretName, REMOVED } from './secrets.ts'
import { mapTexts } from './texts.ts'

/**
 * What may still be secret in a recording: names in code, SQL and outputs that look like those of secrets, and have a value. A line
 * names the exchanges and the name, never the value.
 */
export function secretWarnings(exchanges: readonly StoredExchange[]): string[] {
  const numbers = new Map<string, Set<number>>()
  for (const exchange of exchanges) {
    const add = (name: string): unknown => numbers.set(name, (numbers.get(name) ?? new Set()).add(exchange.number))
    mapTexts(exchange, ({ place, text }) => {
      for (const { name, value } of place === 'json' || place === 'text' ? assignments(text) : []) {
        if (!isSecretName(name) || value.includes(REMOVED)) continue
        add(name)
      }
      return text
    })
    for (const name of columnsOf(exchange)) if (isSecretName(name)) add(name)
  }
  return [...numbers].map(([name, of]) => {
    const list = [...of]
    const shown = list.slice(0, SHOWN).join(', ') + (list.length > SHOWN ? ` and ${list.length - SHOWN} more` : '')
    return `${name}: a text in exchange ${shown} sets it, and its value is stored; record again with --redact ${name}`
  })
}

/** The most exchanges that a line lists. */
const SHOWN = 10
