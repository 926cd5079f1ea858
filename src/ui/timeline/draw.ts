import { kindOf, rowIdOf } from '../data/kinds.ts'
import { endSigns, meaningOf } from '../data/state-colors.ts'
import { t } from '../texts/text.ts'
import { drawAxis, drawMarks, drawNow } from './draw-marks.ts'
import type { Bar, Lane } from './lanes.ts'
import type { Palette } from './palette.ts'
import { AXIS, endsOf, keyOf, LINE, MARKS, type PlacedLane, type Scene } from './scene.ts'
import { xOf } from './viewport.ts'

type Context = CanvasRenderingContext2D

/** A name may be much longer than its place. */
const MOST_TITLE = 80

const FONT = '12px system-ui, sans-serif'

/** Draws what is in sight of the timeline. */
export function draw(context: Context, scene: Scene, placed: readonly PlacedLane[], palette: Palette): void {
  const { width, height } = scene
  context.clearRect(0, 0, width, height)
  context.font = FONT
  context.textBaseline = 'middle'
  drawAxis(context, scene, palette)
  const dueOf = dueByBar(scene)
  clipped(context, 0, AXIS + MARKS, width, height - AXIS - MARKS, () => {
    for (const one of placed) {
      const top = AXIS + MARKS + one.top - scene.scrollTop
      if (top + one.height < AXIS + MARKS || top > height) continue
      drawLane(context, scene, one, top, palette, dueOf)
    }
  })
  drawMarks(context, scene, palette)
  drawNow(context, scene, palette)
}

/** When the next change of each bar is due. */
function dueByBar({ due }: Scene): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { kind, id, atMs } of due) {
    const known = kindOf(kind)
    if (known === undefined) continue
    const key = keyOf({ kind: known, id: rowIdOf(known, id) })
    found.set(key, Math.min(atMs, found.get(key) ?? Number.POSITIVE_INFINITY))
  }
  return found
}

function clipped(context: Context, x: number, y: number, width: number, height: number, paint: () => void): void {
  context.save()
  context.beginPath()
  context.rect(x, y, width, height)
  context.clip()
  paint()
  context.restore()
}

function drawLane(
  context: Context,
  scene: Scene,
  { lane, height }: PlacedLane,
  top: number,
  palette: Palette,
  dueOf: ReadonlyMap<string, number>,
): void {
  const { width, gutter } = scene
  context.fillStyle = palette.line
  context.fillRect(0, top + height - 1, width, 1)
  drawTitle(context, lane, top, gutter, palette)
  clipped(context, gutter, top, width - gutter, height, () => {
    for (const bar of lane.bars) {
      const [left, right] = endsOf(bar, scene)
      const dueMs = dueOf.get(keyOf(bar))
      if (left > width || (right < gutter && dueMs === undefined)) continue
      drawBar(context, scene, bar, top + 4 + bar.line * LINE, palette)
      if (dueMs !== undefined) drawDue(context, scene, right, dueMs, top + 4 + bar.line * LINE, palette)
    }
  })
}

function drawTitle(context: Context, lane: Lane, top: number, gutter: number, palette: Palette): void {
  clipped(context, 0, top, gutter - 6, 40, () => {
    context.fillStyle = palette.text
    context.fillText(shortened(context, lane.title, gutter - 16), 8, top + 4 + LINE / 2)
    if (lane.lines < 2) return
    context.fillStyle = palette.muted
    context.fillText(t(`single.${lane.kind}`), 8, top + 4 + LINE * 1.5)
  })
}

/** As much of a text as has room, with an ellipsis. */
function shortened(context: Context, text: string, width: number): string {
  const line = text.slice(0, MOST_TITLE).replaceAll(/\s+/g, ' ')
  if (line === text && context.measureText(line).width <= width) return line
  let end = line.length
  while (end > 0 && context.measureText(`${line.slice(0, end)}…`).width > width) end--
  return `${line.slice(0, end)}…`
}

function drawBar(context: Context, scene: Scene, bar: Bar, top: number, palette: Palette): void {
  const { view, gutter, nowMs, width } = scene
  const [left, right] = endsOf(bar, scene)
  const height = LINE - 4
  for (const { state, fromMs, toMs } of bar.segments) {
    const x = Math.max(left, gutter + xOf(view, fromMs))
    const end = Math.min(right, gutter + xOf(view, toMs ?? Math.max(nowMs, fromMs)))
    if (end < gutter || x > width) continue
    const meaning = meaningOf(bar.kind, state)
    context.fillStyle = palette.states[meaning]
    // what only waits for work is in the background
    context.globalAlpha = meaning === 'ready' ? 0.25 : 1
    context.fillRect(x, top, Math.max(1, end - x), height)
    context.globalAlpha = 1
    if (meaning === 'waiting') drawHatching(context, x, top, end - x, height, palette)
  }
  // how it ended
  if (bar.endMs !== undefined) {
    context.fillStyle = palette.states[meaningOf(bar.kind, bar.state)]
    context.fillRect(right - Math.min(5, right - left), top, Math.min(5, right - left), height)
    const sign = endSigns[meaningOf(bar.kind, bar.state)]
    if (sign !== undefined) context.fillText(sign, right + 2, top + height / 2 + 0.5)
  }
  // a lane has its name at the left
  if (right - left > 40 && bar.kind !== 'session' && bar.kind !== 'cluster')
    drawLabel(context, bar, Math.max(left, gutter), right, top, palette)
  if (scene.selected === keyOf(bar)) {
    context.strokeStyle = palette.text
    context.lineWidth = 2
    context.strokeRect(left - 1, top - 1, right - left + 2, height + 2)
  }
}

/** Stripes, so that waiting differs from running by more than its colour. */
function drawHatching(context: Context, x: number, top: number, width: number, height: number, palette: Palette): void {
  if (width < 6) return
  clipped(context, x, top, width, height, () => {
    context.strokeStyle = palette.ground
    context.globalAlpha = 0.35
    context.lineWidth = 1
    context.beginPath()
    // a long bar goes beyond the screen at both sides
    const end = Math.min(x + width, context.canvas.width)
    for (let at = Math.max(x, 0) - height; at < end; at += 6) {
      context.moveTo(at, top + height)
      context.lineTo(at + height, top)
    }
    context.stroke()
    context.globalAlpha = 1
  })
}

function drawLabel(context: Context, bar: Bar, left: number, right: number, top: number, palette: Palette): void {
  clipped(context, left, top, right - left - 6, LINE, () => {
    context.fillStyle = palette.ground
    const text = bar.label || bar.id
    context.fillText(text.slice(0, 80).replaceAll(/\s+/g, ' '), left + 5, top + (LINE - 4) / 2 + 0.5)
  })
}

/** From now to the next change: a line that ends in a diamond. */
function drawDue(context: Context, scene: Scene, from: number, dueMs: number, top: number, palette: Palette): void {
  const x = scene.gutter + xOf(scene.view, dueMs)
  const middle = top + (LINE - 4) / 2
  context.strokeStyle = palette.accent
  context.lineWidth = 1
  context.setLineDash([3, 3])
  context.beginPath()
  context.moveTo(from, middle)
  context.lineTo(Math.min(x, scene.width + 10), middle)
  context.stroke()
  context.setLineDash([])
  context.fillStyle = palette.accent
  context.beginPath()
  context.moveTo(x - 5, middle)
  context.lineTo(x, middle - 5)
  context.lineTo(x + 5, middle)
  context.lineTo(x, middle + 5)
  context.fill()
}
