import { Problem } from '../core/problem.ts'
import { SearchSteps } from '../core/search-steps.ts'
import { TextForms } from '../core/text-forms.ts'
import type { TextPlace } from './body.ts'
import type { Entry } from './entry.ts'

/** An entry while filters are compared with it: what several of them read is made once, and all their searches share one limit. */
export class EntrySearch extends SearchSteps {
  readonly #entry: Entry
  #headers: Readonly<Record<string, string>> | undefined
  #text: TextForms | undefined

  constructor(entry: Entry) {
    super()
    this.#entry = entry
  }

  /** By their names in lower case. */
  get headers(): Readonly<Record<string, string>> {
    this.#headers ??= this.#entry.headers
    return this.#headers
  }

  /** The code or the SQL: an operation has one of them at most. */
  text(as: TextPlace['as']): TextForms | undefined {
    if (this.#entry.request.of.textPlace?.as !== as) return undefined
    if (this.#text === undefined) {
      const text = this.#entry.text(as)
      if (text !== undefined) this.#text = formsOf(text, as)
    }
    return this.#text
  }
}

/** Undefined for a text that no operation takes, because it is too long. */
function formsOf(text: string, as: TextPlace['as']): TextForms | undefined {
  try {
    return as === 'code' ? TextForms.ofCode(text) : TextForms.ofSql(text)
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}
