import { MAX_STEPS, Unsure } from '../output.ts'
import type { Catalog } from '../sql/catalog.ts'
import type { Expression, Statement } from './nodes.ts'
import type { Scope } from './scope.ts'
import type { Value } from './value.ts'

/** What runs code. The machine has it, so that members can call functions of the code. */
export interface Evaluator {
  evaluate(machine: Machine, node: Expression, scope: Scope, hint?: readonly (string | undefined)[]): Value
  runStatements(machine: Machine, body: readonly Statement[], scope: Scope): Value
}

const MAX_PRINTED = 20_000

/** What the evaluation of the statements of a session shares: steps, what is printed, the tables. Values of the session refer to it. */
export class Machine {
  readonly #evaluator: Evaluator
  #catalog: Catalog | undefined
  /** Whether names may be defined that are not known. */
  isOpen = false
  /** Whether code may have added members to types. */
  hasImplicits = false
  printed = ''
  #steps = 0
  #calls = 0

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator
  }

  /** A statement begins. */
  begin(catalog: Catalog): void {
    this.#catalog = catalog
    this.printed = ''
    this.#steps = 0
    this.#calls = 0
  }

  get catalog(): Catalog {
    if (this.#catalog === undefined) throw new Unsure('no statement')
    return this.#catalog
  }

  evaluate(node: Expression, scope: Scope, hint: readonly (string | undefined)[] = []): Value {
    return this.#evaluator.evaluate(this, node, scope, hint)
  }

  runStatements(body: readonly Statement[], scope: Scope): Value {
    return this.#evaluator.runStatements(this, body, scope)
  }

  step(): void {
    if (++this.#steps > MAX_STEPS) throw new Unsure('many steps')
  }

  print(text: string): void {
    this.printed += text
    if (this.printed.length > MAX_PRINTED) throw new Unsure('a long output')
  }

  /** Runs a call of a function of the code. */
  inCall<T>(run: () => T): T {
    if (++this.#calls > 40) throw new Unsure('deep calls')
    try {
      return run()
    } finally {
      this.#calls--
    }
  }
}
