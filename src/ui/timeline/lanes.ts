import type { Kind, ResourceRow } from '../data/kinds.ts'
import { hasEnded } from '../data/lives.ts'

export interface Segment {
  readonly state: string
  readonly fromMs: number
  /** undefined: it goes on. */
  readonly toMs: number | undefined
}

/** The life of one resource. */
export interface Bar {
  readonly kind: Kind
  readonly id: string
  readonly label: string
  readonly state: string
  readonly segments: readonly Segment[]
  readonly startMs: number
  /** undefined: it goes on. */
  readonly endMs: number | undefined
  /** Its line in the lane, from 0. */
  readonly line: number
}

/** A session, a queue or a cluster, and what runs on it. */
export interface Lane {
  readonly kind: Kind
  readonly id: string
  readonly title: string
  readonly bars: readonly Bar[]
  readonly lines: number
}

/** More lines than this would leave no place for other lanes: what is beyond shares the last one. */
export const MAX_LINES = 8

const hosts = ['session', 'queue', 'cluster'] as const
/** What runs on each kind of lane. */
const guests: Readonly<Record<(typeof hosts)[number], readonly Kind[]>> = {
  session: ['statement'],
  queue: ['sqlJob', 'batch'],
  cluster: ['sql', 'mrsJob'],
}

/** The lanes of a project: sessions, then queues, then clusters. A queue on which nothing has run has no lane. */
export function lanesOf(rowsOf: (kind: Kind) => readonly ResourceRow[]): Lane[] {
  return hosts.flatMap((host) => {
    const byParent = new Map<string, ResourceRow[]>()
    for (const row of guests[host].flatMap(rowsOf)) {
      const list = byParent.get(row.parent)
      if (list === undefined) byParent.set(row.parent, [row])
      else list.push(row)
    }
    const known = rowsOf(host)
    const ids = new Set(known.map(({ id }) => id))
    const lanes = known
      .filter((row) => host === 'session' || byParent.has(row.id) || row.steps.length > 1)
      .map((row) =>
        laneOf(host, row.id, row.label, [...(host === 'queue' ? [] : [row]), ...(byParent.get(row.id) ?? [])]),
      )
    const others = [...byParent.keys()].filter((id) => !ids.has(id))
    return [...lanes, ...others.map((id) => laneOf(host, id, '', byParent.get(id) ?? []))]
  })
}

function laneOf(kind: Kind, id: string, name: string, rows: readonly ResourceRow[]): Lane {
  /** When each line is free again. */
  const freeMs: number[] = []
  const bars = rows
    .filter((row) => row.steps.length > 0)
    .map(lifeOf)
    .sort((a, b) => Number(b.kind === kind) - Number(a.kind === kind) || a.startMs - b.startMs)
    .map((life): Bar => {
      const found = freeMs.findIndex((ms) => ms <= life.startMs)
      const line = found >= 0 ? found : Math.min(freeMs.length, MAX_LINES - 1)
      // the lane's own life has a line of its own
      freeMs[line] = life.kind === kind ? Number.POSITIVE_INFINITY : (life.endMs ?? Number.POSITIVE_INFINITY)
      return { ...life, line }
    })
  return { kind, id, title: name || id || '–', bars, lines: Math.max(1, freeMs.length) }
}

function lifeOf({ kind, id, label, state, steps, isGone }: ResourceRow): Omit<Bar, 'line'> {
  const first = steps[0]
  const last = steps.at(-1)
  const isOver = isGone || hasEnded(kind, state)
  const segments = steps.map(
    (step, index): Segment => ({
      state: step.state,
      fromMs: step.atMs,
      toMs: steps[index + 1]?.atMs ?? (isOver ? step.atMs : undefined),
    }),
  )
  return { kind, id, label, state, segments, startMs: first?.atMs ?? 0, endMs: isOver ? last?.atMs : undefined }
}

/** The span of everything that is known; undefined if nothing is. */
export function extentOf(lanes: readonly Lane[]): { fromMs: number; toMs: number } | undefined {
  let fromMs = Number.POSITIVE_INFINITY
  let toMs = Number.NEGATIVE_INFINITY
  for (const { bars } of lanes)
    for (const { startMs, endMs, segments } of bars) {
      fromMs = Math.min(fromMs, startMs)
      toMs = Math.max(toMs, endMs ?? segments.at(-1)?.fromMs ?? startMs)
    }
  return fromMs <= toMs ? { fromMs, toMs } : undefined
}
