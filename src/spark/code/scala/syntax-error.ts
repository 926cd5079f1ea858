/** Code that Scala's parser refuses, at an index. */
export class ScalaSyntaxError extends Error {
  readonly at: number

  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

/** Code that Scala's compiler refuses: the rest of the message follows on lines of its own. */
export class CompileError extends Error {
  readonly at: number
  readonly details: readonly string[]

  constructor(message: string, at: number, details: readonly string[] = []) {
    super(message)
    this.at = at
    this.details = details
  }
}

/** An exception that the code throws. */
export class Thrown extends Error {
  /** The class, with its package. */
  readonly of: string
  /** Frames between the code and the place, the innermost first. */
  readonly frames: string[]

  constructor(of: string, message: string | undefined, frames: string[] = []) {
    super(message === undefined ? of : `${of}: ${message}`)
    this.of = of
    this.frames = frames
  }
}
