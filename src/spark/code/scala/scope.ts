import type { Value } from './value.ts'

export interface Variable {
  /** Undefined until a lazy value is used. */
  value: Value
  readonly isMutable: boolean
  readonly isLazy?: boolean
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
}

/** The name under which a scope keeps the constructor of a class. */
export const constructorName = (name: string): string => `new ${name}`
