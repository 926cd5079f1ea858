import { anyLetter, anyText, either, literal, nothing, type Shape, ShapeBuilder, textStart } from './pattern-shape.ts'

/**
 * Reads the source of a regular expression without compiling it: how large its program becomes, what every match contains, and
 * which constructs no linear-time engine has.
 */
export interface PatternSyntax {
  /** At least the number of instructions of the compiled program. */
  readonly size: number
  /** How many Unicode classes (`\p{…}`) it names: they take the most time to compile. */
  readonly unicodeClasses: number
  /** Every match contains one of these texts; one of them is empty if nothing is known. In lower case if `ignoresCase`. */
  readonly parts: readonly string[]
  /** A text that matches starts with one of these; one of them is empty if nothing is known. In lower case if `ignoresCase`. */
  readonly starts: readonly string[]
  /** A match needs no more than this much of the beginning of the text, in UTF-16 code units. */
  readonly reach: number
  readonly ignoresCase: boolean
  /** The first construct that is not supported, and what to write instead. */
  readonly unsupported: string | undefined
}

const ESCAPE = /\\(?:x[\da-f]{2}|[xu]\{[\da-f]{1,9}\}|u[\da-f]{4}|c[a-z]|p\{[^}]{0,99}\}|p[a-z]|[0-7]{1,3}|k<|.)/isy
const GROUP = /\((?:\?(?:<[=!]|P?<[^>=!]{0,99}>|[=!>#]|[imsU-]*[:)]))?/y
const REPEAT = /\{(\d{1,7})(,?)(\d{0,7})\}/y

const lookAhead =
  'look-ahead (?=…) or (?!…) is not supported: match more of the text, or use two stubs or rules in order'
const backReference = 'a back reference (\\1, \\k<name>) is not supported: repeat the pattern of the group'

/** What many patterns share when they are searched for in one text. */
export interface SearchText {
  /** Makes a form of the text lower-case, and may keep it. */
  lower(form: string): string
  /** Counts the steps of one more search. Throws a Problem if all searches in this text take too many. */
  spend(steps: number): void
}

/** A text in lower case, as regular expressions compare it: s also matches ſ. */
export const lowered = (text: string): string => text.toLowerCase().replaceAll('ſ', 's')

export function readSyntax(source: string, flags: string): PatternSyntax {
  return new SyntaxReader(source, flags).read()
}

/** A group that is open, or the whole expression. */
interface Group {
  size: number
  readonly builder: ShapeBuilder
  /** What is behind is not part of a match. */
  readonly isLookBehind: boolean
}

class SyntaxReader {
  readonly #source: string
  readonly #isMultiline: boolean
  #ignoresCase: boolean
  /** Outermost first. */
  readonly #groups: Group[] = [{ size: 0, builder: new ShapeBuilder(), isLookBehind: false }]
  /** The size of the last item. */
  #last = 0
  #isRepeated = false
  #unicodeClasses = 0
  #unsupported: string | undefined
  #hasFlags = false

  constructor(source: string, flags: string) {
    this.#source = source
    this.#ignoresCase = flags.includes('i')
    this.#isMultiline = flags.includes('m')
  }

  read(): PatternSyntax {
    for (let at = 0; at < this.#source.length; ) at = this.#step(at)
    // the start, the end, and the halves that unbalanced parentheses leave
    const size = this.#groups.reduce((sum, group) => sum + group.size, 4)
    while (this.#groups.length > 1) this.#closeGroup()
    const { parts, starts, longest, isAnchored } = this.#top.builder.shape()
    // a flag inside may change what ^ means
    const startsText = isAnchored && !this.#hasFlags
    return {
      size,
      unicodeClasses: this.#unicodeClasses,
      parts: this.#compared(parts),
      starts: startsText ? this.#compared(starts) : [''],
      reach: startsText ? longest : Number.POSITIVE_INFINITY,
      ignoresCase: this.#ignoresCase,
      unsupported: this.#unsupported,
    }
  }

  /** Texts in the form in which they are compared. Letters beyond ASCII have other rules of case. */
  #compared(texts: readonly string[]): readonly string[] {
    if (!this.#ignoresCase) return texts
    return texts.every(isAscii) ? texts.map((text) => text.toLowerCase()) : ['']
  }

  get #top(): Group {
    return this.#groups.at(-1) as Group
  }

  /** Reads what begins at a position, and returns the position after it. */
  #step(at: number): number {
    const letter = String.fromCodePoint(this.#source.codePointAt(at) ?? 0)
    switch (letter) {
      case '\\':
        return this.#escape(at)
      case '[':
        return this.#class(at)
      case '(':
        return this.#openGroup(at)
      case ')':
        this.#closeGroup()
        break
      case '|':
        this.#top.builder.endAlternative()
        this.#add(2)
        break
      case '^':
        this.#add(1, this.#isMultiline ? nothing : textStart)
        break
      case '$':
        this.#add(1, nothing)
        break
      case '.':
        this.#add(1, anyLetter)
        break
      case '+':
        this.#repeat(1, Number.POSITIVE_INFINITY)
        break
      case '*':
        this.#repeat(0, Number.POSITIVE_INFINITY)
        break
      case '?':
        // after a quantifier it says which match is preferred
        if (!this.#isRepeated) this.#repeat(0, 1)
        break
      case '{':
        return this.#braces(at)
      default:
        this.#add(1, literal(letter))
    }
    return at + letter.length
  }

  #escape(at: number): number {
    const text = matchAt(ESCAPE, this.#source, at) ?? '\\'
    const letter = text[1] ?? ''
    if (/[1-9]/.test(letter) || text.startsWith('\\k<')) this.#unsupported ??= backReference
    if (letter === 'Q') return this.#quoted(at)
    if (/[pP]/.test(letter)) this.#unicodeClasses++
    if (text.length === 2 && !/[\da-z]/i.test(letter)) this.#add(1, literal(letter))
    else this.#add(1, /[bBz]/.test(letter) ? nothing : letter === 'A' ? textStart : anyLetter)
    return at + text.length
  }

  /** `\Q…\E`: everything between them is literal. */
  #quoted(at: number): number {
    const end = this.#source.indexOf('\\E', at)
    const next = end < 0 ? this.#source.length : end + 2
    this.#add(next - at, anyText)
    return next
  }

  #class(at: number): number {
    const { length } = this.#source
    let end = at + 1
    while (end < length && this.#source[end] !== ']') {
      if (this.#source[end] === '\\') {
        if (/[pP]/.test(this.#source[end + 1] ?? '')) this.#unicodeClasses++
        end += 2
      } else if (this.#source.startsWith('[:', end)) {
        const named = this.#source.indexOf(':]', end)
        end = named < 0 ? length : named + 2
      } else end++
    }
    this.#add(1, classShape(this.#source.slice(at + 1, end)))
    return end + 1
  }

  #openGroup(at: number): number {
    const text = matchAt(GROUP, this.#source, at) ?? '('
    const kind = text.slice(1)
    if (kind === '?=' || kind === '?!') this.#unsupported ??= lookAhead
    if (kind === '?>') this.#unsupported ??= 'an atomic group (?>…) is not supported: write (?:…)'
    if (kind === '?#') this.#unsupported ??= 'a comment (?#…) is not supported: leave it out'
    if (/^\?[imsU-]+[:)]$/.test(kind)) {
      this.#hasFlags = true
      if (kind.includes('i')) this.#ignoresCase = true
    }
    const isLookBehind = kind === '?<=' || kind === '?<!'
    if (!kind.endsWith(')')) {
      this.#groups.push({ size: sizeOfGroup(kind), builder: new ShapeBuilder(), isLookBehind })
    }
    return at + text.length
  }

  #closeGroup(): void {
    const group = this.#groups.length > 1 ? this.#groups.pop() : undefined
    if (group === undefined) return
    this.#add(group.size, group.isLookBehind ? nothing : group.builder.shape())
  }

  #braces(at: number): number {
    REPEAT.lastIndex = at
    const [text = '{', least = '', comma, most] = REPEAT.exec(this.#source) ?? []
    if (least === '') {
      this.#add(1, literal('{'))
      return at + 1
    }
    const isOpen = comma !== '' && most === ''
    const upTo = isOpen ? Number.POSITIVE_INFINITY : Number(most || least)
    this.#repeat(Number(least), upTo, Math.max(Number(least) + (isOpen ? 1 : 0), Number(most)))
    return at + text.length
  }

  /** A quantifier after the last item, which is compiled `times` times. */
  #repeat(least: number, most: number, times = 0): void {
    const size = this.#last + 1
    const total = times > 0 ? size * times : size
    this.#top.size += total - this.#last
    this.#last = total
    this.#isRepeated = true
    this.#top.builder.repeat(least, most)
  }

  /** An item, and what it matches; a `|` has no shape of its own. */
  #add(size: number, shape?: Shape): void {
    this.#last = size
    this.#isRepeated = false
    this.#top.size += size
    if (shape !== undefined) this.#top.builder.add(shape)
  }
}

function matchAt(sticky: RegExp, text: string, at: number): string | undefined {
  sticky.lastIndex = at
  return sticky.exec(text)?.[0]
}

function sizeOfGroup(kind: string): number {
  if (kind === '?<=' || kind === '?<!') return 6
  return kind.endsWith(':') ? 0 : 2
}

/** A class of a few plain characters, such as `[Ss]`, names them all. */
function classShape(content: string): Shape {
  return /^[^\\^[\]-]{1,4}$/.test(content) ? [...content].map(literal).reduce(either) : anyLetter
}

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text)
