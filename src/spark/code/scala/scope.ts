import type { Value } from './value.ts'

export interface Variable {
  value: Value
  readonly isMutable: boolean
  /** What gives the value of a lazy one; it runs when the name is first used. */
  pending?: (() => Value) | undefined
}

/** Names that code sees: those of a block, then those around it. */
export class Scope {
  readonly names = new Map<string, Variable>()
  readonly #outer: Scope | undefined

  constructor(outer?: Scope) {
    this.#outer = outer
  }

  get(name: string): Variable | undefined {
    return this.names.get(name) ?? this.#outer?.get(name)
  }

  define(name: string, value: Value, isMutable = false): void {
    this.names.set(name, { value, isMutable })
  }

  /** A lazy value; until it is used, its value is `value`. */
  defineLazy(name: string, value: Value, pending: () => Value): void {
    this.names.set(name, { value, isMutable: false, pending })
  }
}

/** The name under which a scope keeps the constructor of a class. */
export const constructorName = (name: string): string => `new ${name}`
