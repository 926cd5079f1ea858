import { Recent } from '../core/recent.ts'
import type { CatalogView } from './catalog-view.ts'
import type { SqlAnswer, SqlQuestion } from './question.ts'

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
  readonly #known = new Recent<Known>({ most: 500 })

  of(question: SqlQuestion, make: (question: SqlQuestion) => SqlAnswer): SqlAnswer {
    const { text, known: catalog, version, isStrict, schema, catalog: name, user } = question
    const { revision } = catalog
    if (revision === undefined || text.length > MOST_CHARACTERS || CHANGES.test(text)) return make(question)
    const key = JSON.stringify([version, isStrict, name, schema, user, text])
    const found = this.#known.get(key)
    if (found?.catalog === catalog && found.revision === revision) return found.answer
    const answer = make(question)
    if ((answer.result.rows?.length ?? 0) <= MOST_ROWS) this.#known.set(key, { catalog, revision, answer })
    else this.#known.delete(key)
    return answer
  }
}
