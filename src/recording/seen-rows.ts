import type { JsonObject } from '../core/json-object.ts'
/** What replies showed of the things of one kind, and which of them the program created. */
export class SeenRows {
  /** Those that existed before the program created one with their name, in the order in which they were seen or listed. */
  readonly existing = new Map<string, Record<string, unknown>>()
  readonly #created = new Set<string>()

  /** The program created one: a replay does so, too. */
  create(name: string): void {
    if (!this.existing.has(name)) this.#created.add(name)
  }

  /** A reply showed one. What the first reply shows of a field is kept: later ones may show what the program changed. */
  see(name: string, fields: JsonObject): Record<string, unknown> | undefined {
    if (name === '' || this.#created.has(name)) return undefined
    const row = this.existing.get(name) ?? {}
    for (const [key, value] of Object.entries(fields)) row[key] ??= value
    this.existing.set(name, row)
    return row
  }

  /** A list showed some of them in this order: the API lists them in the order in which they began. */
  arrange(names: readonly string[]): void {
    for (const name of names) {
      const row = this.existing.get(name)
      if (row === undefined) continue
      this.existing.delete(name)
      this.existing.set(name, row)
    }
  }

  isCreated(name: string): boolean {
    return this.#created.has(name)
  }

  isKnown(name: string): boolean {
    return this.existing.has(name) || this.#created.has(name)
  }
}
