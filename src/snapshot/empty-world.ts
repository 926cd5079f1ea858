import type { Snapshot } from './snapshot.ts'

/** The example of a snapshot: a world in which nothing has happened yet. */
export const emptyWorld: Snapshot = {
  format: 'lakemock-world',
  version: 2,
  project_id: 'demo',
  sourceId: 'demo',
  clock: { mode: 'wall', speed: 1, nowMs: 1_767_225_600_000 },
  bornMs: 1_767_225_600_000,
  settings: {},
  random: { ids: [1, 2, 3, 4], lengths: [5, 6, 7, 8], requests: [9, 10, 11, 12] },
  sqlIds: { coordinator: 'abcde', day: '', index: 0 },
  sessionCount: 0,
  gates: { open: [], waiting: [] },
  stubs: { count: 0, list: [] },
  faults: { count: 0, added: [], fixtures: [] },
  clusters: { anyId: true, known: [], gone: [] },
  tombstones: [],
  unmatched: { dropped: 0, list: [] },
  planSettings: [],
  sessions: [],
  executions: { dropped: 0, rows: [] },
  agenda: [],
}
