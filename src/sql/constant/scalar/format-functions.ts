import type { CallArguments, ScalarFunction } from '../call-arguments.ts'
import { formatJoda, parseJoda } from '../joda-format.ts'
import { formatMysql, parseMysql } from '../mysql-format.ts'
import { zoneOffset } from '../time-zone.ts'
import { isZoned } from '../value.ts'

export const formatFunctions: Readonly<Record<string, ScalarFunction>> = {
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
  return isZoned(value) ? value.ms + (zoneOffset(value.zone, value.ms) ?? 0) : args.number(0)
}
