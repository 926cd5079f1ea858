import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ProjectStore } from '../data/project-store.ts'
import { every } from '../page-time.ts'
import { shownTheme } from '../preferences.ts'
import { t } from '../texts/text.ts'
import { draw } from './draw.ts'
import { type Bar, extentOf, type Lane } from './lanes.ts'
import { readPalette } from './palette.ts'
import { AXIS, barAt, type DueMark, endsOf, keyOf, LINE, MARKS, placeLanes, type Scene } from './scene.ts'
import { fitted, following, panned, showing, sinceThen, type Viewport, zoomed } from './viewport.ts'

export interface TimelineCommand {
  readonly name: 'zoomIn' | 'zoomOut' | 'back' | 'forward' | 'fit'
  /** Tells one use of a button from the next. */
  readonly count: number
}

interface Props {
  readonly store: ProjectStore
  readonly lanes: readonly Lane[]
  readonly due: readonly DueMark[]
  readonly command: TimelineCommand | undefined
  readonly isFollowing: boolean
  readonly selected: string | undefined
  onFollow(isFollowing: boolean): void
  onSelect(bar: Bar | undefined): void
}

/** While a wall clock runs, the picture moves this often; less often for those who want less motion. */
const frameMs = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 1000 : 100)
const LEAST_SPAN_MS = 120_000
const MOST_SPAN_MS = 3_600_000
const keyCommands: Readonly<Record<string, TimelineCommand['name']>> = {
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  ArrowLeft: 'back',
  ArrowRight: 'forward',
  Home: 'fit',
}

/** The drawing of the timeline, its mouse and its keys. */
export function TimelineCanvas(props: Props) {
  const { store, lanes, due, command, isFollowing, selected, onFollow, onSelect } = props
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  /** undefined until it is moved. */
  const view = useRef<Viewport | undefined>(undefined)
  /** The most that is shown until then, in milliseconds. */
  const span = useRef<number | undefined>(undefined)
  const drag = useRef<{ x: number; y: number; hasMoved: boolean } | undefined>(undefined)
  /** Changed at once when the view is moved: a drawing can come before the new property. */
  const follows = useRef(isFollowing)
  follows.current = isFollowing
  const [size, setSize] = useState({ width: 0, height: 0 })
  const [hovered, setHovered] = useState<{ bar: Bar; x: number; y: number } | undefined>(undefined)
  const { placed, height: lanesHeight } = useMemo(() => placeLanes(lanes), [lanes])
  const palette = useMemo(readPalette, [shownTheme.value])
  const gutter = size.width < 600 ? 84 : 170

  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  /** What is shown until it is moved: everything of the last minutes, or of the hour before the page opened. */
  function automaticView(nowMs: number, width: number): Viewport {
    const fromMs = extentOf(lanes)?.fromMs ?? nowMs
    if (span.current === undefined || !store.resources.isLoaded)
      span.current = Math.min(MOST_SPAN_MS, Math.max(LEAST_SPAN_MS, nowMs - fromMs))
    return sinceThen(Math.max(fromMs, nowMs - span.current), nowMs, width)
  }

  function sceneNow(): Scene {
    const nowMs = store.clock.nowMs()
    const width = size.width - gutter
    if (view.current !== undefined && follows.current) view.current = following(view.current, nowMs, width)
    const shown = view.current ?? automaticView(nowMs, width)
    const scrollTop = box.current?.scrollTop ?? 0
    return {
      ...{ lanes, due, nowMs, gutter, scrollTop, selected },
      ...{ view: shown, requests: store.journal.requests.rows },
      ...size,
    }
  }

  function paint(): void {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (!element || !context || size.width === 0 || store.clock.clock.value === undefined) return
    const ratio = devicePixelRatio
    if (element.width !== size.width * ratio || element.height !== size.height * ratio) {
      element.width = size.width * ratio
      element.height = size.height * ratio
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    draw(context, sceneNow(), placed, palette)
  }

  useLayoutEffect(paint)
  useEffect(() => {
    return every(frameMs(), () => {
      if (store.clock.clock.value?.mode === 'wall') paint()
    })
  }, [store, placed, due, size, isFollowing, selected, palette])

  /** Changes what is shown, and stops following now if it was moved. */
  function show(changed: Viewport, isMoved: boolean): void {
    view.current = changed
    if (isMoved && follows.current) {
      follows.current = false
      onFollow(false)
    }
    paint()
  }

  function run(name: TimelineCommand['name']): void {
    const scene = sceneNow()
    const width = size.width - gutter
    if (name === 'zoomIn') show(zoomed(scene.view, 0.6, width / 2), false)
    else if (name === 'zoomOut') show(zoomed(scene.view, 1 / 0.6, width / 2), false)
    else if (name === 'fit') {
      const { fromMs, toMs } = extentOf(lanes) ?? { fromMs: scene.nowMs - 60_000, toMs: scene.nowMs }
      show(fitted(fromMs, Math.max(toMs, scene.nowMs), width), true)
    } else show(panned(scene.view, (name === 'back' ? -0.3 : 0.3) * width), true)
  }
  useEffect(() => {
    if (command !== undefined) run(command.name)
  }, [command])

  /** Brings a bar into sight that was selected elsewhere. */
  function reveal(key: string): void {
    const lane = placed.find((one) => one.lane.bars.some((bar) => keyOf(bar) === key))
    const bar = lane?.lane.bars.find((one) => keyOf(one) === key)
    if (lane === undefined || bar === undefined) return
    const scene = sceneNow()
    const width = size.width - gutter
    const [left, right] = endsOf(bar, scene)
    const isInSight = right >= gutter && left <= size.width
    if (!isInSight) show(showing(scene.view, bar.startMs, width), true)
    const top = lane.top + bar.line * LINE
    const room = size.height - AXIS - MARKS
    if (box.current !== null && (top < scene.scrollTop || top + LINE > scene.scrollTop + room))
      box.current.scrollTop = lane.top
  }
  const isDrawn = size.width > 0 && store.resources.isLoaded && store.clock.clock.value !== undefined
  useEffect(() => {
    if (isDrawn && selected !== undefined) reveal(selected)
  }, [isDrawn, selected])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const name = keyCommands[event.key]
    if (name !== undefined) run(name)
    else if (event.key === 'n' || event.key === 'p') selectNext(event.key === 'n' ? 1 : -1)
    else if (event.key === 'f') onFollow(!isFollowing)
    else return
    event.preventDefault()
  }

  /** The next bar, lane by lane. */
  function selectNext(step: 1 | -1): void {
    const bars = lanes.flatMap((lane) => lane.bars)
    const at = bars.findIndex((bar) => keyOf(bar) === selected)
    onSelect(bars[at < 0 ? 0 : (at + step + bars.length) % bars.length])
  }

  const placeOf = (event: MouseEvent): { x: number; y: number } => {
    const bounds = canvas.current?.getBoundingClientRect()
    return { x: event.clientX - (bounds?.left ?? 0), y: event.clientY - (bounds?.top ?? 0) }
  }

  function onWheel(event: WheelEvent): void {
    if (!(event.ctrlKey || event.metaKey || event.shiftKey)) return
    event.preventDefault()
    const { view: shown } = sceneNow()
    if (event.shiftKey) show(panned(shown, event.deltaY || event.deltaX), true)
    else show(zoomed(shown, event.deltaY > 0 ? 1.2 : 1 / 1.2, placeOf(event).x - gutter), false)
  }

  function onPointerMove(event: PointerEvent): void {
    const { x, y } = placeOf(event)
    const from = drag.current
    if (from === undefined) {
      const bar = barAt(sceneNow(), placed, x, y)
      setHovered(bar === undefined ? undefined : { bar, x, y })
      return
    }
    if (!from.hasMoved && Math.abs(x - from.x) + Math.abs(y - from.y) < 4) return
    show(panned(sceneNow().view, from.x - x), true)
    if (box.current !== null) box.current.scrollTop += from.y - y
    drag.current = { x, y, hasMoved: true }
  }

  function onPointerUp(event: PointerEvent): void {
    const { x, y } = placeOf(event)
    if (drag.current?.hasMoved === false) onSelect(barAt(sceneNow(), placed, x, y))
    drag.current = undefined
  }

  return (
    <div
      class="timeline"
      ref={box}
      role="application"
      tabIndex={0}
      aria-label={t('timeline.label', { lanes: lanes.length })}
      onKeyDown={onKeyDown}
      onScroll={paint}
      onWheel={onWheel}
    >
      <canvas
        ref={canvas}
        style={{ width: `${size.width}px`, height: `${size.height}px` }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          drag.current = { ...placeOf(event), hasMoved: false }
        }}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerLeave={() => setHovered(undefined)}
      />
      <div class="timeline-space" style={{ height: `${Math.max(0, lanesHeight + AXIS + MARKS - size.height)}px` }} />
      {hovered !== undefined && (
        <div
          class="tip"
          style={{
            left: `${Math.min(hovered.x + 12, size.width - 260)}px`,
            top: `${hovered.y + 14 + (box.current?.scrollTop ?? 0)}px`,
          }}
        >
          <b>{t(`one.${hovered.bar.kind}`)}</b> {hovered.bar.id}
          <br />
          {hovered.bar.state} {hovered.bar.label !== '' && <code>{hovered.bar.label.slice(0, 120)}</code>}
        </div>
      )}
    </div>
  )
}
