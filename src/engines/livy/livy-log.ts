/**
 * The lines that a log of Livy has and an earlier copy of it had not. Livy lays out a log as stdout, stderr and YARN's diagnostics, each
 * under its heading, and keeps the newest 200 lines of each.
 */
export class LivyLogReader {
  readonly #seen = new Map<string, readonly string[]>()

  /** The new lines of a whole log. */
  read(log: readonly string[]): string[] {
    const news: string[] = []
    for (const [heading, lines] of sectionsOf(log)) {
      news.push(...lines.slice(overlap(this.#seen.get(heading) ?? [], lines)))
      this.#seen.set(heading, lines)
    }
    return news
  }
}

const headings = ['stdout: ', '\nstderr: ', '\nYARN Diagnostics: ']

function sectionsOf(log: readonly string[]): Map<string, string[]> {
  const sections = new Map<string, string[]>()
  let lines: string[] = []
  for (const line of log) {
    if (headings.includes(line)) {
      lines = []
      sections.set(line, lines)
    } else lines.push(line)
  }
  return sections
}

/** How many lines at the beginning of `now` are those at the end of `before`. */
function overlap(before: readonly string[], now: readonly string[]): number {
  for (let start = 0; start < before.length; start++) {
    const length = before.length - start
    if (length <= now.length && before.every((line, index) => index < start || line === now[index - start]))
      return length
  }
  return 0
}
