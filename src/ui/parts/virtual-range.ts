/** Which rows of a long list are drawn. */
export interface Range {
  readonly first: number
  /** One after the last. */
  readonly end: number
}

/** Rows above and below the visible part, so that a scroll does not show a gap. */
const MARGIN = 6

export function visibleRange(count: number, rowHeight: number, scrollTop: number, height: number): Range {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - MARGIN)
  const end = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + MARGIN)
  return { first: Math.min(first, end), end }
}
