const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '0': '\0' }

/** A text with its escapes replaced. */
export const withoutEscapes = (text: string): string =>
  text.replace(/\\(u+[\da-fA-F]{4}|.)/g, (_, rest: string) =>
    rest.startsWith('u') ? String.fromCharCode(Number.parseInt(rest.slice(-4), 16)) : (ESCAPES[rest] ?? rest),
  )

/** The text of a literal, from what is written. */
export const stringOf = (text: string): string =>
  text.startsWith('"""') ? text.slice(3, -3) : withoutEscapes(text.slice(1, -1))
