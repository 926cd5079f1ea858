/**
 * Reads the source of a regular expression without compiling it: how large its program becomes, which texts every match contains, and
 * which constructs no linear-time engine has.
 */
export interface PatternSyntax {
  /** At least the number of instructions of the compiled program. */
  readonly size: number
  /** How many Unicode classes (`\p{…}`) it names: they take the most time to compile. */
  readonly unicodeClasses: number
  /** A text that every match contains; empty if none is known. In lower case if `ignoresCase`. */
  readonly literal: string
  /** A text that the searched text starts with if it matches; empty if none is known. */
  readonly prefix: string
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

class SyntaxReader {
  readonly #source: string
  readonly #isMultiline: boolean
  #ignoresCase: boolean
  /** The sizes of the open groups, outermost first; the whole pattern is the first. */
  readonly #sizes = [0]
  #last = 0
  #unicodeClasses = 0
  #unsupported: string | undefined
  /** The literal characters before the current position, outside groups. */
  #run = ''
  #runStartsText = false
  #literal = ''
  #prefix = ''
  #hasAlternatives = false
  #hasFlags = false

  constructor(source: string, flags: string) {
    this.#source = source
    this.#ignoresCase = flags.includes('i')
    this.#isMultiline = flags.includes('m')
  }

  read(): PatternSyntax {
    for (let at = 0; at < this.#source.length; ) at = this.#step(at)
    this.#endRun()
    const keepsLiterals = !this.#hasAlternatives
    const known = (text: string): string => {
      if (!keepsLiterals || (this.#ignoresCase && !isAscii(text))) return ''
      return this.#ignoresCase ? text.toLowerCase() : text
    }
    return {
      // the start, the end, and the halves that unbalanced parentheses leave
      size: this.#sizes.reduce((sum, size) => sum + size, 4),
      unicodeClasses: this.#unicodeClasses,
      literal: known(this.#literal),
      prefix: this.#hasFlags ? '' : known(this.#prefix),
      ignoresCase: this.#ignoresCase,
      unsupported: this.#unsupported,
    }
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
        this.#endRun()
        if (this.#sizes.length === 1) this.#hasAlternatives = true
        this.#add(2)
        break
      case '^':
        this.#endRun()
        this.#runStartsText = at === 0 && !this.#isMultiline
        this.#add(1)
        break
      case '$':
      case '.':
        this.#endRun()
        this.#add(1)
        break
      case '+':
        this.#endRun()
        this.#repeat(0)
        break
      case '*':
      case '?':
        this.#dropLast()
        this.#repeat(0)
        break
      case '{':
        return this.#braces(at)
      default:
        this.#literalOf(letter)
    }
    return at + letter.length
  }

  #escape(at: number): number {
    const text = matchAt(ESCAPE, this.#source, at) ?? '\\'
    const letter = text[1] ?? ''
    if (/[1-9]/.test(letter) || text.startsWith('\\k<')) this.#unsupported ??= backReference
    if (letter === 'Q') return this.#quoted(at)
    if (/[pP]/.test(letter)) this.#unicodeClasses++
    if (text.length === 2 && !/[\da-z]/i.test(letter)) this.#literalOf(letter)
    else {
      this.#endRun()
      this.#add(1)
    }
    return at + text.length
  }

  /** `\Q…\E`: everything between them is literal. */
  #quoted(at: number): number {
    const end = this.#source.indexOf('\\E', at)
    const next = end < 0 ? this.#source.length : end + 2
    this.#endRun()
    this.#add(next - at)
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
    this.#endRun()
    this.#add(1)
    return end + 1
  }

  #openGroup(at: number): number {
    const text = matchAt(GROUP, this.#source, at) ?? '('
    const kind = text.slice(1)
    this.#endRun()
    if (kind === '?=' || kind === '?!') this.#unsupported ??= lookAhead
    if (kind === '?>') this.#unsupported ??= 'an atomic group (?>…) is not supported: write (?:…)'
    if (kind === '?#') this.#unsupported ??= 'a comment (?#…) is not supported: leave it out'
    if (/^\?[imsU-]+[:)]$/.test(kind)) {
      this.#hasFlags = true
      if (kind.includes('i')) this.#ignoresCase = true
    }
    if (!kind.endsWith(')')) this.#sizes.push(sizeOfGroup(kind))
    return at + text.length
  }

  #closeGroup(): void {
    if (this.#sizes.length > 1) this.#last = this.#sizes.pop() ?? 0
    this.#endRun()
    this.#addTo(this.#last)
  }

  #braces(at: number): number {
    REPEAT.lastIndex = at
    const [text = '{', least = '', comma, most] = REPEAT.exec(this.#source) ?? []
    this.#dropLast()
    if (least === '') this.#add(1)
    else this.#repeat(Math.max(Number(least) + (comma !== '' && most === '' ? 1 : 0), Number(most)))
    return at + text.length
  }

  /** A quantifier after the last item: it is compiled `times` times. */
  #repeat(times: number): void {
    const size = this.#last + 1
    const total = times > 0 ? size * times : size
    this.#addTo(total - this.#last)
    this.#last = total
  }

  #literalOf(letter: string): void {
    if (this.#sizes.length === 1) this.#run += letter
    this.#add(1)
  }

  #add(size: number): void {
    this.#last = size
    this.#addTo(size)
  }

  #addTo(size: number): void {
    const top = this.#sizes.length - 1
    this.#sizes[top] = (this.#sizes[top] ?? 0) + size
  }

  /** The last character may be absent from a match. */
  #dropLast(): void {
    const code = this.#run.codePointAt(this.#run.length - 2)
    this.#run = this.#run.slice(0, code !== undefined && code > 0xffff ? -2 : -1)
    this.#endRun()
  }

  #endRun(): void {
    if (this.#runStartsText) this.#prefix = this.#run
    this.#runStartsText = false
    if (this.#run.length > this.#literal.length) this.#literal = this.#run
    this.#run = ''
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

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text)
