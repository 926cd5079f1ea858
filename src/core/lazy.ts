/** A part of the program that most starts do not need: it is loaded when it is first needed. */
export class Lazy<T> {
  readonly #load: () => Promise<T>
  #value: T | undefined
  #loading: Promise<void> | undefined

  constructor(load: () => Promise<T>) {
    this.#load = load
  }

  /** Those who need it meanwhile wait for the same load. After one that failed, the next call loads again. */
  async load(): Promise<void> {
    if (this.#value !== undefined) return
    this.#loading ??= this.#keep().finally(() => {
      this.#loading = undefined
    })
    await this.#loading
  }

  /** undefined until it is loaded. */
  get value(): T | undefined {
    return this.#value
  }

  /** The end of the loading; undefined if it is loaded. */
  loading(): Promise<void> | undefined {
    return this.#value === undefined ? this.load() : undefined
  }

  async #keep(): Promise<void> {
    this.#value = await this.#load()
  }
}
