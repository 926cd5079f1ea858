import { type Authenticator, readIdentity } from '../auth/authenticate.ts'
import { SearchSteps } from '../core/search-steps.ts'
import { TextForms } from '../core/text-forms.ts'
import type { RequestView } from '../faults/facts.ts'
import type { Exchange } from './exchange.ts'
import { checkStructure } from './json-body.ts'

/** What fault rules can match of a request. Each fact is found when a rule needs it. */
export class RequestFacts implements RequestView {
  readonly operation: string
  readonly sessionId: string
  readonly #exchange: Exchange
  readonly #auth: Authenticator
  readonly steps = new SearchSteps()
  #body: Record<string, unknown> | undefined
  #forms: TextForms | undefined
  #user: string | undefined

  constructor(exchange: Exchange, auth: Authenticator) {
    this.#exchange = exchange
    this.#auth = auth
    this.operation = exchange.operation.id
    this.sessionId = exchange.params.session_id ?? ''
  }

  get nowMs(): number {
    return this.#exchange.world.nowMs
  }

  get api(): string {
    return this.#exchange.service.name
  }

  get cluster(): string {
    return this.#exchange.params.cluster_id ?? ''
  }

  get statement(): string {
    const { params } = this.#exchange
    return params.statement_id ?? params.sql_id ?? ''
  }

  get user(): string {
    this.#user ??= readIdentity(this.#auth, this.#exchange.raw.headers)?.user ?? ''
    return this.#user
  }

  header(name: string): string | readonly string[] | undefined {
    return this.#exchange.raw.headers[name]
  }

  sessionName(): string {
    const session = this.#exchange.world.findSession(this.sessionId)
    return session?.request.name ?? this.#text('name') ?? ''
  }

  code(): TextForms | undefined {
    return this.#formsOf('code', TextForms.ofCode)
  }

  sql(): TextForms | undefined {
    return this.#formsOf('sql', TextForms.ofSql)
  }

  /** Made once: an operation has code or SQL, not both. */
  #formsOf(as: 'code' | 'sql', read: (text: string) => TextForms): TextForms | undefined {
    const place = this.#exchange.operation.text
    if (place?.as !== as) return undefined
    const found = this.#text(place.field)
    if (found !== undefined) this.#forms ??= read(found)
    return this.#forms
  }

  #text(key: string): string | undefined {
    this.#body ??= bodyOf(this.#exchange)
    const value = this.#body[key]
    return typeof value === 'string' ? value : undefined
  }
}

/** The body if it is an object, unchecked: rules see a request before its body is refused. */
function bodyOf(exchange: Exchange): Record<string, unknown> {
  try {
    checkStructure(exchange.text)
    const parsed = exchange.json
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
