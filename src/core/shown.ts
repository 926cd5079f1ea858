/** How messages repeat what a user has written: short, on one line, and with nothing that a terminal obeys. */

/** The maximum number of characters that a message repeats of a value or a name. */
const SHOWN = 60

/** The characters that JSON.stringify leaves, and a terminal or a log may take for a command or the end of a line. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const CONTROL = /[\u0000-\u001f]/g

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
/** Never between the halves of a character. */
const cut = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, '')}…` : text

/** A value as JSON, or as JavaScript writes it if JSON has no form for it, such as NaN. */
export function shownValue(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint' || value === undefined) return String(value)
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`
  try {
    return cut(JSON.stringify(value)).replace(UNSEEN, escaped)
  } catch {
    return 'an object that JSON cannot express'
  }
}

/** A count with its noun. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** How many names a message lists. */
const LISTED = 20

/** A list of names that users have given: there may be thousands. */
export function shownNames(names: readonly string[], most = LISTED): string {
  const more = names.length - most
  const list = names.slice(0, most).map(shownName).join(', ')
  return more > 0 ? `${list} and ${more} more` : list
}

/** A name without quotes, such as that of an unknown field. */
export const shownName = (name: string): string => cut(name).replace(CONTROL, escaped).replace(UNSEEN, escaped)
