import type { EntryRow } from '../data/events.ts'
import type { Bar, Lane } from './lanes.ts'
import type { Viewport } from './viewport.ts'

/** Heights in pixels. */
export const AXIS = 26
export const MARKS = 30
export const LINE = 18
const LANE_GAP = 10

/** A change that will happen. */
export interface DueMark {
  readonly atMs: number
  readonly kind: string
  readonly id: string
}

/** Everything that a drawing of the timeline shows. */
export interface Scene {
  readonly lanes: readonly Lane[]
  readonly requests: readonly EntryRow[]
  readonly due: readonly DueMark[]
  readonly nowMs: number
  readonly view: Viewport
  /** Pixels of the lanes above the visible part. */
  readonly scrollTop: number
  readonly width: number
  readonly height: number
  /** The width of the names at the left. */
  readonly gutter: number
  readonly selected: string | undefined
}

export const keyOf = ({ kind, id }: Pick<Bar, 'kind' | 'id'>): string => `${kind} ${id}`

export interface PlacedLane {
  readonly lane: Lane
  /** From the top of all lanes. */
  readonly top: number
  readonly height: number
}

/** The lanes below each other. */
export function placeLanes(lanes: readonly Lane[]): {
  readonly placed: readonly PlacedLane[]
  readonly height: number
} {
  let top = 0
  const placed = lanes.map((lane) => {
    const height = lane.lines * LINE + LANE_GAP
    const one = { lane, top, height }
    top += height
    return one
  })
  return { placed, height: top }
}

/** The left and right end of a bar in pixels; one that has ended at once can still be seen. */
export function endsOf(bar: Bar, scene: Pick<Scene, 'view' | 'nowMs' | 'gutter'>): readonly [number, number] {
  const { view, nowMs, gutter } = scene
  const left = gutter + (bar.startMs - view.fromMs) / view.msPerPixel
  const right = gutter + ((bar.endMs ?? Math.max(nowMs, bar.startMs)) - view.fromMs) / view.msPerPixel
  return [left, Math.max(left + 3, right)]
}

/** The bar at a place of the drawing. */
export function barAt(scene: Scene, placed: readonly PlacedLane[], x: number, y: number): Bar | undefined {
  if (x < scene.gutter || y < AXIS + MARKS) return undefined
  const inLanes = y - AXIS - MARKS + scene.scrollTop
  const found = placed.find(({ top, height }) => inLanes >= top && inLanes < top + height)
  if (found === undefined) return undefined
  const line = Math.floor((inLanes - found.top - 4) / LINE)
  return found.lane.bars.findLast((bar) => {
    const [left, right] = endsOf(bar, scene)
    return bar.line === line && x >= left - 2 && x <= right + 2
  })
}
