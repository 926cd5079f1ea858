/** Random stories to play against an emulator, and all that can be heard of them. */
import fc from 'fast-check'
import type { Emulator, EmulatorOptions, InjectedRequest } from '../../src/index.ts'

export const WORLD = '/_lakemock/worlds/p1'
const SESSIONS = '/v2.0/p1/sessions'
const SQL = '/v2/p1/clusters/c1/sql-execution'

export const options: EmulatorOptions = {
  listen: false,
  clock: 'manual',
  now: '2026-01-01T00:00:00Z',
  limitsStatements: 2,
  limitsExecutions: 3,
  limitsHistory: 5,
  limitsSessions: 4,
  fixtures: {
    world: {
      durations: {
        not_started: [0, 500],
        starting: ['100ms', '3s'],
        shutting_down: [0, 900],
        waiting: [0, 900],
        running: [0, 4000],
        cancelling: [0, 500],
        QUEUED: [0, 500],
        RUNNING: ['1ms', '2s'],
      },
    },
    stubs: [
      { name: 'regex', match: { code: { regex: '^say (\\w+)(?<more> .*)?$' } }, outcome: { text: '$1$<more>' } },
      { name: 'few', match: { code: 'few' }, times: 3, durations: { running: [1, 900] }, outcome: { text: 'few' } },
      { name: 'held', match: { code: { regex: '^hold (\\w)' } }, outcome: { text: 'let go $1', hold: '$1' } },
      { name: 'never', match: { code: 'never' }, outcome: { never: true } },
      { name: 'stuck', match: { code: 'stuck' }, outcome: { never: true, cancel: 'never' } },
      { name: 'lingers', match: { code: 'lingers' }, outcome: { text: 'ran on', lingers: [100, 2000] } },
      { name: 'dies', match: { code: 'dies' }, outcome: { session: 'dead' } },
      { name: 'sql held', match: { sql: 'select 2' }, outcome: { columns: ['a'], rows: [[1]], hold: 'a' } },
      { name: 'sql fails', match: { sql: { regex: '^select (3)' } }, outcome: { message: 'no $1' } },
      { name: 'slow', match: { session: 'slow' }, durations: { starting: [1000, 9000], recovering: [1, 900] } },
    ],
    faults: [
      {
        name: 'flaky',
        match: { operation: 'ShowSession' },
        when: { chance: 0.3 },
        fault: { kind: 'status', status: 503 },
      },
      { name: 'full', match: { operation: 'ListSessions' }, fault: { kind: 'throttle', limit: 2, window: '3s' } },
      {
        name: 'third',
        match: { operation: 'ShowStatement' },
        when: { every: 3, per: 'resource' },
        fault: { kind: 'status', preset: 'throttled' },
      },
    ],
  },
}

/** One thing to ask; numbers choose among the ids that were seen so far. */
export type Deed = readonly [what: keyof typeof deeds, which: number, text: string]

const deeds = {
  session: {
    texts: ['', 'slow', 'etl'],
    ask: (_: Ids, __: number, name: string) =>
      post(SESSIONS, { kind: 'spark', queue: 'q', name, heartbeatTimeoutInSecond: name === 'etl' ? 20 : 0 }),
  },
  statement: {
    texts: [
      'say hi',
      'say hi there',
      'few',
      'hold a',
      'hold b',
      'never',
      'stuck',
      'lingers',
      'dies',
      'other',
      '1 // lakemock: running=700ms',
      '2 // lakemock: hold=b',
      'extra 7',
    ],
    ask: (ids: Ids, n: number, code: string) => post(`${ids.session(n)}/statements`, { code }),
  },
  cancel: {
    texts: ['0', '1', '2', '3'],
    ask: (ids: Ids, n: number, id: string) => post(`${ids.session(n)}/statements/${id}/cancel`),
  },
  look: {
    texts: ['', '/state', '/log', '/statements', '/statements/0', '/statements/1', '/statements/2', '/statements/4'],
    ask: (ids: Ids, n: number, path: string) => get(ids.session(n) + path),
  },
  list: { texts: [''], ask: () => get(SESSIONS) },
  close: { texts: [''], ask: (ids: Ids, n: number) => ({ method: 'DELETE', url: ids.session(n) }) },
  sql: {
    texts: ['select 1', 'select 2', 'select 3', 'drop table t', 'show tables'],
    ask: (_: Ids, __: number, text: string) => post(SQL, { sql_type: 'presto', sql_content: text }),
  },
  'show sql': { texts: [''], ask: (ids: Ids, n: number) => get(`${SQL}/${ids.sql(n)}`) },
  'cancel sql': { texts: [''], ask: (ids: Ids, n: number) => post(`${SQL}/${ids.sql(n)}/cancel`) },
  advance: {
    texts: ['50ms', '700ms', '2s', '8s', '30s'],
    ask: (_: Ids, __: number, by: string) => post(`${WORLD}/clock/advance`, { by }),
  },
  next: { texts: ['next', 'idle'], ask: (_: Ids, __: number, to: string) => post(`${WORLD}/clock/advance`, { to }) },
  release: { texts: ['a', 'b'], ask: (_: Ids, __: number, gate: string) => post(`${WORLD}/gates/${gate}/release`) },
  shut: { texts: ['a', 'b'], ask: (_: Ids, __: number, gate: string) => post(`${WORLD}/gates/${gate}/close`) },
  stub: {
    texts: ['one', 'two'],
    ask: (_: Ids, __: number, text: string) =>
      post(`${WORLD}/stubs`, {
        match: { code: { regex: 'extra (\\d)' } },
        durations: { running: [1, 3000] },
        outcome: { text: `${text} $1` },
      }),
  },
  unstub: { texts: [''], ask: () => ({ method: 'DELETE', url: `${WORLD}/stubs` }) },
  fault: {
    texts: ['CreateStatement', 'ListStatements'],
    ask: (_: Ids, __: number, operation: string) =>
      post(`${WORLD}/faults`, {
        match: { operation },
        when: { chance: 0.5, times: 2 },
        fault: { kind: 'status', status: 500 },
      }),
  },
  settings: {
    texts: ['fail', 'empty', 'echo'],
    ask: (_: Ids, __: number, unmatched: string) => ({
      method: 'PATCH',
      url: `${WORLD}/settings`,
      payload: { unmatched, durations: { running: [1, 999] } },
    }),
  },
  cluster: {
    texts: ['running', 'terminated'],
    ask: (_: Ids, __: number, state: string) => ({ method: 'PATCH', url: `${WORLD}/clusters/c1`, payload: { state } }),
  },
  force: {
    texts: ['recovering', 'killed', 'idle'],
    ask: (ids: Ids, n: number, state: string) => ({
      method: 'PATCH',
      url: `${WORLD}/sessions/${ids.session(n).split('/').pop()}`,
      payload: { state },
    }),
  },
} satisfies Record<string, { texts: string[]; ask(ids: Ids, which: number, text: string): InjectedRequest }>

const weights: Partial<Record<keyof typeof deeds, number>> = {
  session: 3,
  statement: 12,
  cancel: 4,
  advance: 6,
  look: 5,
  sql: 5,
  close: 1,
}

export const story = (max: number): fc.Arbitrary<Deed[]> =>
  fc.array(
    fc.oneof(
      ...(Object.keys(deeds) as (keyof typeof deeds)[]).map((what) => ({
        weight: weights[what] ?? 2,
        arbitrary: fc.tuple(fc.constant(what), fc.nat({ max: 9 }), fc.constantFrom(...deeds[what].texts)),
      })),
    ),
    { minLength: max / 2, maxLength: max },
  )

const get = (url: string): InjectedRequest => ({ method: 'GET', url })
const post = (url: string, payload: object = {}): InjectedRequest => ({ method: 'POST', url, payload })

/** The ids that a story has seen; a copy goes with the snapshot. */
export class Ids {
  readonly sessions: string[] = []
  readonly sqls: string[] = []

  session(which: number): string {
    return `${SESSIONS}/${this.sessions[this.sessions.length - 1 - (which % 3)] ?? this.sessions[0] ?? 'none'}`
  }

  sql(which: number): string {
    return this.sqls[this.sqls.length - 1 - (which % 3)] ?? 'none'
  }

  copy(): Ids {
    const copy = new Ids()
    copy.sessions.push(...this.sessions)
    copy.sqls.push(...this.sqls)
    return copy
  }
}

/** Plays a story. Returns all replies: their bytes, and the request id of those that concern the project. */
export async function play(emulator: Emulator, story: readonly Deed[], ids: Ids): Promise<unknown[]> {
  const heard: unknown[] = []
  for (const [what, which, text] of story) {
    const request: InjectedRequest = deeds[what].ask(ids, which, text)
    const reply = await emulator.inject(request)
    const isOurs = request.url.startsWith('/_lakemock')
    heard.push([what, text, reply.statusCode, reply.payload, isOurs ? '' : reply.headers['x-request-id']])
    if (reply.statusCode < 300 && what === 'session') ids.sessions.push(reply.json().id)
    if (reply.statusCode < 300 && what === 'sql' && reply.json().id) ids.sqls.push(reply.json().id)
  }
  return heard
}

/** Everything that the control API shows of a world. */
export async function everything(emulator: Emulator): Promise<unknown[]> {
  const parts = [
    '',
    '/settings',
    '/stubs',
    '/faults',
    '/gates',
    '/sessions',
    '/sql',
    '/agenda',
    '/unmatched',
    '/clusters',
    '/snapshot',
  ]
  const views: unknown[] = []
  for (const part of parts) views.push((await emulator.inject(get(WORLD + part))).json())
  return views
}
