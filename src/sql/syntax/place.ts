/** Where an offset (in UTF-16 units) of a text is, as Presto counts: lines end with `\n`, columns are code points, both from 1. */
export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset)
  const start = before.lastIndexOf('\n') + 1
  let line = 1
  for (let end = before.indexOf('\n'); end !== -1; end = before.indexOf('\n', end + 1)) line += 1
  return { line, column: [...before.slice(start)].length + 1 }
}
