import type { CallArguments, ScalarFunction } from '../call-arguments.ts'
import { cellText } from '../cell-text.ts'
import { formatJoda, parseJoda } from '../joda-format.ts'
import { formatMysql, parseMysql } from '../mysql-format.ts'
import { offsetOf } from '../time-zone.ts'
import { isZoned, MAX_VALUE_LENGTH } from '../value.ts'

export const formatFunctions: Readonly<Record<string, ScalarFunction>> = {
  format: (args) => formatText(args),
  date_format: (args) => formatMysql(localMs(args), args.text(1)),
  date_parse: (args) => parseMysql(args.text(0), args.text(1)),
  parse_datetime: (args) => {
    const ms = parseJoda(args.text(0), args.text(1))
    return ms === undefined ? undefined : { ms, zone: 'UTC' }
  },
  format_datetime: (args) => formatJoda(localMs(args), args.text(1)),
}

function localMs(args: CallArguments): number {
  const value = args.value(0)
  return isZoned(value) ? value.ms + offsetOf(value) : args.number(0)
}

/** `format` with `%s`, `%d`, `%f` and `%%`, with a width and digits; other conversions are not known. */
function formatText(args: CallArguments): string | undefined {
  let isKnown = true
  let next = 1
  const text = args
    .text(0)
    .replace(
      /%(-?)(\d{0,4})(?:\.(\d{1,2}))?(.?)/gs,
      (_, left: string, width: string, digits: string | undefined, kind: string) => {
        if (kind === '%') return '%'
        const shown = next < args.count ? convert(args, next++, kind, digits) : undefined
        if (shown === undefined) isKnown = false
        const padded = shown ?? ''
        return left === '-' ? padded.padEnd(Number(width)) : padded.padStart(Number(width))
      },
    )
  return isKnown && text.length <= MAX_VALUE_LENGTH ? text : undefined
}

function convert(args: CallArguments, index: number, kind: string, digits: string | undefined): string | undefined {
  const value = args.value(index)
  if (kind === 's' && digits === undefined) return cellText(value, args.type(index)) ?? 'null'
  if (kind === 'd' && digits === undefined && typeof value === 'bigint' && args.type(index).base !== 'decimal')
    return String(value)
  if (kind !== 'f' || typeof value !== 'number' || args.type(index).base !== 'double') return undefined
  return Number.isFinite(value) ? value.toFixed(Number(digits ?? 6)) : undefined
}
