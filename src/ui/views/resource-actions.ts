import { call, worldPath } from '../data/api.ts'
import { detailPath, type Kind, type ResourceRow } from '../data/kinds.ts'
import { hasEnded, killsOf, movesOf, statesOf } from '../data/lives.ts'
import { request } from '../data/request.ts'
import type { TextKey } from '../texts/text.ts'

export interface Field {
  readonly key: string
  readonly label: TextKey
  /** What the field may have; absent: any text. */
  readonly choices?: readonly string[]
}

/** Something that can be done to a resource. The page shows a dialog before it. */
export interface ResourceAction {
  readonly key: TextKey
  readonly isDangerous: boolean
  /** Absent: nothing to enter. */
  readonly field?: Field
  /** Does it with what was entered; '' if nothing was. */
  run(project: string, row: ResourceRow, value: string): Promise<unknown>
}

type Method = 'POST' | 'PATCH' | 'DELETE'

/** An operation of the control API below the path of the resource. */
const control =
  (method: Method, part: string | undefined, bodyOf: (value: string) => object | undefined = () => undefined) =>
  (project: string, row: ResourceRow, value: string): Promise<unknown> =>
    call(method, worldPath(project, ...detailPath(row), ...(part === undefined ? [] : [part])), bodyOf(value))

const text = (key: string, label: TextKey): Field => ({ key, label })
const oneOf = (key: string, label: TextKey, choices: readonly string[]): Field => ({ key, label, choices })
const given =
  (key: string) =>
  (value: string): object =>
    value === '' ? {} : { [key]: value }

const finish: ResourceAction = { key: 'action.finish', isDangerous: false, run: control('POST', 'finish', () => ({})) }
const fail: ResourceAction = {
  key: 'action.fail',
  isDangerous: true,
  field: text('message', 'action.message'),
  run: control('POST', 'fail', given('message')),
}
const kill: ResourceAction = { key: 'action.kill', isDangerous: true, run: control('POST', 'kill') }

/** Sets one of these states; nothing if there is none. */
const setState = (states: readonly string[]): readonly ResourceAction[] =>
  states.length === 0
    ? []
    : [
        {
          key: 'action.setState',
          isDangerous: true,
          field: oneOf('state', 'action.state', states),
          run: control('PATCH', undefined, given('state')),
        },
      ]

function killSession(state: string): readonly ResourceAction[] {
  const states = killsOf(state)
  return states.length === 0 ? [] : [{ ...kill, field: oneOf('state', 'action.state', states), run: killAs }]
}
const killAs = control('POST', 'kill', given('state'))

/** What can be done to a resource while its life goes on. */
const workActions: Partial<Record<Kind, readonly ResourceAction[]>> = {
  statement: [
    {
      ...finish,
      field: text('text', 'action.output'),
      run: control('POST', 'finish', given('text')),
    },
    {
      ...fail,
      run: control('POST', 'fail', (value) => (value === '' ? {} : { error: { ename: 'Error', evalue: value } })),
    },
  ],
  sql: [finish, fail],
  sqlJob: [finish, fail],
  batch: [finish, fail, kill],
  mrsJob: [finish, fail, kill],
}
const expire: ResourceAction = { key: 'action.expire', isDangerous: true, run: control('POST', 'expire') }
const terminate: ResourceAction = { key: 'action.terminate', isDangerous: true, run: control('POST', 'terminate') }
const remove: ResourceAction = { key: 'remove', isDangerous: true, run: control('DELETE', undefined) }

/** What the control API can do to a resource in its state. */
function controlActions({ kind, state }: ResourceRow): readonly ResourceAction[] {
  const moves = movesOf(kind, state)
  if (kind === 'session') return [...setState(moves), ...killSession(state), expire]
  if (kind === 'queue') return [remove]
  if (kind === 'elasticPool' || kind === 'resource') return setState(moves)
  if (kind === 'cluster') {
    const isEnding = moves.length === 0 || state === 'terminating'
    // a test can put a cluster into any state
    return [...(isEnding ? [] : [fail, terminate]), ...setState(statesOf('cluster').filter((other) => other !== state))]
  }
  return hasEnded(kind, state) ? [] : (workActions[kind] ?? [])
}

/** The paths at which clients cancel. */
const cancelPaths: Partial<Record<Kind, (project: string, row: ResourceRow) => readonly [Method, string]>> = {
  statement: (project, { parent, id }) => [
    'POST',
    `/v2.0/${project}/sessions/${parent}/statements/${id.slice(id.lastIndexOf(':') + 1)}/cancel`,
  ],
  sql: (project, { parent, id }) => ['POST', `/v2/${project}/clusters/${parent}/sql-execution/${id}/cancel`],
  sqlJob: (project, { id }) => ['DELETE', `/v1.0/${project}/jobs/${id}`],
  batch: (project, { id }) => ['DELETE', `/v2.0/${project}/batches/${id}`],
}

/** What can be done to a resource in its state. */
export function actionsOf(row: ResourceRow): readonly ResourceAction[] {
  if (row.isGone) return []
  const actions = controlActions(row)
  const cancelPath = cancelPaths[row.kind]
  if (cancelPath === undefined || hasEnded(row.kind, row.state)) return actions
  const cancel: ResourceAction = {
    key: 'action.cancel',
    isDangerous: true,
    run: (project, of) => cancelAsClient(...cancelPath(project, of)),
  }
  return [...actions, cancel]
}

/** Cancels as a client does, with a request that is in the journal. */
async function cancelAsClient(method: Method, path: string): Promise<void> {
  const reply = await request(path, { method, headers: { 'content-type': 'application/json' } })
  if (!reply.ok) throw new Error(`HTTP ${reply.status}: ${await reply.text()}`)
}
