/** Why a call of the control API did not do what was asked. */
export type LakemockErrorCode =
  /** What the control API says: invalid, not-found, wrong-state, conflict, quota, unavailable, no-such-api, internal. */
  | (string & {})
  /** Nobody answers at the URL. */
  | 'unreachable'
  /** Somebody answers, but not as lakemock does. */
  | 'no-lakemock'
  /** A wait is over, and what was waited for has not come; `reply` holds the answer. */
  | 'not-reached'
  /** The calls did not come that were expected; `reply` holds the answer. */
  | 'not-verified'

/** A refusal, or no answer at all. The message is a full sentence for a person. */
export class LakemockError extends Error {
  readonly code: LakemockErrorCode
  /** The field of the request that broke a rule. */
  readonly field: string | undefined
  /** What was answered, where that says more than the message. */
  readonly reply: unknown

  constructor(
    code: LakemockErrorCode,
    message: string,
    more: { readonly field?: string | undefined; readonly reply?: unknown; readonly cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? {} : { cause: more.cause })
    this.name = 'LakemockError'
    this.code = code
    this.field = more.field
    this.reply = more.reply
  }
}
