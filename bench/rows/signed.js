/** What it costs to check the signature of each request. */
import { contest, samplesOf, seenRows } from '../contest.js'
import { ratio } from '../figures.js'
import { key, loads, startLakemock } from '../lakemock.js'
import { ratioLine, withServers } from './row.js'

const OFF = 'lakemock'
const VERIFY = 'lakemock, --auth verify'

/** @type {import('./row.js').Row} */
export const signed = {
  name: 'signed',
  about: 'a signature verified on every request, to auth off',
  quick: false,
  run: (plan) =>
    withServers(async (keep) => {
      const off = await startLakemock({ name: OFF })
      keep(off.server)
      const verify = await startLakemock({ name: VERIFY, flags: ['--auth', 'verify'] }, { key })
      keep(verify.server)
      const lines = []
      const rows = []
      for (const [load, of] of loads) {
        const seen = await contest(
          [
            { name: OFF, server: off.server, load: of(off.sessions) },
            { name: VERIFY, server: verify.server, load: { ...of(verify.sessions), key } },
          ],
          plan,
        )
        const compared = ratio(samplesOf(seen, VERIFY), samplesOf(seen, OFF))
        lines.push(ratioLine(`${load}, signature verified on every request`, compared, 0.6, 'auth off'))
        rows.push(...seenRows(`${load}, signed`, seen))
      }
      return { lines, seen: rows }
    }),
}
