const BACKSLASH = 0x5c

/** The position of the quote that ends a string of a JSON text; that of its first quote is `begin`. */
export function endOfString(json: string, begin: number): number {
  for (let at = json.indexOf('"', begin + 1); at >= 0; at = json.indexOf('"', at + 1)) {
    let first = at
    while (json.charCodeAt(first - 1) === BACKSLASH) first--
    // an even number of backslashes: none of them escapes the quote
    if ((at - first) % 2 === 0) return at
  }
  return json.length
}
