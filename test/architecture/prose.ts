/** A quoted text of several words: a message, a description, or the title of a test. */
const sentence = /(["'`])(?:(?!\1).)*?\S \S+ (?:(?!\1).)*\1/g
const sql = /\b(?:select|insert|delete) /i

/** The comment of a line, without what is quoted before it. */
function commentOf(line: string, isHash: boolean): string {
  const code = line.replace(/(["'`])(?:(?!\1).)*\1/g, (quoted) => ' '.repeat(quoted.length))
  const start = code.search(isHash ? /(?:^|\s)#|"""/ : /^\s*\*|\/\*|(?:^|\s)\/\//)
  return start === -1 ? '' : line.slice(start)
}

/** The prose of a line: all text of a page without code, otherwise comments and quoted sentences that are not SQL. */
export function proseOf(file: string, line: string): string {
  if (file.endsWith('.md')) return line.replace(/`[^`]*`/g, '`…`')
  const comment = commentOf(line, /\.(?:py|sh|ya?ml|txt)$/.test(file))
  if (comment !== '') return comment
  const sentences = line.match(sentence) ?? []
  return sentences.filter((one) => !sql.test(one)).join(' ')
}
