/** The part of the world's time that is shown. */
export interface Viewport {
  /** The time at the left edge, in milliseconds. */
  readonly fromMs: number
  readonly msPerPixel: number
}

const MIN_MS_PER_PIXEL = 0.05
const MAX_MS_PER_PIXEL = 86_400_000
/** The part of the width to the right of now, while the view follows it. */
const AHEAD = 0.2
/** A world that has just begun is not shown larger than this. */
const SHORTEST_MS = 20_000

export const xOf = ({ fromMs, msPerPixel }: Viewport, ms: number): number => (ms - fromMs) / msPerPixel

export const msAt = ({ fromMs, msPerPixel }: Viewport, x: number): number => fromMs + x * msPerPixel

/** Zooms by a factor, about a place that does not move. */
export function zoomed(view: Viewport, factor: number, x: number): Viewport {
  const msPerPixel = Math.min(MAX_MS_PER_PIXEL, Math.max(MIN_MS_PER_PIXEL, view.msPerPixel * factor))
  return { msPerPixel, fromMs: msAt(view, x) - x * msPerPixel }
}

export const panned = (view: Viewport, pixels: number): Viewport => ({
  ...view,
  fromMs: view.fromMs + pixels * view.msPerPixel,
})

/** Shows a span in the whole width, with a margin. */
export function fitted(fromMs: number, toMs: number, width: number): Viewport {
  const spanMs = Math.max(1000, (toMs - fromMs) * 1.1)
  return { fromMs: fromMs - spanMs * 0.02, msPerPixel: spanMs / Math.max(1, width) }
}

/** Shows what came since a time, with now at the place that it has while the view follows it. */
export function sinceThen(fromMs: number, nowMs: number, width: number): Viewport {
  const spanMs = Math.max(SHORTEST_MS, (nowMs - fromMs) * 1.05)
  return following({ fromMs, msPerPixel: spanMs / ((1 - AHEAD) * Math.max(1, width)) }, nowMs, width)
}

/** Moves a view that does not show a time so that it does. */
export function showing(view: Viewport, ms: number, width: number): Viewport {
  const x = xOf(view, ms)
  return x >= 0 && x <= width ? view : { ...view, fromMs: ms - 0.2 * width * view.msPerPixel }
}

/** Moves the view so that now is in sight, and something of what is due. */
export const following = (view: Viewport, nowMs: number, width: number): Viewport => ({
  ...view,
  fromMs: nowMs - width * (1 - AHEAD) * view.msPerPixel,
})

/** The distances of the lines of the axis: 1, 2 and 5 of each power below a second, then what clocks have. */
const tickSpans = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000],
  ...[60_000, 120_000, 300_000, 600_000, 900_000, 1_800_000],
  ...[3_600_000, 7_200_000, 21_600_000, 43_200_000, 86_400_000, 172_800_000, 604_800_000],
]
const TICK_PIXELS = 90

/** The times of the lines of the axis. */
export function ticksOf(view: Viewport, width: number): { readonly spanMs: number; readonly times: readonly number[] } {
  const wantedMs = view.msPerPixel * TICK_PIXELS
  const spanMs = tickSpans.find((span) => span >= wantedMs) ?? Math.ceil(wantedMs / 604_800_000) * 604_800_000
  const first = Math.ceil(view.fromMs / spanMs) * spanMs
  const count = Math.max(0, Math.floor((msAt(view, width) - first) / spanMs) + 1)
  return { spanMs, times: Array.from({ length: count }, (_, index) => first + index * spanMs) }
}
