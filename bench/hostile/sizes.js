/** Large bodies, results, lists and snapshots. */
import { call, callJson } from '../server.js'
import { get, inParallel, json, MOST, many, SESSIONS, SQL, session, settings, WORLD } from './kind.js'

/** @typedef {import('./kind.js').HostileKind} HostileKind */

const MIB = 1024 * 1024
const sql = (/** @type {string} */ text) => json('POST', SQL, { sql_type: 'presto', sql_content: text })

/**
 * A project with many statements, on a clock that does not move.
 * @param {number} port
 * @param {number} sessions
 * @param {number} each
 */
async function fillStatements(port, sessions, each) {
  await callJson(port, 'PATCH', `${WORLD}/clock`, { mode: 'manual' })
  await inParallel(sessions, async () => {
    const path = await session(port)
    for (let number = 0; number < each; number++)
      await callJson(port, 'POST', `${path}/statements`, { code: `${number}` })
  })
}

/** @type {readonly HostileKind[]} */
export const sizeKinds = [
  {
    name: 'bodies of millions of values',
    prepare: async () => [
      { method: 'POST', path: SESSIONS, text: `{"kind":"spark","queue":"q","conf":[${'{},'.repeat(3.9 * MIB)}{}]}` },
      { method: 'POST', path: SESSIONS, text: `[${'"",'.repeat(3.9 * MIB)}1` },
    ],
  },
  {
    name: 'SQL of 11 MiB',
    prepare: async () => [
      sql(`select ${'a,'.repeat(5 * MIB)}a`),
      sql(`select ${"'".repeat(11 * MIB)}`),
      sql(`select ${'/*a*/ '.repeat(1.9 * MIB)}`),
      sql(`select ${'-- lakemock:x\n'.repeat(0.8 * MIB)}`),
    ],
  },
  {
    name: 'long code in the dialect livy',
    async prepare(port) {
      await settings(port, { dialect: 'livy' })
      const path = await session(port)
      return [
        `// lakemock: running=1s\n${'//\n'.repeat(24_000)}`,
        "'a' ".repeat(24_000),
        'x '.repeat(499_000),
        "\\'".repeat(490_000),
      ].map((code) => json('POST', `${path}/statements`, { code, kind: 'spark' }))
    },
  },
  {
    name: 'outcomes that repeat a capture',
    async prepare(port) {
      const path = await session(port)
      await callJson(port, 'POST', `${WORLD}/stubs`, [
        { match: { code: { regex: '^(.+)$' } }, outcome: { text: '$0$1'.repeat(2000) } },
        {
          match: { sql: { regex: '^select(.*)$' } },
          outcome: { columns: ['a'], rows: many(100_000, (row) => [row < 9000 ? '$1' : 'x']) },
        },
      ])
      return [
        ...many(10, (index) => json('POST', `${path}/statements`, { code: 'x'.repeat(900) + index })),
        ...many(50, (index) => get(`${path}/statements/${index}`)),
        ...many(5, (index) => sql(`select ${'x'.repeat(1000)} ${index}`)),
      ]
    },
  },
  {
    name: 'large results',
    async prepare(port) {
      const path = await session(port)
      const text = 'x"\\\n'.repeat(1.3 * MIB)
      await callJson(port, 'POST', `${WORLD}/stubs`, [
        { match: { code: 'text' }, outcome: { text } },
        { match: { sql: 'show text' }, outcome: { columns: ['a', 'b'], rows: many(60_000, (row) => [row, 'x']) } },
      ])
      await inParallel(100, () => callJson(port, 'POST', `${path}/statements`, { code: 'text' }))
      return [
        get(`${path}/statements/0`),
        get(`${path}/statements`),
        sql('show text'),
        get(`${WORLD}/sql`),
        get(`${WORLD}/stubs`),
      ]
    },
  },
  {
    // a snapshot can have 10,000 rows: these, and what is noted of each text without a stub
    name: 'lists and snapshots of 4900 statements',
    async prepare(port) {
      await fillStatements(port, 49, 100)
      return [
        get(`${WORLD}/snapshot`),
        get(`${WORLD}/sessions`),
        get(`${WORLD}/agenda`),
        get(WORLD),
        get('/_lakemock/metrics'),
        get(`${SESSIONS}?size=1000`),
      ]
    },
  },
  {
    name: 'restoring a snapshot of 4900 statements',
    async prepare(port) {
      await fillStatements(port, 49, 100)
      return [json('PUT', `${WORLD}/snapshot`, await callJson(port, 'GET', `${WORLD}/snapshot`))]
    },
  },
  {
    name: 'a clock that passes 30,000 changes',
    async prepare(port) {
      await fillStatements(port, 300, 50)
      return [json('POST', `${WORLD}/clock/advance`, { by: '1h' })]
    },
  },
  {
    name: 'lists of journals with large bodies',
    async prepare(port) {
      await settings(port, { limits: { journal: 100_000, journalBytes: 200_000_000 } })
      await inParallel(600, (index) =>
        call(port, 'POST', SESSIONS, { kind: 'spark', queue: 'q', file: '\u0001'.repeat(3000), index }),
      )
      return [
        get(`${WORLD}/journal?size=1000`),
        get(`${WORLD}/journal?size=1000&format=text`),
        get(`${WORLD}/journal/wait?count=600&operation=CreateSession`),
      ]
    },
  },
  {
    name: '1000 stubs of exact texts, added again and again',
    prepare: async () => [
      json(
        'POST',
        `${WORLD}/stubs`,
        many(MOST, (index) => ({ match: { code: `${"'a' ".repeat(2000)}${index}` } })),
      ),
      { method: 'DELETE', path: `${WORLD}/stubs` },
    ],
  },
]
