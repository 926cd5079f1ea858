import { language } from '../preferences.ts'
import { t } from './text.ts'

const number = (): Intl.NumberFormat => new Intl.NumberFormat(language.value === 'zh' ? 'zh-CN' : 'en')

export const formatCount = (count: number): string => number().format(count)

/** A span in its largest useful units: `250 ms`, `3.2 s`, `4 min 10 s`, `2 h 5 min`, `3 d 4 h`. */
export function formatSpan(ms: number): string {
  if (ms < 1000) return t('span.ms', { ms: Math.round(ms) })
  if (ms < 60_000) return t('span.s', { s: (ms / 1000).toFixed(ms < 10_000 ? 1 : 0) })
  const [minutes, hours, days] = [ms / 60_000, ms / 3_600_000, ms / 86_400_000].map(Math.floor) as [
    number,
    number,
    number,
  ]
  if (minutes < 60) return t('span.min', { min: minutes, s: Math.floor((ms / 1000) % 60) })
  if (hours < 24) return t('span.h', { h: hours, min: minutes % 60 })
  return t('span.d', { d: days, h: hours % 24 })
}

/** How long ago, or in how long, a time is. */
export const formatRelative = (ms: number, nowMs: number): string =>
  ms <= nowMs && nowMs - ms < 1000
    ? t('time.now')
    : ms > nowMs
      ? t('time.in', { span: formatSpan(ms - nowMs) })
      : t('time.ago', { span: formatSpan(nowMs - ms) })
