/** What programs and pages that read the events cost the requests of others. */
import { get } from 'node:http'
import { contest, measuredRows, samplesOf } from '../contest.js'
import { ratio } from '../figures.js'
import { loads, startLakemock } from '../lakemock.js'
import { withServers } from '../server.js'
import { ratioLine } from './row.js'

const NONE = 'no reader'

/** How many readers a server has, and how much of its speed is to be left. */
const kinds = [
  { name: 'one reader', count: 1, target: { goal: 0.95, floor: 0.9 } },
  { name: 'ten readers', count: 10, target: { goal: 0.85, floor: 0.75 } },
]

/** @type {import('./row.js').Row} */
export const events = {
  name: 'events',
  about: 'polls beside one and ten readers of GET /_lakemock/events, to polls beside none',
  quick: false,
  run: (plan) =>
    withServers(async (keep) => {
      const none = await startLakemock({ name: NONE })
      keep(none.server)
      const servers = [{ name: NONE, ...none }]
      const readers = []
      for (const { name, count } of kinds) {
        const one = await startLakemock({ name })
        keep(one.server)
        servers.push({ name, ...one })
        for (let number = 0; number < count; number++) readers.push(await read(one.server.port))
      }
      const lines = []
      const measured = []
      for (const [load, of] of loads) {
        const results = await contest(
          servers.map(({ name, server, sessions }) => ({ name, server, load: of(sessions) })),
          plan,
        )
        for (const { name, target } of kinds) {
          const left = ratio(samplesOf(results, name), samplesOf(results, NONE))
          lines.push(
            ratioLine(`${load} beside ${name} of events`, left, 'of none', load === 'poll' ? target : undefined),
          )
        }
        measured.push(...measuredRows(`${load}, events`, results))
      }
      for (const reader of readers) reader.destroy()
      return { lines, measured }
    }),
}

/**
 * Opens a stream of all events, and reads it without looking at it.
 * @param {number} port
 * @returns {Promise<import('node:http').ClientRequest>}
 */
function read(port) {
  return new Promise((resolve, reject) => {
    const request = get({ port, host: '127.0.0.1', path: '/_lakemock/events' }, (response) => {
      response.resume()
      if (response.statusCode === 200) resolve(request)
      else reject(new Error(`the events: ${response.statusCode}`))
    })
    // a server that is stopped ends its streams
    request.on('error', reject)
  })
}
