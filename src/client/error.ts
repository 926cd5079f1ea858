/** Why a call failed. */
export type LakemockErrorCode =
  /** A code of the control API: invalid, not-found, wrong-state, conflict, quota, unavailable, no-such-api, internal. */
  | (string & {})
  /** There is no reply from the URL. */
  | 'unreachable'
  /** The reply is not from lakemock. */
  | 'no-lakemock'
  /** A wait ended before its condition was met; `reply` has the last state. */
  | 'not-reached'
  /** The journal does not meet the expectations; `reply` has the result of the verification. */
  | 'not-verified'

/** An error of the control API, or no reply. The message is a full sentence for a person. */
export class LakemockError extends Error {
  readonly code: LakemockErrorCode
  /** The field of the request that is invalid. */
  readonly field: string | undefined
  /** The parsed body of the reply, if there is one. */
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
