import { expect, test } from 'vitest'
import type { Kind, ResourceRow } from '../../src/ui/data/kinds.ts'
import { lanesOf, MAX_LINES } from '../../src/ui/timeline/lanes.ts'
import { barAt, LINE, placeLanes, type Scene } from '../../src/ui/timeline/scene.ts'
import {
  fitted,
  following,
  msAt,
  panned,
  showing,
  sinceThen,
  ticksOf,
  xOf,
  zoomed,
} from '../../src/ui/timeline/viewport.ts'

const row = (kind: Kind, id: string, parent: string, steps: readonly (readonly [string, number])[]): ResourceRow => ({
  ...{ kind, id, parent, label: id, answeredBy: '', gate: null, isGone: false },
  state: steps.at(-1)?.[0] ?? '',
  steps: steps.map(([state, atMs]) => ({ state, at: '', atMs, why: '' })),
})
const rows: readonly ResourceRow[] = [
  row('session', 's', 'default', [
    ['starting', 0],
    ['idle', 500],
  ]),
  row('statement', 's:0', 's', [
    ['waiting', 600],
    ['running', 700],
    ['available', 900],
  ]),
  row('statement', 's:1', 's', [
    ['waiting', 650],
    ['running', 900],
  ]),
  row('statement', 's:2', 's', [['waiting', 1000]]),
  row('queue', 'default', '', [['READY', 0]]),
  row('sql', 'q', 'c1', [
    ['QUEUED', 100],
    ['FINISHED', 200],
  ]),
]
const lanes = lanesOf((kind) => rows.filter((one) => one.kind === kind))

test('each session and cluster has a lane; what overlaps has lines of its own', () => {
  expect(lanes.map(({ kind, id, lines }) => [kind, id, lines])).toEqual([
    ['session', 's', 3],
    ['cluster', 'c1', 1],
  ])
  expect(lanes[0]?.bars.map(({ id, line, endMs }) => [id, line, endMs])).toEqual([
    ['s', 0, undefined],
    ['s:0', 1, 900],
    ['s:1', 2, undefined],
    ['s:2', 1, undefined],
  ])
})

test('a lane has a limited number of lines', () => {
  const waiting = Array.from({ length: 50 }, (_, at) => row('statement', `s:${at}`, 's', [['waiting', at]]))
  const [lane] = lanesOf((kind) => [...rows.slice(0, 1), ...waiting].filter((one) => one.kind === kind))
  expect(lane?.lines).toBe(MAX_LINES)
  expect(lane?.bars).toHaveLength(51)
})

test('a place of the drawing belongs to the bar that is drawn there', () => {
  const { placed } = placeLanes(lanes)
  const view = { fromMs: 0, msPerPixel: 1 }
  const scene: Scene = {
    lanes,
    view,
    requests: [],
    due: [],
    nowMs: 2000,
    scrollTop: 0,
    width: 3000,
    height: 400,
    gutter: 100,
    selected: undefined,
  }
  const top = 26 + 30 + 4
  expect(barAt(scene, placed, 100 + 750, top + LINE * 1.5)?.id).toBe('s:0')
  expect(barAt(scene, placed, 100 + 1500, top + LINE * 2.5)?.id).toBe('s:1')
  expect(barAt(scene, placed, 50, top + LINE * 1.5)).toBeUndefined()
})

test('zooming keeps the place under the mouse; a fit shows everything; following shows now', () => {
  const view = { fromMs: 1000, msPerPixel: 10 }
  expect(msAt(zoomed(view, 0.5, 100), 100)).toBe(msAt(view, 100))
  expect(panned(view, 10).fromMs).toBe(1100)
  const all = fitted(0, 10_000, 500)
  expect(xOf(all, 0)).toBeGreaterThan(0)
  expect(xOf(all, 10_000)).toBeLessThan(500)
  expect(xOf(following(view, 50_000, 1000), 50_000)).toBe(800)
  const { spanMs, times } = ticksOf(view, 1000)
  expect([spanMs, times.length]).toEqual([1000, 11])
})

test('a young timeline is shown whole, and the view follows now', () => {
  const view = sinceThen(0, 100_000, 1000)
  expect(xOf(view, 0)).toBeGreaterThanOrEqual(0)
  expect(xOf(view, 0)).toBeLessThan(100)
  expect(xOf(view, 100_000)).toBeCloseTo(800)
  expect(following(view, 100_000, 1000)).toEqual(view)
  // one that has just begun is not shown in single milliseconds
  expect(xOf(sinceThen(99_999, 100_000, 1000), 99_000)).toBeGreaterThan(700)
})

test('a view moves only to what it does not show', () => {
  const view = { fromMs: 1000, msPerPixel: 10 }
  expect(showing(view, 5000, 1000)).toBe(view)
  const moved = showing(view, 500, 1000)
  expect(xOf(moved, 500)).toBeCloseTo(200)
  expect(moved.msPerPixel).toBe(10)
})
