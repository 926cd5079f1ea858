import type { ClockMode } from '../core/clock.ts'
import { isoTime, LAST_MS, parseInstant } from '../core/clock.ts'
import { parseSpan } from '../core/durations.ts'
import { invalid } from '../core/problem.ts'
import type { Call, Operation } from '../operation.ts'
import type { World } from '../world/world.ts'
import { dueView } from './agenda.ts'
import { ok, replies, WORLD } from './context.ts'
import * as schemas from './schemas.ts'
import { clockView } from './views.ts'

/** A world's time. */
export const clockOperations: readonly Operation[] = [
  {
    id: 'ShowClock',
    method: 'GET',
    path: `${WORLD}/clock`,
    summary: "A world's clock",
    description: 'Source: lakemock.',
    params: schemas.projectParams,
    replies: replies(schemas.clock),
    handle: ({ world }: Call) => ok(clockView(world)),
  },
  {
    id: 'ChangeClock',
    method: 'PATCH',
    path: `${WORLD}/clock`,
    summary: 'Change how time passes, or what time it is',
    description:
      'The time goes on from where it stands; with `now` it is set, and what is due by then happens. 400 where now goes back in a world that holds something. Source: lakemock.',
    params: schemas.projectParams,
    body: schemas.clockChange,
    publishedBody: schemas.publishedClockChange,
    replies: replies(schemas.clock),
    handle({ world, body }: Call<unknown, unknown, { mode?: ClockMode; speed?: number; now?: string | number }>) {
      const nowMs = body.now === undefined ? undefined : readInstant(body.now, 'now')
      const { mode, speed } = world.clock
      // the mode first: a manual clock then stands exactly at the time that it is given
      world.setClock(body.mode ?? mode, body.speed ?? speed)
      try {
        if (nowMs !== undefined) world.setNow(nowMs)
      } catch (error) {
        world.setClock(mode, speed)
        throw error
      }
      return ok(clockView(world))
    },
  },
  {
    id: 'ShowAgenda',
    method: 'GET',
    path: `${WORLD}/agenda`,
    summary: 'What is due, and why',
    description: 'In the order in which it happens: when, to what, and what it comes from. Source: lakemock.',
    params: schemas.projectParams,
    replies: replies(schemas.agenda),
    handle: ({ world }: Call) => ok({ now: isoTime(world.nowMs), due: world.agenda.entries().map(dueView) }),
  },
  {
    id: 'AdvanceClock',
    method: 'POST',
    path: `${WORLD}/clock/advance`,
    summary: 'Move the clock on',
    description:
      'By a span, to a time, to the next change, or until idle; what is due on the way happens in order, each change at its own instant. On any clock. Source: lakemock.',
    params: schemas.projectParams,
    body: schemas.advance,
    publishedBody: schemas.publishedAdvance,
    replies: replies(schemas.advanced),
    handle({ world, body }: Call<unknown, unknown, { by?: string | number; to?: string | number }>) {
      const changes = advance(world, body)
      return ok({ ...clockView(world), changes })
    },
  },
]

function advance(world: World, { by, to }: { by?: string | number; to?: string | number }): number {
  if ((by === undefined) === (to === undefined)) throw invalid('by', 'or to: give one of the two')
  if (to === 'next') return world.advanceToNext()
  if (to === 'idle') return world.advanceToIdle()
  const targetMs = by === undefined ? readInstant(to, 'to') : world.nowMs + parseSpan(by, 'by')
  if (targetMs > LAST_MS) throw invalid('by', 'leads beyond the year 9999')
  if (targetMs < world.nowMs) throw invalid('to', 'is in the past: a clock is only moved on here')
  return world.advanceTo(targetMs)
}

function readInstant(value: unknown, field: string): number {
  const ms = parseInstant(value)
  if (ms === undefined) {
    const others = field === 'to' ? '"next", "idle", ' : ''
    throw invalid(
      field,
      `must be ${others}a time in ISO 8601 or milliseconds since the epoch, not ${JSON.stringify(value)}`,
    )
  }
  return ms
}
