import type { FaultKind } from './kind.ts'

/** The connection is closed before the operation runs; no byte is sent. */
export const empty: FaultKind<object> = {
  kind: 'empty',
  summary: 'the connection is closed without a byte; the operation does not run',
  fields: {},
  bare: true,
  prepare: () => ({
    stage: 'connection',
    ends: true,
    before({ wire }) {
      wire.close()
      return 'gone'
    },
  }),
}
