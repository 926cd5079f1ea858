import type { FaultKind } from './kind.ts'

/** The work is done and its reply is lost: the client sees a reset, and a second try does the work twice. */
export const duplicateLate: FaultKind<object> = {
  kind: 'duplicate-late',
  summary: 'the work is done, the reply is lost in a TCP RST',
  fields: {},
  bare: true,
  prepare: () => ({
    stage: 'request',
    after(_reply, { wire }) {
      wire.reset()
    },
  }),
}
