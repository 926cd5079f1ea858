/** How deep types may be in each other. */
export const MAX_DEPTH = 50

/** The tokens of a type's text; none if a part of it is in no token, such as a quote without its other half. */
export const tokensOf = (text: string, token: RegExp): readonly string[] =>
  text.replace(token, '').trim() === '' ? (text.match(token) ?? []) : []
