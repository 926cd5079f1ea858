/** The two requests that test suites send most, compared with the framework that lakemock is built on. */
import { contest, measuredRows, samplesOf } from '../contest.js'
import { ratio } from '../figures.js'
import { loads, startLakemock } from '../lakemock.js'
import { withServers } from '../server.js'
import { bare, startBare } from '../servers/bare.js'
import { ratioLine } from './row.js'
import { targets } from './targets.js'

const SHIPPED = 'lakemock'
const SILENT = 'lakemock, silent'

/** @type {import('./row.js').Row} */
export const pollCreate = {
  name: 'poll-create',
  about: 'poll and create, as shipped and with a silent log, to bare Fastify with the same routes and schemas',
  quick: true,
  run: (plan) =>
    withServers(async (keep) => {
      const servers = [
        { name: SHIPPED, ...(await startLakemock({ name: SHIPPED })) },
        { name: SILENT, ...(await startLakemock({ name: SILENT, flags: ['--log-level', 'silent'] })) },
        { name: bare.name, ...(await startBare()) },
      ]
      for (const { server } of servers) keep(server)
      const lines = []
      const measured = []
      const gates = []
      for (const [load, of] of loads) {
        const contenders = servers.map(({ name, server, sessions }) => ({ name, server, load: of(sessions) }))
        const results = await contest(contenders, plan)
        const toBare = (/** @type {string} */ name) => ratio(samplesOf(results, name), samplesOf(results, bare.name))
        const shipped = toBare(SHIPPED)
        lines.push(ratioLine(`${load}, as shipped`, shipped, `of ${bare.name}`, targets[load]))
        lines.push(ratioLine(`${load}, log silent`, toBare(SILENT), `of ${bare.name}`))
        // a busy machine lowers a ratio more often than it raises one
        gates.push({
          name: `${load}, as shipped, best round`,
          load,
          value: Math.max(shipped.rate.high, shipped.cpu.high),
        })
        measured.push(...measuredRows(load, results))
      }
      return { lines, measured, gates }
    }),
}
