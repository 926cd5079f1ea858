import { LakemockError } from './error.ts'

/** How to wait for a state. */
export interface WaitOptions {
  /** true: only the current state counts, for example a session that is `idle` again. When absent, an earlier state counts, too. */
  readonly now?: boolean
  /** Real time: `5s`, `250ms` or milliseconds; 4 s when absent, 60 s at most. */
  readonly timeout?: string | number
}

export interface Waited {
  readonly reached: boolean
  readonly state: string
  readonly why?: string
  readonly missing?: { readonly gate: string | null; readonly next: string | null }
}

export const waitQuery = (state: string, { now, timeout }: WaitOptions) => ({
  state,
  ...(now === undefined ? {} : { now }),
  ...(timeout === undefined ? {} : { timeout: String(timeout) }),
})

/** Returns the reply if the state was reached. Throws `not-reached` otherwise, with what the resource waits for. */
export function reached<Reply extends Waited>(what: string, wanted: string, reply: Reply): Reply {
  if (reply.reached) return reply
  const { state, why = '', missing } = reply
  const hints = [
    ...(missing?.gate == null ? [] : [`it waits at gate ${missing.gate}: release it`]),
    ...(missing?.next == null ? [] : [`its next change is due at ${missing.next}: advance the clock`]),
  ]
  throw new LakemockError(
    'not-reached',
    `${what} is ${state} and not ${wanted}: ${[why, ...hints].filter((text) => text !== '').join('; ')}.`,
    { reply },
  )
}
