/** A part of the program that most starts do not need: it is loaded when it is first needed. */
export class Lazy<T> {
  readonly #load: () => Promise<T>
  #value: T | undefined

  constructor(load: () => Promise<T>) {
    this.#load = load
  }

  async load(): Promise<void> {
    this.#value ??= await this.#load()
  }

  /** undefined until it is loaded. */
  get value(): T | undefined {
    return this.#value
  }

  /** The end of the loading; undefined if it is loaded. */
  loading(): Promise<void> | undefined {
    return this.#value === undefined ? this.load() : undefined
  }
}
