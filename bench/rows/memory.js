/** What a lakemock takes that has nothing to do. */
import { spread } from '../figures.js'
import { lakemock } from '../lakemock.js'
import { sleep } from '../machine.js'
import { start } from '../server.js'
import { bare } from '../servers/programs.js'
import { megabytes, withSpread } from '../table.js'

const TARGET = 1.3
/** Until what a start leaves behind is settled, in milliseconds. */
const SETTLE_MS = 500

/** @param {import('../server.js').Program} program */
async function idleBytes(program) {
  const server = await start(program)
  try {
    await sleep(SETTLE_MS)
    return server.residentBytes
  } finally {
    await server.stop()
  }
}

/** @type {import('./row.js').Row} */
export const memory = {
  name: 'memory',
  about: 'resident memory of an idle server, to bare Fastify',
  quick: false,
  async run({ rounds }) {
    /** @type {number[]} */
    const own = []
    /** @type {number[]} */
    const theirs = []
    for (let round = 0; round < rounds; round++) {
      own.push(await idleBytes(lakemock({ name: 'lakemock' })))
      theirs.push(await idleBytes(bare))
    }
    const ratios = spread(own.map((bytes, round) => bytes / /** @type {number} */ (theirs[round])))
    return {
      lines: [
        {
          what: 'memory idle',
          result: `${withSpread(ratios)} of bare Fastify`,
          target: `≤ ${TARGET}`,
          met: ratios.median <= TARGET,
          notes: `${megabytes(spread(own).median)}, bare Fastify ${megabytes(spread(theirs).median)}`,
        },
      ],
    }
  },
}
