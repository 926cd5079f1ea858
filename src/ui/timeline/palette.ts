import { type Meaning, meanings } from '../data/state-colors.ts'

/** The colours of the present theme, for the drawing. */
export interface Palette {
  readonly text: string
  readonly muted: string
  readonly line: string
  readonly ground: string
  readonly band: string
  readonly accent: string
  readonly fault: string
  readonly states: Readonly<Record<Meaning, string>>
  /** By the first digit of the status; 0: no reply. */
  readonly statuses: readonly string[]
}

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement)
  const color = (name: string): string => style.getPropertyValue(`--${name}`).trim()
  const states = Object.fromEntries(meanings.map((meaning) => [meaning, color(`state-${meaning}`)]))
  return {
    text: color('text'),
    muted: color('muted'),
    line: color('line'),
    ground: color('ground'),
    band: color('band'),
    accent: color('accent'),
    fault: color('fault'),
    states: states as Record<Meaning, string>,
    statuses: ['state-failed', 'muted', 'state-ok', 'muted', 'state-waiting', 'state-failed'].map(color),
  }
}
