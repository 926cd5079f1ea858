/** Keeps every statement whose creation was confirmed, until it is clear how it ended. */

const FINAL = new Set(['available', 'error', 'cancelled'])

/** @typedef {[session: string, id: number]} Statement */

export class Ledger {
  /** Not accounted for yet. @type {Map<string, Set<number>>} */
  #open = new Map()
  /** All confirmed since the last reset. @type {Map<string, Set<number>>} */
  #known = new Map()
  /** Per session: creations whose reply was lost, so that the statement may exist. @type {Map<string, number>} */
  #unconfirmed = new Map()
  #generation = 0
  /**
   * created: confirmed with an id. Of these, found: still there in a final state; dropped: deleted or evicted, and remembered in a
   * final state; reset: gone with their world. lostReplies: creations without a complete reply.
   */
  counts = { created: 0, found: 0, dropped: 0, reset: 0, lostReplies: 0 }
  /** @type {string[]} */
  errors = []

  /** Changes whenever the world is, or may have been, replaced. */
  get generation() {
    return this.#generation
  }

  /**
   * @param {string} session
   * @param {number} id
   * @param {number} generation at the time of the request
   */
  confirmed(session, id, generation) {
    this.counts.created++
    if (generation !== this.#generation) {
      this.counts.reset++
      // it may have reached the new world
      this.#expectOneMore(session)
      return
    }
    if (this.#known.get(session)?.has(id)) this.errors.push(`${session}:${id} was created twice`)
    add(this.#known, session, id)
    add(this.#open, session, id)
  }

  /** @param {string} session */
  replyLost(session) {
    this.counts.lostReplies++
    this.#expectOneMore(session)
  }

  /** @param {string} session */
  #expectOneMore(session) {
    this.#unconfirmed.set(session, (this.#unconfirmed.get(session) ?? 0) + 1)
  }

  /** Called before the request for a reset. */
  resetStarts() {
    this.#generation++
  }

  /** Called after it: everything open went with the world. */
  resetEnds() {
    this.#generation++
    this.counts.reset += this.open().length
    this.#open.clear()
    this.#known.clear()
    this.#unconfirmed.clear()
  }

  open() {
    return [...this.#open].flatMap(([session, ids]) => [...ids].map((id) => /** @type {Statement} */ ([session, id])))
  }

  /**
   * @param {Statement} statement
   * @param {{ state: string, isGone: boolean } | undefined} found what the world reports at rest; undefined if it does not know it
   */
  settle([session, id], found) {
    this.#open.get(session)?.delete(id)
    if (found === undefined) this.errors.push(`${session}:${id} was confirmed and is unknown`)
    else if (!FINAL.has(found.state)) this.errors.push(`${session}:${id} is ${found.state} at rest`)
    else if (found.isGone) this.counts.dropped++
    else this.counts.found++
  }

  /**
   * Checks that a session has no statements but those confirmed or lost.
   * @param {string} session
   * @param {readonly number[]} ids
   */
  compare(session, ids) {
    const unknown = ids.filter((id) => !this.#known.get(session)?.has(id)).length
    const allowed = this.#unconfirmed.get(session) ?? 0
    if (unknown > allowed)
      this.errors.push(`session ${session} has ${unknown} unconfirmed statements; ${allowed} replies were lost`)
  }
}

/**
 * @param {Map<string, Set<number>>} to
 * @param {string} session
 * @param {number} id
 */
function add(to, session, id) {
  const ids = to.get(session)
  if (ids === undefined) to.set(session, new Set([id]))
  else ids.add(id)
}
