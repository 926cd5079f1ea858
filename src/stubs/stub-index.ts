import type { TextForms } from '../engine/text-forms.ts'
import type { Question, Subject } from './question.ts'
import type { StubUse } from './stub-list.ts'

/** A stub, and where it stands among all. */
interface Placed {
  readonly use: StubUse
  readonly place: number
}

/** Those of one subject. */
class Stubs {
  /** In order; those for one text alone are not among them. */
  readonly others: Placed[] = []
  /** Those for one text, by it with and without the comments around it: a text fits in either form. */
  readonly #byFull = new Map<string, Placed[]>()
  readonly #byBare = new Map<string, Placed[]>()

  add(placed: Placed): void {
    const { exactText } = placed.use.stub
    if (exactText === undefined) {
      this.others.push(placed)
      return
    }
    push(this.#byFull, exactText.full, placed)
    push(this.#byBare, exactText.bare, placed)
  }

  /** Those for this very text, in order. */
  exact(text: TextForms | undefined): readonly Placed[] {
    const full = (text && this.#byFull.get(text.full)) ?? NONE
    const bare = (text && this.#byBare.get(text.bare)) ?? NONE
    if (full.length === 0) return bare
    return [...new Set([...full, ...bare])].sort((a, b) => a.place - b.place)
  }
}

const NONE: readonly Placed[] = []

/** Stubs in the order in which they are asked. Those for one text are looked up by it; only the others are asked one after the other. */
export class StubIndex {
  readonly #bySubject = new Map<Subject, Stubs>()

  constructor(uses: readonly StubUse[]) {
    uses.forEach((use, place) => {
      const { subject } = use.stub
      const stubs = this.#bySubject.get(subject) ?? new Stubs()
      this.#bySubject.set(subject, stubs)
      stubs.add({ use, place })
    })
  }

  /** The first that `ask` has an answer of, among those that can match. */
  first<Answer>({ subject, text }: Question, ask: (use: StubUse) => Answer | undefined): Answer | undefined {
    const stubs = this.#bySubject.get(subject)
    if (stubs === undefined) return undefined
    const exact = stubs.exact(text)
    let next = 0
    for (const { use, place } of stubs.others) {
      for (let one = exact[next]; one !== undefined && one.place < place; one = exact[++next]) {
        const answer = ask(one.use)
        if (answer !== undefined) return answer
      }
      const answer = ask(use)
      if (answer !== undefined) return answer
    }
    for (const one of exact.slice(next)) {
      const answer = ask(one.use)
      if (answer !== undefined) return answer
    }
    return undefined
  }
}

function push(map: Map<string, Placed[]>, key: string, placed: Placed): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [placed])
  else list.push(placed)
}
