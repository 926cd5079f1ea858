/** What the check of SQL without a stub costs: of a text that came before, and of a new one. */
import { performance } from 'node:perf_hooks'
import { contest, measuredRows, samplesOf } from '../contest.js'
import { ratio, spread } from '../figures.js'
import { shipped } from '../lakemock.js'
import { callJson, start, withServers } from '../server.js'
import { number, withSpread } from '../table.js'
import { ratioLine } from './row.js'

const PATH = '/v2/bench/clusters/c1/sql-execution'
const CHECKED = 'checked'
const ECHO = 'echo'
/** A text as programs have it: a join, a condition, a group. @param {number} number */
const text = (number) =>
  `select a.id, count(*) as c${number}, sum(case when b.x > ${number} then 1 else 0 end) from t1 a join orders b on a.id = b.id ` +
  `where a.dt = '2020-01-01' and b.name like 'x%' group by a.id order by 2 desc limit ${number + 1}`
const body = (/** @type {number} */ number) => ({ sql_type: 'presto', sql_content: text(number) })
/** New texts: the first are for the compiler of JavaScript. */
const WARMUP = 300
const MEASURED = 300

/** @type {import('./row.js').Row} */
export const sql = {
  name: 'sql',
  about: 'a create of SQL that is checked, to one that is echoed; and the time of a new text',
  quick: false,
  run: (plan) =>
    withServers(async (keep) => {
      const contenders = []
      for (const name of [CHECKED, ECHO]) {
        const server = keep(await start(shipped(`sql-${name}`, ['--unmatched', name])))
        const load = { method: 'POST', paths: [PATH], body: JSON.stringify(body(0)), connections: 50 }
        contenders.push({ name, server, load })
      }
      const results = await contest(contenders, plan)
      const toEcho = ratio(samplesOf(results, CHECKED), samplesOf(results, ECHO))
      const newMs = spread(await newTexts(contenders[0]?.server.port ?? 0))
      return {
        lines: [
          ratioLine('a create of a known SQL text', toEcho, 'of one that is echoed', { goal: 1 / 1.2, floor: 0.5 }),
          {
            what: 'a create of a new SQL text',
            result: `${number(newMs.median)} ms`,
            value: newMs.median,
            target: { goal: 5, floor: 10, isAtLeast: false },
            notes: `${withSpread(newMs)} ms, ${MEASURED} texts after ${WARMUP}, one after the other`,
          },
        ],
        measured: measuredRows('SQL', results),
      }
    }),
}

/** @param {number} port */
async function newTexts(port) {
  const times = []
  for (let index = 1; index <= WARMUP + MEASURED; index++) {
    const beginMs = performance.now()
    await callJson(port, 'POST', PATH, body(index))
    if (index > WARMUP) times.push(performance.now() - beginMs)
  }
  return times
}
