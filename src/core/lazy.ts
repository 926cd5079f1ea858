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

  /** Does something with the part loaded: at once if it is. */
  whenLoaded<R>(use: () => R): R | Promise<R> {
    return this.#value === undefined ? this.load().then(use) : use()
  }
}
