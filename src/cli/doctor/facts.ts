/** What the checks of a running instance need to know. */
import { realNowMs } from '../../core/clock.ts'
import { type Reply, send } from '../client.ts'
import type { Target } from '../target.ts'

/** IAM verifies signatures if the instance verifies any, and a call of it creates no project. */
export const IAM = '/v3/projects'
export const MAX_PROJECTS = 20

/** What is at a URL; `running` is the version of the lakemock there. */
export type Place = Awaited<ReturnType<typeof readPlace>>
export async function readPlace({ url, insecure, token }: Target, env: Readonly<Record<string, string | undefined>>) {
  const get = (path: string, headers = {}): Promise<Reply> =>
    // the emulated APIs have credentials of their own
    send(url + path, { insecure, headers, ...(path.startsWith('/_lakemock') ? { token } : {}) })
  const health = await get('/_lakemock/health').catch((error: Error) => error)
  const { status, version } = 'text' in health ? objectIn(health.text) : {}
  return { url, env, get, health, running: status === 'ok' ? version : undefined }
}

/** A lakemock, with its projects in use. `skewMs` is its clock minus that of this machine. */
export type Instance = Awaited<ReturnType<typeof readInstance>>
export async function readInstance(place: Place) {
  const { status, headers } = await place.get(IAM)
  const { worlds } = await read<{ worlds: World[] }>(place, '/_lakemock/worlds')
  return { ...place, worlds, verifies: status === 401, skewMs: Date.parse(String(headers.date)) - realNowMs() }
}
interface World {
  readonly project_id: string
  readonly clock: { readonly mode: string; readonly now: string; readonly nowMs: number }
}

/** A project in use; `root` is the path of its control API. */
export type Project = Awaited<ReturnType<typeof readProject>>
export async function readProject(place: Place, { project_id: id, clock }: World) {
  const root = `/_lakemock/worlds/${id}`
  const { faults } = await read<{ faults: { name: string; applied: number }[] }>(place, `${root}/faults`)
  const { unmatched } = await read<{ unmatched: { text: string }[] }>(place, `${root}/unmatched`)
  return { root, clock, faults, unmatched }
}

async function read<T>({ url, get }: Place, path: string): Promise<T> {
  const { status, text } = await get(path)
  if (status !== 200) throw new Error(`${url}${path} returned ${status}: ${text.slice(0, 200)}`)
  return JSON.parse(text) as T
}

/** The JSON object in a text; empty if there is none. */
export function objectIn(text: string): Readonly<Record<string, string | undefined>> {
  try {
    return Object(JSON.parse(text))
  } catch {
    return {}
  }
}
