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

/** What the evaluation of one statement shares: steps, what is printed, the tables. */
export class Machine {
  readonly #evaluator: Evaluator
  readonly catalog: Catalog
  /** Whether names may be defined that are not known. */
  readonly isOpen: boolean
  printed = ''
  #steps = 0
  #calls = 0

  constructor(evaluator: Evaluator, catalog: Catalog, isOpen: boolean) {
    this.#evaluator = evaluator
    this.catalog = catalog
    this.isOpen = isOpen
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
