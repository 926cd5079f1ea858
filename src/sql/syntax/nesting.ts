/** The end of what starts with a character and may contain parentheses that do not count, by how it starts. */
const ends: Readonly<Record<string, string>> = { "'": "'", '"': '"', '`': '`', '--': '\n', '/*': '*/' }

/** How many parentheses and brackets are open at most at one place of the text; those in strings, names and comments do not count. */
export function nestingOf(text: string): number {
  let open = 0
  let most = 0
  const marks = /--|\/\*|['"`()[\]]/g
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const [found] = mark
    const end = ends[found]
    if (end !== undefined) {
      const close = text.indexOf(end, marks.lastIndex)
      if (close === -1) break
      marks.lastIndex = close + end.length
    } else if (found === '(' || found === '[') most = Math.max(most, ++open)
    else open -= 1
  }
  return most
}
