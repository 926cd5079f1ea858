/** Millions of requests to one server: whether its memory stays where it was after the first million. */
import { growth } from '../figures.js'
import { create, poll, startLakemock } from '../lakemock.js'
import { put } from '../load/load.js'
import { megabytes, number, percent } from '../table.js'
import { withServers } from './row.js'

const MILLION = 1_000_000
const TARGET = 0.05
/** Of each part so many are creates, the others polls. */
const CREATED = 0.2
/** More under way at once than in the other rows: it is the number that counts here. */
const PIPELINING = 8
/** They keep as many statements as they may (a hundred each) well before the first million is over. */
const SESSIONS = 1000

/** @type {import('./row.js').Row} */
export const endurance = {
  name: 'endurance',
  about: 'resident memory after the first and the last million requests (two million; ten with --full)',
  quick: false,
  run: ({ requests, scale }) =>
    withServers(async (keep) => {
      const { server, sessions } = await startLakemock(
        { name: 'endurance' },
        { sessions: Math.max(10, SESSIONS * scale) },
      )
      keep(server)
      const part = MILLION * scale
      const parts = Math.round(requests / part)
      /** @type {number[]} */
      const resident = []
      const begunMs = Date.now()
      for (let done = 0; done < parts; done++) {
        await put(server, { ...create(sessions.slice(1)), pipelining: PIPELINING, requests: part * CREATED })
        await put(server, { ...poll(sessions.slice(0, 1)), pipelining: PIPELINING, requests: part * (1 - CREATED) })
        server.clearLog()
        resident.push(server.residentBytes)
      }
      const first = resident[0] ?? Number.NaN
      const last = resident.at(-1) ?? Number.NaN
      const grown = growth(first, last)
      const rate = (part * parts) / ((Date.now() - begunMs) / 1000)
      return {
        lines: [
          {
            what: `resident memory over ${number(part * parts)} requests`,
            result: `${grown < 0 ? '' : '+'}${percent(grown)} after the first ${number(part)}`,
            target: `≤ ${percent(TARGET)}`,
            met: grown <= TARGET,
            notes: `${resident.map(megabytes).join(', ')}; one in five a create, ${number(rate)} a second`,
          },
        ],
      }
    }),
}
