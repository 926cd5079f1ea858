import { formatDateTime } from '../texts/format-time.ts'
import { t } from '../texts/text.ts'
import type { Palette } from './palette.ts'
import { AXIS, MARKS, type Scene } from './scene.ts'
import { ticksOf, xOf } from './viewport.ts'

type Context = CanvasRenderingContext2D

/** The axis with the world's time, and its lines. */
export function drawAxis(context: Context, scene: Scene, palette: Palette): void {
  const { view, width, height, gutter } = scene
  const { spanMs, times } = ticksOf(view, width - gutter)
  const [flagLeft, flagRight] = flagEnds(context, scene)
  context.fillStyle = palette.band
  context.fillRect(0, 0, width, AXIS)
  for (const ms of times) {
    const x = Math.round(gutter + xOf(view, ms))
    context.fillStyle = palette.line
    context.fillRect(x, AXIS - 6, 1, height)
    context.fillStyle = palette.muted
    const text = tickText(ms, spanMs)
    // the flag of now has the same place
    const isCovered = x + 4 < flagRight && x + 4 + context.measureText(text).width > flagLeft
    if (!isCovered) context.fillText(text, x + 4, AXIS / 2)
  }
}

/** As much of a time as the distance of the lines needs. */
function tickText(ms: number, spanMs: number): string {
  const text = formatDateTime(ms)
  if (spanMs >= 86_400_000) return text.slice(0, 10)
  if (spanMs >= 60_000) return text.slice(11, 16)
  return spanMs >= 1000 ? text.slice(11, 19) : text.slice(11)
}

/** The requests as strokes in the colour of their status, and those with a fault as triangles. */
export function drawMarks(context: Context, scene: Scene, palette: Palette): void {
  const { requests, view, width, gutter } = scene
  context.fillStyle = palette.text
  context.fillText(t('timeline.requests'), 8, AXIS + MARKS / 2)
  /** The worst status at each pixel. */
  const worst = new Map<number, number>()
  const faults = new Set<number>()
  for (const { atMs, status, faults: acted } of requests) {
    const x = Math.round(gutter + xOf(view, atMs))
    if (x < gutter || x > width) continue
    const badness = status === null ? 0 : Math.floor(status / 100)
    const known = worst.get(x)
    worst.set(x, known === undefined ? badness : worse(known, badness))
    if (acted.length > 0) faults.add(x)
  }
  for (const [x, badness] of worst) {
    context.fillStyle = palette.statuses[badness] ?? palette.muted
    context.fillRect(x, AXIS + 5, 2, MARKS - 14)
  }
  context.fillStyle = palette.fault
  for (const x of faults) {
    context.beginPath()
    context.moveTo(x + 1, AXIS + MARKS - 10)
    context.lineTo(x + 6, AXIS + MARKS - 1)
    context.lineTo(x - 4, AXIS + MARKS - 1)
    context.fill()
  }
  context.fillStyle = palette.line
  context.fillRect(0, AXIS + MARKS - 1, width, 1)
  context.fillRect(gutter - 1, AXIS, 1, scene.height)
}

/** No reply (0) is as bad as an error of the server. */
const worse = (a: number, b: number): number => ((a || 5) >= (b || 5) ? a : b)

export function drawNow(context: Context, scene: Scene, palette: Palette): void {
  const x = Math.round(scene.gutter + xOf(scene.view, scene.nowMs))
  if (x < scene.gutter || x > scene.width) return
  context.fillStyle = palette.accent
  context.fillRect(x, 0, 2, scene.height)
  const [left, right] = flagEnds(context, scene)
  context.fillRect(left, 2, right - left, 17)
  context.fillStyle = palette.ground
  context.fillText(t('timeline.now'), left + 5, 11)
}

/** The left and the right end of the flag of now. */
function flagEnds(context: Context, scene: Scene): readonly [number, number] {
  const width = context.measureText(t('timeline.now')).width + 10
  const left = Math.min(Math.round(scene.gutter + xOf(scene.view, scene.nowMs)), scene.width - width)
  return [left, left + width]
}
