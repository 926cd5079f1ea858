/** A million statements that have ended: what each takes, and what they do to the cost of a request. */
import { contest, samplesOf, seenRows } from '../contest.js'
import { bytesEach, ratio } from '../figures.js'
import { CODE, create, poll, startLakemock } from '../lakemock.js'
import { put } from '../load/load.js'
import { sleep } from '../machine.js'
import { call } from '../server.js'
import { number } from '../table.js'
import { costLine, withServers } from './row.js'

const STATEMENTS = 1_000_000
const SESSIONS = 10_000
/** Each project keeps a journal of its own, a short one, so that it is full before anything is weighed. */
const PROJECTS = 10
/** Of each session's statements: made before anything is weighed, so that tables and journals are there. */
const BEFORE = 10
const TARGET_BYTES = 400
const MANY = 'a million statements'
const TEN = 'ten statements'
const THOUSAND = 'a thousand statements'
/** How many statements are looked at in turn. */
const LOOKED_AT = 1000

/** @type {import('./row.js').Row} */
export const kept = {
  name: 'kept',
  about:
    'a million finished statements over 10,000 sessions: bytes each, and the cost of a request beside that in a small store',
  quick: false,
  run: (plan) =>
    withServers(async (keep) => {
      const sessionCount = Math.max(PROJECTS * 2, SESSIONS * plan.scale)
      const each = STATEMENTS / SESSIONS
      const full = await startLakemock(
        { name: MANY, probed: true, world: { limits: { journal: 100 } } },
        { sessions: sessionCount, projects: PROJECTS },
      )
      keep(full.server)
      const fast = { ...create(full.sessions), pipelining: 4 }
      // the first of each session is there already
      await put(full.server, { ...fast, requests: sessionCount * (BEFORE - 1) })
      full.server.clearLog()
      await allEnded(full.server)
      const before = await full.server.ask('collect')
      const count = sessionCount * (each - BEFORE)
      await put(full.server, { ...fast, requests: count })
      await allEnded(full.server)
      const after = await full.server.ask('collect')
      const textBytes = Buffer.byteLength(CODE)
      const bytes = bytesEach({ before: before.heapUsed, after: after.heapUsed, count, textBytes })

      const ten = await startLakemock({ name: TEN }, { sessions: 10 })
      keep(ten.server)
      // one kept of each session: it stays as small as it is while statements are created
      const thousand = await startLakemock({ name: THOUSAND, world: { limits: { statements: 1 } } }, { sessions: 1000 })
      keep(thousand.server)
      const step = Math.max(1, Math.floor(full.sessions.length / LOOKED_AT))
      const spreadOut = full.sessions.filter((_, index) => index % step === 0)
      /** @type {import('./row.js').Line[]} */
      const lines = [
        {
          what: `${number(sessionCount * each)} finished statements over ${number(sessionCount)} sessions`,
          result: `${number(bytes)} bytes a statement beside its text`,
          target: `≤ ${TARGET_BYTES}`,
          met: bytes <= TARGET_BYTES,
          notes: `heap after a collection, ${number(count)} of them weighed; the text is the ${textBytes} bytes of code`,
        },
      ]
      const rows = []
      for (const [load, of, small, name] of /** @type {const} */ ([
        ['poll', poll, ten, TEN],
        ['create', create, thousand, THOUSAND],
      ])) {
        const seen = await contest(
          [
            { name: MANY, server: full.server, load: of(spreadOut) },
            { name, server: small.server, load: of(small.sessions) },
          ],
          plan,
        )
        lines.push(
          costLine(`cost of a ${load} in that store`, ratio(samplesOf(seen, MANY), samplesOf(seen, name)), name),
        )
        rows.push(...seenRows(load, seen))
      }
      return { lines, seen: rows }
    }),
}

/**
 * Waits until no statement waits or runs: the metrics bring every world up to now.
 * @param {import('../server.js').Server} server
 */
async function allEnded({ port }) {
  for (let tries = 0; tries < 200; tries++) {
    const { text } = await call(port, 'GET', '/_lakemock/metrics')
    if (!/lakemock_statements\{state="(waiting|running)"\}/.test(text)) return
    await sleep(50)
  }
  throw new Error('statements of 5 ms did not end within ten seconds')
}
