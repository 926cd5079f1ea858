/** How close lakemock comes to the framework that it is built on: the two requests that test suites send most. */
import { contest, samplesOf, seenRows } from '../contest.js'
import { ratio } from '../figures.js'
import { loads, startLakemock } from '../lakemock.js'
import { start } from '../server.js'
import { bare, bareLogged, nodeHttp, paths, touch } from '../servers/programs.js'
import { ratioLine, withServers } from './row.js'

const SHIPPED = 'lakemock'
const SILENT = 'lakemock, silent'

const wanted = [
  { load: 'poll', name: SHIPPED, what: 'poll of a statement, everything on as shipped', target: 0.75 },
  { load: 'poll', name: SILENT, what: 'poll of a statement, log silenced', target: 0.85 },
  { load: 'create', name: SHIPPED, what: 'create of a statement, everything on as shipped', target: 0.75 },
  { load: 'create', name: SILENT, what: 'create of a statement, log silenced', target: 0.75 },
]

/** @type {import('./row.js').Row} */
export const pollCreate = {
  name: 'poll-create',
  about: 'poll and create, as shipped and with the log silenced, to bare Fastify with the same route and schema',
  quick: true,
  run: (plan) =>
    withServers(async (keep) => {
      const contenders = []
      for (const [name, flags] of /** @type {const} */ ([
        [SHIPPED, []],
        [SILENT, ['--log-level', 'silent']],
      ])) {
        const { server, sessions } = await startLakemock({ name, flags })
        contenders.push({ name, server: keep(server), sessions })
      }
      for (const program of plan.quick ? [bare] : [bare, bareLogged, nodeHttp]) {
        const server = keep(await start(program))
        await touch(server)
        contenders.push({ name: program.name, server, sessions: paths })
      }
      /** @type {Record<string, import('../contest.js').Seen[]>} */
      const seen = {}
      for (const [load, of] of loads)
        seen[load] = await contest(
          contenders.map((one) => ({ ...one, load: of(one.sessions) })),
          plan,
        )
      const ratios = wanted.map(({ load, name }) =>
        ratio(samplesOf(seen[load] ?? [], name), samplesOf(seen[load] ?? [], bare.name)),
      )
      return {
        lines: wanted.map(({ what, target }, index) =>
          ratioLine(what, /** @type {import('../figures.js').Ratio} */ (ratios[index]), target),
        ),
        seen: Object.entries(seen).flatMap(([load, one]) => seenRows(load, one)),
        gates: wanted.map(({ what }, index) => ({ name: what, value: ratios[index]?.value ?? 0 })),
      }
    }),
}
