/** A part of a log, as Livy cuts it (SessionServlet, serializeLogs). */

/** The most lines, or rows of a list, if a request names no number [Livy]. */
export const PAGE_SIZE = 100

/** Without `from`, or with a negative one, the last `size` lines; a negative `size` is all. `from` is the index of the first line. */
export function logPage(lines: readonly string[], given = -1, size = PAGE_SIZE) {
  const count = size < 0 ? lines.length : size
  const from = given < 0 ? Math.max(0, lines.length - count) : given
  return { from, total: lines.length, log: lines.slice(from, from + count) }
}
