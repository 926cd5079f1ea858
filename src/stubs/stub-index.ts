import type { Captures } from '../core/pattern.ts'
import type { TextForms } from '../core/text-forms.ts'
import type { Stub } from './stub.ts'
import type { StubQuery, Subject } from './stub-query.ts'

/** The place of a stub that matched, and its captures. */
export interface IndexMatch {
  readonly place: number
  readonly captures: Captures
}

/** The places of the stubs of one subject, in order. */
class SubjectStubs {
  /** The stubs that match by a regular expression, or match any text. */
  readonly others: number[] = []
  /** The stubs for one exact text, by that text with and without the comments around it: either form matches. */
  readonly #byFull = new Map<string, number[]>()
  readonly #byBare = new Map<string, number[]>()

  add(stub: Stub, place: number): void {
    if (stub.exactText === undefined) this.others.push(place)
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
}

const NONE: readonly number[] = []

/**
 * Stubs in the order in which they are searched. Stubs for one exact text are found by a map; only the others are tried one after
 * the other. Counts are kept elsewhere, because many worlds share the index of their fixtures.
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
    const { others } = stubs
    const exact = stubs.exact(query.text)
    // both lists are in order: the lower place is tried first
    for (let at = 0, next = 0; at < others.length || next < exact.length; ) {
      const other = others[at] ?? Number.POSITIVE_INFINITY
      const own = exact[next] ?? Number.POSITIVE_INFINITY
      const place = Math.min(other, own)
      if (place === other) at++
      else next++
      const captures = (this.#stubs[place] as Stub).match(query)
      if (captures !== undefined && mayApply(place)) return { place, captures }
    }
    return undefined
  }
}

function push(map: Map<string, number[]>, key: string, place: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [place])
  else list.push(place)
}
