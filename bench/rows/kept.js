/** The memory that a finished statement takes. */
import { bytesEach } from '../figures.js'
import { CODE, createLoad, startLakemock } from '../lakemock.js'
import { put } from '../load/load.js'
import { sleep } from '../machine.js'
import { call, withServers } from '../server.js'
import { number } from '../table.js'

const STATEMENTS = 1_000_000
const SESSIONS = 10_000
const PROJECTS = 10
/** Statements of each session before the first measurement: by then tables and journals have their size. */
const BEFORE = 10

/** @type {import('./row.js').Row} */
export const kept = {
  name: 'kept',
  about: 'bytes of each of a million finished statements over 10,000 sessions',
  quick: false,
  run: ({ scale }) =>
    withServers(async (keep) => {
      const sessionCount = Math.max(PROJECTS * 2, SESSIONS * scale)
      const { server, sessions } = await startLakemock(
        // a short journal is full before the first measurement
        { name: 'kept', isProbed: true, world: { limits: { journal: 100 } } },
        { sessions: sessionCount, projects: PROJECTS },
      )
      keep(server)
      const load = { ...createLoad(sessions), pipelining: 4 }
      // each session has its first statement already
      await put(server, { ...load, requests: sessionCount * (BEFORE - 1) })
      await allFinished(server)
      const before = await server.measure()
      const count = sessionCount * (STATEMENTS / SESSIONS - BEFORE)
      await put(server, { ...load, requests: count })
      await allFinished(server)
      const after = await server.measure()
      const textBytes = Buffer.byteLength(CODE)
      const bytes = bytesEach({ before: before.heapUsed, after: after.heapUsed, count, textBytes })
      return {
        lines: [
          {
            what: `${number(sessionCount * (STATEMENTS / SESSIONS))} finished statements`,
            result: `${number(bytes)} bytes each beside the text`,
            value: bytes,
            target: { goal: 400, floor: 800, isAtLeast: false },
            notes: `heap after a collection, ${number(count)} statements measured, a text of ${textBytes} bytes`,
          },
        ],
      }
    }),
}

/**
 * Waits until no statement waits or runs: a request for the metrics brings every world up to now.
 * @param {import('../server.js').Server} server
 */
async function allFinished({ port }) {
  for (let tries = 0; tries < 200; tries++) {
    const { text } = await call(port, 'GET', '/_lakemock/metrics')
    if (!/lakemock_statements\{state="(waiting|running)"\}/.test(text)) return
    await sleep(50)
  }
  throw new Error('statements of 5 ms did not finish within ten seconds')
}
