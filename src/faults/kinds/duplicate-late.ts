import type { FaultKind } from './kind.ts'

/** The operation runs and its reply is lost: the client sees a reset, and if it tries again, the operation runs twice. */
export const duplicateLate: FaultKind<object> = {
  kind: 'duplicate-late',
  summary: 'the operation runs, and a TCP RST takes the place of its reply',
  fields: {},
  bare: true,
  prepare: () => ({
    stage: 'request',
    after(_reply, { wire }) {
      wire.reset()
    },
  }),
}
