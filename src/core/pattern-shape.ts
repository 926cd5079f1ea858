/** What is known of the texts that a regular expression matches, without running it: enough to see that most texts do not match. */
export interface Shape {
  /** All the texts that it matches; undefined if they are many. Assertions such as `\b` may exclude some of them. */
  readonly exact: readonly string[] | undefined
  /** Every match begins with one of these; one of them is empty if nothing is known. */
  readonly starts: readonly string[]
  /** Every match contains one of these; one of them is empty if nothing is known. */
  readonly parts: readonly string[]
  /** The length of the longest match, in UTF-16 code units. */
  readonly longest: number
  /** Every match begins at the start of the text. */
  readonly isAnchored: boolean
}

/** The most texts of a list, and the length of the longest. */
const MOST = 24
const LONGEST = 100

const UNKNOWN = [''] as const

const textShape = (text: string, isAnchored = false): Shape => ({
  exact: [text],
  starts: [text],
  parts: [text],
  longest: text.length,
  isAnchored,
})

/** What matches without taking a character. */
export const nothing = textShape('')
/** The start of the text. */
export const textStart = textShape('', true)
/** A character that the expression names. */
export const literal = (letter: string): Shape => textShape(letter)
/** Anything at all. */
export const anyText: Shape = {
  exact: undefined,
  starts: UNKNOWN,
  parts: UNKNOWN,
  longest: Number.POSITIVE_INFINITY,
  isAnchored: false,
}
/** A character of a class; it may take two code units. */
export const anyLetter: Shape = { exact: undefined, starts: UNKNOWN, parts: UNKNOWN, longest: 2, isAnchored: false }

/** One after the other. */
export function sequence(first: Shape, second: Shape): Shape {
  const exact = first.exact && second.exact && joined(first.exact, second.exact)
  const starts = first.exact === undefined ? first.starts : (joined(first.exact, second.starts) ?? first.starts)
  return {
    exact,
    starts,
    parts: exact ?? better(first.parts, second.parts),
    longest: first.longest + second.longest,
    isAnchored: first.isAnchored || (first.longest === 0 && second.isAnchored),
  }
}

/** One or the other. */
export function either(one: Shape, other: Shape): Shape {
  return {
    exact: one.exact && other.exact && united(one.exact, other.exact),
    starts: united(one.starts, other.starts) ?? UNKNOWN,
    parts: united(one.parts, other.parts) ?? UNKNOWN,
    longest: Math.max(one.longest, other.longest),
    isAnchored: one.isAnchored && other.isAnchored,
  }
}

/** From `least` to `most` times. */
function repeated(shape: Shape, least: number, most: number): Shape {
  if (most === 0) return nothing
  if (most === 1) return least === 1 ? shape : either(nothing, shape)
  const longest = shape.longest === 0 ? 0 : shape.longest * most
  if (least === 0) return { exact: undefined, starts: UNKNOWN, parts: UNKNOWN, longest, isAnchored: false }
  return { ...shape, exact: undefined, longest }
}

/** Puts the shape of an expression, or of a group, together from its items in order. */
export class ShapeBuilder {
  /** The alternatives before the current one. */
  #others: Shape | undefined
  /** The current alternative: its beginning, then the literal texts after that. */
  #beginning = nothing
  #texts = nothing
  /** The item that a quantifier would apply to. */
  #last = nothing

  add(item: Shape): void {
    this.#keepLast()
    this.#last = item
  }

  /** A quantifier follows. */
  repeat(least: number, most: number): void {
    const item = this.#last
    if (least > 0 && most > 1) {
      // the first of them is there whatever follows
      this.#keepLast()
      this.#last = repeated(item, least - 1, most - 1)
    } else this.#last = repeated(item, least, most)
  }

  /** A `|` follows. */
  endAlternative(): void {
    this.#keepLast()
    const current = sequence(this.#beginning, this.#texts)
    this.#others = this.#others === undefined ? current : either(this.#others, current)
    this.#beginning = this.#texts = nothing
  }

  shape(): Shape {
    this.endAlternative()
    return this.#others ?? nothing
  }

  /** Literal texts are joined apart from the beginning, so that the longest of them are found. */
  #keepLast(): void {
    const item = this.#last
    this.#last = nothing
    const longer = sequence(this.#texts, item)
    if (longer.exact !== undefined) {
      this.#texts = longer
      return
    }
    const before = sequence(this.#beginning, this.#texts)
    this.#beginning = item.exact === undefined ? sequence(before, item) : before
    this.#texts = item.exact === undefined ? nothing : item
  }
}

/** Of two lists of which one text each is in every match, the one that excludes more. */
function better(one: readonly string[], other: readonly string[]): readonly string[] {
  return shortest(other) > shortest(one) ? other : one
}

const shortest = (texts: readonly string[]): number => Math.min(...texts.map(({ length }) => length))

function joined(heads: readonly string[], tails: readonly string[]): readonly string[] | undefined {
  return few(heads.flatMap((head) => tails.map((tail) => head + tail)))
}

function united(some: readonly string[], others: readonly string[]): readonly string[] | undefined {
  return few([...new Set([...some, ...others])])
}

function few(texts: readonly string[]): readonly string[] | undefined {
  return texts.length <= MOST && texts.every(({ length }) => length <= LONGEST) ? texts : undefined
}
