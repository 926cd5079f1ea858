/** General HTTP mock servers with the same two routes, each as it is shipped. */
import { contest, measuredRows, samplesOf } from '../contest.js'
import { ratio } from '../figures.js'
import { loads, startLakemock } from '../lakemock.js'
import { mockserver } from '../peers/mockserver.js'
import { mountebank } from '../peers/mountebank.js'
import { folderOf, SESSION, Unavailable } from '../peers/peer.js'
import { wiremock } from '../peers/wiremock.js'
import { start, withServers } from '../server.js'
import { ratioLine } from './row.js'

/** Prism and Mockoon took three times as long as these, and are left out. To add a peer: a file in `peers`, and its name here. */
const all = [wiremock, mockserver, mountebank]
const targets = { poll: { goal: 6, floor: 4 }, create: { goal: 4, floor: 3 } }
const MAX_ROUNDS = 3
/** Java needs longer until its code is compiled. */
const FIRST_WARMUP_SECONDS = 4

/** @type {import('./row.js').Row} */
export const peers = {
  name: 'peers',
  about: 'poll and create to the best of WireMock, MockServer and mountebank, as shipped',
  quick: false,
  run: (given) =>
    withServers(async (keep) => {
      const plan = { ...given, rounds: Math.min(given.rounds, MAX_ROUNDS), firstWarmupSeconds: FIRST_WARMUP_SECONDS }
      /** @type {import('./row.js').Line[]} */
      const lines = []
      const versions = []
      const started = []
      for (const peer of all) {
        try {
          const program = await peer.prepare(folderOf(peer))
          started.push({ name: peer.name, server: keep(await start({ name: peer.name, ...program })) })
          versions.push(`${peer.name} ${peer.version}`)
        } catch (error) {
          const { message } = /** @type {Error} */ (error)
          const notes = error instanceof Unavailable ? message : `It did not start: ${message}`
          lines.push({ what: peer.name, result: 'left out', notes })
        }
      }
      const own = await startLakemock({ name: 'lakemock' })
      keep(own.server)
      const measured = []
      for (const [load, of] of started.length === 0 ? [] : loads) {
        const contenders = [
          { name: 'lakemock', server: own.server, load: of(own.sessions) },
          ...started.map((peer) => ({ ...peer, load: of([SESSION, SESSION]) })),
        ]
        const results = await contest(contenders, plan)
        const lead = (/** @type {string} */ name) => ratio(samplesOf(results, 'lakemock'), samplesOf(results, name))
        const best = started.map(({ name }) => name).reduce((a, b) => (lead(b).value < lead(a).value ? b : a))
        lines.push(ratioLine(`${load}, to the best peer`, lead(best), `times ${best}`, targets[load]))
        measured.push(...measuredRows(load, results))
      }
      return { lines, measured, versions: versions.length === 0 ? [] : [versions.join(', ')] }
    }),
}
