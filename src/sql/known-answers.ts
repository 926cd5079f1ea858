import type { CatalogView } from './catalog-view.ts'
import type { SqlAnswer, SqlQuestion } from './question.ts'

const MOST_ANSWERS = 500
/** A larger result is not kept. */
const MOST_ROWS = 50
const MOST_CHARACTERS = 2000
/** What may give another result at another time, or each time. */
const CHANGES = /current|now|local|rand|uuid|shuffle|history|queries|nodes|tasks/i

interface Known {
  readonly catalog: CatalogView
  readonly revision: number
  readonly answer: SqlAnswer
}

/** The results of the texts that came last: the same text has the same result as long as the catalog does not change. */
export class KnownAnswers {
  /** The one that was used last at the end. */
  readonly #known = new Map<string, Known>()

  of(question: SqlQuestion, make: (question: SqlQuestion) => SqlAnswer): SqlAnswer {
    const { text, known: catalog, version, isStrict, schema, catalog: name, user } = question
    const { revision } = catalog
    if (revision === undefined || text.length > MOST_CHARACTERS || CHANGES.test(text)) return make(question)
    const key = JSON.stringify([version, isStrict, name, schema, user, text])
    const found = this.#known.get(key)
    const isSame = found !== undefined && found.catalog === catalog && found.revision === revision
    const answer = isSame ? found.answer : make(question)
    this.#known.delete(key)
    if ((answer.result.rows?.length ?? 0) <= MOST_ROWS) this.#known.set(key, { catalog, revision, answer })
    const [oldest] = this.#known.keys()
    if (this.#known.size > MOST_ANSWERS && oldest !== undefined) this.#known.delete(oldest)
    return answer
  }
}
