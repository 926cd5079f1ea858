/** An engine cannot be used: it is not installed, or not reachable. The message is one sentence that says what to install or check. */
export class EngineUnavailable extends Error {
  override readonly name = 'EngineUnavailable'
}

/** An engine went away while it worked. The message says what happened. */
export class EngineLost extends Error {
  override readonly name = 'EngineLost'
}
