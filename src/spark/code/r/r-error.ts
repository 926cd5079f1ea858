/** An error of R; `of` is the call that it names, if it names one. */
export class RError extends Error {
  readonly of: string | undefined

  constructor(message: string, of?: string) {
    super(message)
    this.of = of
  }

  get text(): string {
    return this.of === undefined ? `Error: ${this.message}` : `Error in ${this.of} : ${this.message}`
  }
}
