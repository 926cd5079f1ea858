import Type from 'typebox'
import { defineOperation, ok } from '../operation.ts'
import { emptyWorld } from '../snapshot/empty-world.ts'
import { readSnapshot, restoreSnapshot, snapshotHead, snapshotSchema, takeSnapshot } from '../snapshot/snapshot.ts'
import { type ControlContext, projectParams, replies, WORLD } from './control-api.ts'

const SNAPSHOT = `${WORLD}/snapshot`

export const snapshot = Type.Object(
  { format: Type.String(), version: Type.Integer(), project_id: Type.String() },
  { additionalProperties: true, description: 'The body of RestoreSnapshot.' },
)
export const worldRestored = Type.Object({
  project_id: Type.String(),
  restored: Type.Boolean(),
  lostRows: Type.Optional(
    Type.Array(Type.Object({ catalog: Type.String(), schema: Type.String(), name: Type.String() }), {
      description:
        'The tables that are restored without the rows that an engine had: they have those that were declared.',
    }),
  ),
})

/** A whole world as JSON, and back. */
export const snapshotOperations = ({ worlds }: ControlContext) => [
  defineOperation({
    id: 'ShowSnapshot',
    method: 'GET',
    path: SNAPSHOT,
    summary: 'Show a whole world as JSON',
    description:
      'Everything that decides its future: clock, settings, streams of random numbers, gates, stubs and faults with their counts, sessions, SQL executions, removed resources, due changes. Without its journal, the tokens and held replies. Times are milliseconds since the epoch. Source: lakemock.',
    params: projectParams,
    replies: replies(snapshot),
    handle: ({ world }) => ok(takeSnapshot(world)),
  }),
  defineOperation({
    id: 'RestoreSnapshot',
    method: 'PUT',
    path: SNAPSHOT,
    summary: 'Replace the world of a project with that of a snapshot',
    description:
      'The same ids, the same states, the same future; the snapshot may be of another project. The journal starts again, and replies that are held become 502. 400 names an invalid field, parts that contradict each other, or a missing stub or fault of the fixtures; then nothing changes. Source: lakemock.',
    params: projectParams,
    body: snapshotHead,
    publishedBody: { ...snapshotSchema, examples: [emptyWorld] },
    replies: replies(worldRestored),
    async handle({ world, body }) {
      // the schema of the route reads the head alone; this reads the whole
      const whole = await readSnapshot(body)
      const { id } = world
      await worlds.replace(id, (seed) => restoreSnapshot(id, seed, whole))
      const { engineRows: lostRows } = whole
      return ok({ project_id: id, restored: true, ...(lostRows && { lostRows }) })
    },
  }),
]
