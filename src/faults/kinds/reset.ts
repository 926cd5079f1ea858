import type { FaultKind } from './kind.ts'

/** The connection is cut with a TCP RST before the operation. */
export const reset: FaultKind<object> = {
  kind: 'reset',
  summary: 'the connection is cut with a TCP RST; the operation does not run',
  fields: {},
  bare: true,
  prepare: () => ({
    stage: 'connection',
    ends: true,
    before({ wire }) {
      wire.reset()
      return 'gone'
    },
  }),
}
