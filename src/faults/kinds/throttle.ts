import Type from 'typebox'
import { invalid } from '../../core/problem.ts'
import { parseSpan } from '../../core/span.ts'
import { MOST_COUNTED } from '../facts.ts'
import { presets } from '../presets.ts'
import type { FaultKind } from './kind.ts'

interface Fields {
  limit: number
  window?: string | number
  by?: 'project' | 'user'
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const

/** Counts requests by the world's clock, and refuses those above the limit until the window ends. */
export const throttle: FaultKind<Fields> = {
  kind: 'throttle',
  summary: 'at most `limit` requests in each window; the others get 429 APIGW.0308',
  fields: {
    limit: Type.Integer({ minimum: 0, description: 'The number of requests that are accepted in a window.' }),
    window: Type.Optional(
      Type.Unsafe<string | number>({
        type: ['string', 'number'],
        description: 'The length of a window, by the clock of the world; 1m when absent.',
      }),
    ),
    by: Type.Optional(Type.Enum(['project', 'user'], { description: 'What has its own count; project when absent.' })),
  },
  bare: false,
  prepare({ limit, window = '1m', by = 'project' }, at) {
    const windowMs = parseSpan(window, `${at}.window`)
    if (windowMs === 0) throw invalid(`${at}.window`, 'must be longer than 0')
    const windows = new Map<string, { startMs: number; count: number }>()
    const message = presets.throttled.message.replace(
      'limit:100,time:1 minute',
      `limit:${limit},time:${inWords(windowMs)}`,
    )
    return {
      stage: 'request',
      ends: true,
      state: () => [...windows].map(([key, { startMs, count }]) => [key, startMs, count]),
      restore(state, field) {
        if (!isState(state)) throw invalid(field, 'must be a list of [user, startMs, count]')
        windows.clear()
        for (const [key, startMs, count] of state) windows.set(key, { startMs, count })
      },
      applies({ nowMs, user }) {
        const key = by === 'user' ? user : ''
        const startMs = Math.floor(nowMs / windowMs) * windowMs
        const current = windows.get(key)
        const count = current?.startMs === startMs ? current.count + 1 : 1
        // counts of earlier windows are not needed any more
        if (current?.startMs !== startMs && windows.size >= MOST_COUNTED) windows.clear()
        windows.set(key, { startMs, count })
        return count > limit
      },
      before: () => ({ ...presets.throttled, message, headers: {}, body: undefined }),
    }
  },
}

const isState = (state: unknown): state is [string, number, number][] =>
  Array.isArray(state) &&
  state.every(
    (one) =>
      Array.isArray(one) &&
      one.length === 3 &&
      typeof one[0] === 'string' &&
      Number.isFinite(one[1]) &&
      Number.isFinite(one[2]),
  )

function inWords(ms: number): string {
  const [unit, size] = UNITS.find(([, size]) => ms % size === 0) ?? ['millisecond', 1]
  return `${ms / size} ${unit}`
}
