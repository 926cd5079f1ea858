import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { visibleRange } from './virtual-range.ts'

export interface Column {
  readonly key: string
  readonly title: string
}

interface Props {
  readonly label: string
  /** The layout of its columns is that of the class `table-NAME`. */
  readonly name: string
  readonly columns: readonly Column[]
  readonly count: number
  readonly rowHeight: number
  readonly selected: number
  /** A key that stays with a row when others come before it. */
  keyOf(index: number): string | number
  /** The cells of a row, one for each column. */
  cells(index: number): readonly ComponentChildren[]
  /** The place of a row by its key, -1 if it is gone: what is read stays in sight when rows come before it. */
  indexOf?(key: string | number): number
  /** These rows are drawn: the list may not have them yet. */
  onRange?(first: number, end: number): void
  /** The arrow keys move the selection. */
  onSelect(index: number): void
}

/** A table that draws only the rows in sight. */
export function VirtualTable(props: Props) {
  const { label, name, columns, count, rowHeight, selected, keyOf, indexOf, cells, onRange, onSelect } = props
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 600 })

  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = (): void => setView({ top: element.scrollTop, height: element.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])

  const { first, end } = visibleRange(count, rowHeight, view.top, view.height)
  useEffect(() => onRange?.(first, end))

  /** The row at the top when the list was last scrolled. */
  const anchor = useRef<{ readonly key: string | number; readonly index: number } | undefined>(undefined)
  useLayoutEffect(() => {
    if (box.current === null || indexOf === undefined || anchor.current === undefined) return
    const { key, index: before } = anchor.current
    const index = indexOf(key)
    if (index < 0 || index === before) return
    anchor.current = { key, index }
    box.current.scrollTop += (index - before) * rowHeight
  })

  function onScroll(element: HTMLElement): void {
    const index = Math.floor(element.scrollTop / rowHeight)
    // at the top, the newest rows stay in sight
    anchor.current = index === 0 ? undefined : { key: keyOf(index), index }
    setView({ top: element.scrollTop, height: element.clientHeight })
  }

  function onKeyDown(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: selected + 1,
      ArrowUp: selected < 0 ? 0 : selected - 1,
      PageDown: selected + page,
      PageUp: selected - page,
      Home: 0,
      End: count - 1,
    }
    const target = steps[event.key]
    if (target === undefined || count === 0) return
    event.preventDefault()
    const index = Math.min(count - 1, Math.max(0, target))
    onSelect(index)
    scrollTo(index)
  }

  function scrollTo(index: number): void {
    const element = box.current
    if (element === null) return
    const top = index * rowHeight
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = top + rowHeight - element.clientHeight
  }

  return (
    <div class={`table table-${name}`} role="table" aria-label={label} aria-rowcount={count + 1}>
      <div role="rowgroup" class="table-head">
        <div role="row" class="row" aria-rowindex={1} tabIndex={-1}>
          {columns.map(({ key, title }) => (
            <span key={key} role="columnheader" class={`cell cell-${key}`}>
              {title}
            </span>
          ))}
        </div>
      </div>
      <div
        role="rowgroup"
        class="table-body"
        ref={box}
        tabIndex={0}
        aria-label={label}
        onKeyDown={onKeyDown}
        onScroll={(event) => onScroll(event.currentTarget)}
      >
        <div class="table-space" role="presentation" style={{ height: `${count * rowHeight}px` }}>
          {Array.from({ length: end - first }, (_, offset) => {
            const index = first + offset
            return (
              <div
                key={keyOf(index)}
                role="row"
                tabIndex={-1}
                aria-rowindex={index + 2}
                class={index === selected ? 'row is-selected' : 'row'}
                style={{ height: `${rowHeight}px`, transform: `translateY(${index * rowHeight}px)` }}
              >
                {cells(index).map((cell, at) => (
                  <span key={columns[at]?.key} role="cell" class={`cell cell-${columns[at]?.key}`}>
                    {cell}
                  </span>
                ))}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
