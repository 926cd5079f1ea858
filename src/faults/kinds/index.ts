import { dribble } from './dribble.ts'
import { duplicateLate } from './duplicate-late.ts'
import { empty } from './empty.ts'
import type { FaultKind } from './kind.ts'
import { latency } from './latency.ts'
import { malformed } from './malformed.ts'
import { reset } from './reset.ts'
import { stall } from './stall.ts'
import { status } from './status.ts'
import { throttle } from './throttle.ts'
import { truncate } from './truncate.ts'
import { wrongContentType } from './wrong-content-type.ts'

/** Every kind of fault. To add one: a file beside these, and a line here (docs/faults.md). */
// biome-ignore lint/suspicious/noExplicitAny: the fields of a kind are checked by its schema before `prepare` sees them
export const kinds: readonly FaultKind<any>[] = [
  latency,
  status,
  throttle,
  reset,
  empty,
  truncate,
  malformed,
  stall,
  dribble,
  wrongContentType,
  duplicateLate,
]
