/** The most names that a session remembers of a language. */
const MAX_NAMES = 300

/** Forgets the oldest names above the limit. Returns whether it forgot one. */
export function forgetOldest(names: Map<string, unknown>): boolean {
  if (names.size <= MAX_NAMES) return false
  for (const name of [...names.keys()].slice(0, names.size - MAX_NAMES)) names.delete(name)
  return true
}
