/**
 * An engine that was chosen cannot be used: it is not installed, not reachable, or refuses the credentials. One
 * sentence says what to do.
 */
export class EngineUnavailable extends Error {
  override readonly name = 'EngineUnavailable'
}

/** An engine went away, or stopped making sense, while it worked. Its message becomes the text of the failure. */
export class EngineLost extends Error {
  override readonly name = 'EngineLost'
}
