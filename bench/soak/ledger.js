/** Who was promised what: every statement whose creation was answered, until it is clear what became of it. */

/** States that a statement ends in. */
const FINAL = new Set(['available', 'error', 'cancelled'])

/** @typedef {[session: string, id: number]} Statement */

export class Ledger {
  /** Not accounted for yet. @type {Map<string, Set<number>>} */
  #open = new Map()
  /** All that were answered since the last reset. @type {Map<string, Set<number>>} */
  #known = new Map()
  /** By session: statements that may be there, as their creation's reply was lost. @type {Map<string, number>} */
  #perhaps = new Map()
  #generation = 0
  /**
   * created: answered with an id. Of these found: in a final state where it stands; dropped: deleted with its session or gone to make
   * room, and remembered in a final state; reset: gone with its world. lostReplies: creations without a whole reply.
   */
  counts = { created: 0, found: 0, dropped: 0, reset: 0, lostReplies: 0 }
  /** What does not add up, in words. @type {string[]} */
  faults = []

  /** Changes whenever the world is, or may have been, replaced: a creation asked for under another one went with its world. */
  get generation() {
    return this.#generation
  }

  /**
   * @param {string} session
   * @param {number} id
   * @param {number} generation when it was asked for
   */
  answered(session, id, generation) {
    this.counts.created++
    if (generation !== this.#generation) {
      this.counts.reset++
      // or it came just behind the reset
      this.#allow(session)
      return
    }
    if (this.#known.get(session)?.has(id)) this.faults.push(`${session}:${id} was answered twice`)
    add(this.#known, session, id)
    add(this.#open, session, id)
  }

  /** @param {string} session */
  replyLost(session) {
    this.counts.lostReplies++
    this.#allow(session)
  }

  /** @param {string} session */
  #allow(session) {
    this.#perhaps.set(session, (this.#perhaps.get(session) ?? 0) + 1)
  }

  /** A reset is asked for. */
  resetBegins() {
    this.#generation++
  }

  /** The world was reset: what was open in it is accounted for. */
  resetEnds() {
    this.#generation++
    this.counts.reset += this.open().length
    this.#open.clear()
    this.#known.clear()
    this.#perhaps.clear()
  }

  /** What is not accounted for yet. */
  open() {
    return [...this.#open].flatMap(([session, ids]) => [...ids].map((id) => /** @type {Statement} */ ([session, id])))
  }

  /**
   * What the world says of one, once everything has ended.
   * @param {Statement} statement
   * @param {{ state: string, isGone: boolean } | undefined} seen undefined where the world does not know it
   */
  settle([session, id], seen) {
    this.#open.get(session)?.delete(id)
    if (seen === undefined) this.faults.push(`${session}:${id} was answered, and the world does not know it`)
    else if (!FINAL.has(seen.state)) this.faults.push(`${session}:${id} is ${seen.state} when everything has ended`)
    else if (seen.isGone) this.counts.dropped++
    else this.counts.found++
  }

  /**
   * What a session lists was answered, or its reply was lost.
   * @param {string} session
   * @param {readonly number[]} ids
   */
  compare(session, ids) {
    const unknown = ids.filter((id) => !this.#known.get(session)?.has(id)).length
    const perhaps = this.#perhaps.get(session) ?? 0
    if (unknown > perhaps)
      this.faults.push(
        `session ${session} has ${unknown} statements without an answer, and ${perhaps} replies were lost`,
      )
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
