import type { Captures } from '../core/pattern.ts'
import { RegexSet } from '../core/regex-set.ts'
import type { TextForms } from '../core/text-forms.ts'
import type { Stub } from './stub.ts'
import type { StubQuery, Subject } from './stub-query.ts'

/** The place of a stub that matched, and its captures. */
export interface IndexMatch {
  readonly place: number
  readonly captures: Captures
}

/** A stub that no map finds: its place, and its place in a set of regular expressions, if it is in one. */
interface Other {
  readonly place: number
  readonly set: RegexSet | undefined
  readonly inSet: number
}

/** The places of the stubs of one subject, in order. */
class SubjectStubs {
  /** The stubs that match by a regular expression, or match any text. Those of one set follow each other. */
  readonly others: Other[] = []
  /** The stubs for one exact text, by that text with and without the comments around it: either form matches. */
  readonly #byFull = new Map<string, number[]>()
  readonly #byBare = new Map<string, number[]>()
  #set = new RegexSet()

  add(stub: Stub, place: number): void {
    if (stub.exactText === undefined) this.others.push(this.#other(stub, place))
    else {
      push(this.#byFull, stub.exactText.full, place)
      push(this.#byBare, stub.exactText.bare, place)
    }
  }

  /** The stubs for exactly this text. */
  exact(text: TextForms | undefined): readonly number[] {
    const full = (text && this.#byFull.get(text.full)) ?? NONE
    const bare = (text && this.#byBare.get(text.bare)) ?? NONE
    if (full.length === 0) return bare
    return [...new Set([...full, ...bare])].sort((a, b) => a - b)
  }

  #other({ textRegex }: Stub, place: number): Other {
    if (textRegex === undefined) return { place, set: undefined, inSet: 0 }
    let inSet = this.#set.add(textRegex)
    if (inSet === undefined) {
      this.#set = new RegexSet()
      inSet = this.#set.add(textRegex)
    }
    return { place, set: inSet === undefined ? undefined : this.#set, inSet: inSet ?? 0 }
  }
}

const NONE: readonly number[] = []
const LAST: Other = { place: Number.POSITIVE_INFINITY, set: undefined, inSet: 0 }

/**
 * Stubs in the order in which they are searched. Stubs for one exact text are found by a map, those with regular expressions by a
 * search for many of them at once; what remains is tried one after the other. Counts are kept elsewhere, because many worlds share the
 * index of their fixtures.
 */
export class StubIndex {
  readonly #stubs: readonly Stub[]
  readonly #bySubject = new Map<Subject, SubjectStubs>()

  constructor(stubs: readonly Stub[]) {
    this.#stubs = stubs
    stubs.forEach((stub, place) => {
      const ofSubject = this.#bySubject.get(stub.subject) ?? new SubjectStubs()
      this.#bySubject.set(stub.subject, ofSubject)
      ofSubject.add(stub, place)
    })
  }

  /** The first stub that matches and may apply. */
  first(query: StubQuery, mayApply: (place: number) => boolean): IndexMatch | undefined {
    const stubs = this.#bySubject.get(query.subject)
    if (stubs === undefined) return undefined
    const { text } = query
    const { others } = stubs
    const exact = stubs.exact(text)
    let set: RegexSet | undefined
    let inSet: readonly number[] | undefined
    // both lists are in order: the lower place is tried first
    for (let at = 0, next = 0; at < others.length || next < exact.length; ) {
      const other = others[at] ?? LAST
      const place = Math.min(other.place, exact[next] ?? LAST.place)
      if (place === other.place) {
        at++
        if (text !== undefined && other.set !== undefined) {
          if (other.set !== set) inSet = other.set.matching(text)
          set = other.set
          if (inSet !== undefined && !inSet.includes(other.inSet)) continue
        }
      } else next++
      if (!mayApply(place)) continue
      const captures = (this.#stubs[place] as Stub).match(query)
      if (captures !== undefined) return { place, captures }
    }
    return undefined
  }
}

function push(map: Map<string, number[]>, key: string, place: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [place])
  else list.push(place)
}
