import type { FaultKind } from './kind.ts'

/** The connection is closed without a byte before anything is done. */
export const empty: FaultKind<object> = {
  kind: 'empty',
  summary: 'the connection is closed without a byte; nothing is done',
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
