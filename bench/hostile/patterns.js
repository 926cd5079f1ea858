/** Patterns in stubs, fault rules and filters, and texts that they search for a long time. */
import { callJson } from '../server.js'
import { get, inParallel, json, MOST, many, SESSIONS, SQL, session, settings, WORLD } from './kind.js'

/** @typedef {import('./kind.js').HostileKind} HostileKind */

/** Almost as large as a pattern may be, and different for each index. @param {number} index */
const large = (index) => ({ regex: `(?:[a-f]|[c-h]|g\\d){500}${index}?` })
/** Small, without a word that a text must have. @param {number} index */
const small = (index) => ({ regex: `([a-f]+[c-h]+)+[x-z]\\d${'[a-h]?'.repeat(index % 10)}` })
/** Larger, likewise. @param {number} index */
const medium = (index) => ({ regex: `(?:[a-f]|[c-h]|g\\d){${20 + (index % 40)}}[x-z]` })
const letters = (/** @type {number} */ length) => 'abcdefgh'.repeat(length / 8)

const DELETE_STUBS = { method: 'DELETE', path: `${WORLD}/stubs` }
const DELETE_FAULTS = { method: 'DELETE', path: `${WORLD}/faults` }
const sql = (/** @type {string} */ text) => json('POST', SQL, { sql_type: 'presto', sql_content: text })

/** @type {readonly HostileKind[]} */
export const patternKinds = [
  {
    name: 'stubs with large patterns',
    prepare: async () => [
      json(
        'POST',
        `${WORLD}/stubs`,
        many(MOST, (index) => ({
          match: { code: large(index), session: large(index), kind: large(index), project: large(index) },
        })),
      ),
      DELETE_STUBS,
    ],
  },
  {
    name: 'fault rules with large patterns',
    prepare: async () => [
      json(
        'POST',
        `${WORLD}/faults`,
        many(MOST, (index) => ({
          match: { header: Object.fromEntries(many(10, (at) => [`x-${at}`, large(index)])) },
          fault: { kind: 'reset' },
        })),
      ),
      DELETE_FAULTS,
    ],
  },
  {
    name: 'one fault rule with 20 header patterns',
    prepare: async () => [
      json('POST', `${WORLD}/faults`, {
        match: { header: Object.fromEntries(many(20, (at) => [`x-${at}`, large(at)])) },
        fault: { kind: 'reset' },
      }),
      DELETE_FAULTS,
    ],
  },
  {
    name: 'statements that 1000 stubs search',
    async prepare(port) {
      const path = await session(port)
      await callJson(
        port,
        'POST',
        `${WORLD}/stubs`,
        many(MOST, (index) => ({ match: { code: small(index) } })),
      )
      return many(50, (index) => json('POST', `${path}/statements`, { code: `${letters(1000)}${index}` }))
    },
  },
  {
    name: 'long SQL that 1000 stubs search',
    async prepare(port) {
      await callJson(
        port,
        'POST',
        `${WORLD}/stubs`,
        many(MOST, (index) => ({ match: { sql: small(index) } })),
      )
      return [1000, 10_000, 40_000, 200_000, 800_000].map((length) => sql(`select ${letters(length)}`))
    },
  },
  {
    name: 'sessions that 1000 stubs search',
    async prepare(port) {
      await callJson(
        port,
        'POST',
        `${WORLD}/stubs`,
        many(MOST, (index) => ({ match: { session: medium(index) } })),
      )
      return [json('POST', SESSIONS, { kind: 'spark', queue: 'default', name: letters(128) })]
    },
  },
  {
    name: 'a long header that 1000 fault rules search',
    async prepare(port) {
      const rules = many(MOST, (index) => ({ match: { header: { 'x-long': small(index) } }, fault: { kind: 'reset' } }))
      await callJson(port, 'POST', `${WORLD}/faults`, rules)
      return [{ ...get(SESSIONS), headers: { 'x-long': letters(50_000) } }]
    },
  },
  {
    name: 'SQL that 1000 fault rules search',
    async prepare(port) {
      const rules = many(MOST, (index) => ({ match: { sql: small(index) }, fault: { kind: 'reset' } }))
      await callJson(port, 'POST', `${WORLD}/faults`, rules)
      return [1000, 10_000, 100_000, 800_000].map((length) => sql(`select ${letters(length)}`))
    },
  },
  {
    name: 'SQL of quotes and comments that 1000 fault rules compare',
    async prepare(port) {
      const rules = many(MOST, (index) => ({ match: { sql: `select ${index}` }, fault: { kind: 'reset' } }))
      await callJson(port, 'POST', `${WORLD}/faults`, rules)
      return [sql(`select ${"'' ".repeat(300_000)}`), sql(`select ${'/**/'.repeat(250_000)}`)]
    },
  },
  {
    name: 'journal filters',
    async prepare(port) {
      await fillJournal(port, 1000, 4000)
      return many(20, (index) =>
        get(`${WORLD}/journal?match=${encodeURIComponent(JSON.stringify({ body: medium(index) }))}`),
      )
    },
  },
  {
    name: 'filters of a journal of 10,000 requests',
    async prepare(port) {
      await settings(port, { limits: { journal: 10_000, journalBytes: 100_000_000 } })
      await fillJournal(port, 10_000, 200)
      return many(20, (index) =>
        get(`${WORLD}/journal?match=${encodeURIComponent(JSON.stringify({ sql: medium(index), path: small(index) }))}`),
      )
    },
  },
  {
    name: 'one verification with 500 filters',
    async prepare(port) {
      await fillJournal(port, 1000, 1000)
      const expect = many(500, (index) => ({ match: { sql: small(index) }, atLeast: 1 }))
      return [json('POST', `${WORLD}/journal/verify`, { expect, inOrder: true })]
    },
  },
  {
    name: 'one verification with 1000 expectations',
    async prepare(port) {
      await fillJournal(port, 1000, 100)
      const expect = many(1000, () => ({ match: { operation: 'ListSessions', path: `/${letters(200)}` } }))
      return [json('POST', `${WORLD}/journal/verify`, { expect })]
    },
  },
  {
    name: '1000 waits with filters',
    async prepare(port) {
      void inParallelWaits(port, (index) => ({ sql: medium(index), header: { 'x-long': small(index) } }))
      return [{ ...sql(`select ${letters(10_000)}`), headers: { 'x-long': letters(40_000) } }]
    },
  },
  {
    name: 'near misses of 1000 stubs',
    async prepare(port) {
      await inParallel(100, (index) => sendSql(port, `select ${letters(60_000)} ${index}`))
      await callJson(
        port,
        'POST',
        `${WORLD}/stubs`,
        many(MOST, (index) => ({ match: { sql: medium(index) } })),
      )
      return [get(`${WORLD}/unmatched`)]
    },
  },
]

/** @param {number} port @param {string} text */
const sendSql = (port, text) => callJson(port, 'POST', SQL, { sql_type: 'presto', sql_content: text })

/** @param {number} port @param {number} count @param {number} length */
const fillJournal = (port, count, length) =>
  inParallel(count, (index) => sendSql(port, `select ${letters(length)} ${index}`))

/** @param {number} port @param {(index: number) => object} filter */
async function inParallelWaits(port, filter) {
  const waits = many(MOST - 50, (index) => {
    const path = `${WORLD}/journal/wait?timeout=20s&count=1000&match=${encodeURIComponent(JSON.stringify(filter(index)))}`
    return fetch(`http://127.0.0.1:${port}${path}`).then(
      (response) => response.text(),
      () => '',
    )
  })
  await Promise.all(waits)
}
