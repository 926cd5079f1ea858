import Type, { type Static } from 'typebox'
import { settings } from '../config/settings.ts'
import { type ClockMode, clockModes, FIRST_MS, INSTANT_FORM, isoTime, LAST_MS, parseInstant } from '../core/clock.ts'
import { closed, textOrNumber } from '../core/json-schema.ts'
import { invalid } from '../core/problem.ts'
import { shownValue } from '../core/shown.ts'
import { MAX_SPAN_MS, parseSpan } from '../core/span.ts'
import { defineOperation, ok } from '../operation.ts'
import type { World } from '../world/world.ts'
import { projectParams, replies, WORLD } from './control-api.ts'

export const clock = Type.Object({
  mode: Type.Enum([...clockModes]),
  speed: Type.Number({ description: 'Milliseconds of the world per real millisecond, for the wall clock.' }),
  now: Type.String({ description: "The world's time. ISO 8601, UTC." }),
  nowMs: Type.Integer({ description: 'The same in milliseconds since the epoch.' }),
})

const NOW = 'ISO 8601 or milliseconds; earlier than now only while the world has no session, SQL execution or job.'
const BY = 'A span: "5s", "250ms" or milliseconds.'
const TO = '"next" change, "idle" (nothing queued, starting, running or cancelling), or a time.'

export const clockChange = Type.Object(
  {
    mode: Type.Optional(Type.Enum([...clockModes])),
    speed: Type.Optional(settings.speed.schema),
    now: Type.Optional(textOrNumber({ description: NOW })),
  },
  closed,
)
export const advance = Type.Object(
  {
    by: Type.Optional(textOrNumber({ description: BY })),
    to: Type.Optional(textOrNumber({ description: TO })),
  },
  { ...closed, description: 'Either by or to.' },
)
export const advanced = Type.Object({
  ...clock.properties,
  changes: Type.Integer({ description: 'How many changes happened on the way.' }),
})

/** OpenAPI shows the forms of times and spans; the handlers check them, with better messages. */
const DATE = '\\d{4}-\\d{2}-\\d{2}.*'
const instantMs = { minimum: FIRST_MS, maximum: LAST_MS }
const publishedClockChange = Type.Object(
  {
    ...clockChange.properties,
    now: Type.Optional(textOrNumber({ description: NOW, pattern: `^${DATE}$`, ...instantMs })),
  },
  { ...closed, examples: [{ speed: 10 }] },
)
const SPAN = '^\\d{1,9}(\\.\\d+)?(ms|s|m|h|d)?$'
const publishedAdvance = Type.Object(
  {
    by: Type.Optional(textOrNumber({ description: BY, pattern: SPAN, minimum: 0, maximum: MAX_SPAN_MS })),
    to: Type.Optional(textOrNumber({ description: TO, pattern: `^(next|idle|${DATE})$`, ...instantMs })),
  },
  { ...closed, minProperties: 1, maxProperties: 1, description: 'Either by or to.', examples: [{ by: '5s' }] },
)

export function clockView(world: World): Static<typeof clock> {
  const { mode, speed } = world.clock
  return { mode, speed, now: isoTime(world.nowMs), nowMs: world.nowMs }
}

/** A world's time. */
export const clockOperations = [
  defineOperation({
    id: 'ShowClock',
    method: 'GET',
    path: `${WORLD}/clock`,
    summary: 'Show the clock of a world',
    description: 'Source: lakemock.',
    params: projectParams,
    replies: replies(clock),
    handle: ({ world }) => ok(clockView(world)),
  }),
  defineOperation({
    id: 'ChangeClock',
    method: 'PATCH',
    path: `${WORLD}/clock`,
    summary: 'Change the mode, the speed or the time of the clock',
    description:
      'The time continues from its present value; with `now` it is set, and the changes that are due by then happen. 400 if `now` is earlier than the present time of a world in use. Source: lakemock.',
    params: projectParams,
    body: clockChange,
    publishedBody: publishedClockChange,
    replies: replies(clock),
    async handle({ world, body }) {
      const nowMs = body.now === undefined ? undefined : readInstant(body.now, 'now')
      await changeClock(world, { ...body, nowMs })
      return ok(clockView(world))
    },
  }),
  defineOperation({
    id: 'AdvanceClock',
    method: 'POST',
    path: `${WORLD}/clock/advance`,
    summary: 'Move the clock forward',
    description:
      'By a span, to a time, to the next change, or until idle; the changes that are due on the way happen in order, each at its own instant. In any mode. Source: lakemock.',
    params: projectParams,
    body: advance,
    publishedBody: publishedAdvance,
    replies: replies(advanced),
    async handle({ world, body }) {
      const changes = await advanceClock(world, body)
      return ok({ ...clockView(world), changes })
    },
  }),
]

interface ClockChange {
  readonly mode?: ClockMode
  readonly speed?: number
  readonly nowMs: number | undefined
}

/** Changes the clock. Throws if the time is refused: then nothing has changed, and no time has passed on a clock that does not run. */
async function changeClock(world: World, change: ClockChange): Promise<void> {
  const { mode, speed } = world.clock
  const { mode: newMode = mode, speed: newSpeed = speed, nowMs } = change
  if (newMode === 'wall') {
    if (nowMs !== undefined) await world.setNow(nowMs)
    world.setClock(newMode, newSpeed)
    return
  }
  // a manual clock then shows exactly the time that is set
  world.setClock(newMode, newSpeed)
  if (nowMs === undefined) return
  try {
    await world.setNow(nowMs)
  } catch (error) {
    world.setClock(mode, speed)
    throw error
  }
}

async function advanceClock(world: World, { by, to }: Static<typeof advance>): Promise<number> {
  if ((by === undefined) === (to === undefined)) throw invalid('by', 'or to is required, and not both')
  if (to === 'next') return world.advanceToNext()
  if (to === 'idle') return world.advanceToIdle()
  const targetMs = by === undefined ? readInstant(to, 'to') : world.nowMs + parseSpan(by, 'by')
  if (targetMs > LAST_MS) throw invalid('by', 'leads beyond the year 9999')
  if (targetMs < world.nowMs) throw invalid('to', 'is in the past; this call only moves the clock forward')
  return world.advanceInSlices(targetMs)
}

function readInstant(value: unknown, field: string): number {
  const ms = parseInstant(value)
  if (ms !== undefined) return ms
  const others = field === 'to' ? '"next", "idle", ' : ''
  throw invalid(field, `must be ${others}${INSTANT_FORM}, not ${shownValue(value)}`)
}
