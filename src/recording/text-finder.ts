/** Secrets and ids of at least this length are replaced in all texts. A shorter one is too likely to be an ordinary word. */
export const TELLING_LENGTH = 8

/**
 * Finds any of many texts in another one. A regular expression finds the places at which one may begin; the rest is
 * compared, because an expression cannot contain a text of some ten thousand characters.
 */
export class TextFinder {
  /** By their first characters; the longest first. */
  readonly #texts = new Map<string, string[]>()
  readonly #beginning: RegExp
  readonly #isEnd: (text: string, at: number) => boolean

  /** All texts have at least TELLING_LENGTH characters. `words`: they are found as whole words only. */
  constructor(texts: Iterable<string>, { words = false } = {}) {
    for (const text of new Set(texts)) {
      const beginning = text.slice(0, TELLING_LENGTH)
      const others = this.#texts.get(beginning)
      if (others === undefined) this.#texts.set(beginning, [text])
      else others.push(text)
    }
    for (const list of this.#texts.values()) list.sort((a, b) => b.length - a.length)
    const any = [...this.#texts.keys()].map(escapeRegex).join('|') || '(?!)'
    this.#beginning = new RegExp(words ? `(?<![A-Za-z0-9_-])(?:${any})` : any, 'g')
    this.#isEnd = words ? (text, at) => !/[A-Za-z0-9_-]/.test(text.charAt(at)) : () => true
  }

  /** The text with something else in place of each that is found; of several at one place, of the longest. */
  replace(text: string, by: (found: string) => string): string {
    const pattern = this.#beginning
    let [result, copied] = ['', 0]
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const { index } = match
      const found = this.#texts
        .get(match[0])
        ?.find((one) => text.startsWith(one, index) && this.#isEnd(text, index + one.length))
      if (found === undefined) {
        pattern.lastIndex = index + 1
        continue
      }
      result += text.slice(copied, index) + by(found)
      copied = pattern.lastIndex = index + found.length
    }
    return copied === 0 ? text : result + text.slice(copied)
  }
}

export const escapeRegex = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
