import type { Call, Operation } from '../operation.ts'
import { checkForm, snapshotHead, snapshotSchema } from '../snapshot/form.ts'
import { restoreSnapshot } from '../snapshot/restore.ts'
import { takeSnapshot } from '../snapshot/take.ts'
import { type ControlContext, ok, replies, WORLD } from './context.ts'
import * as schemas from './schemas.ts'

const SNAPSHOT = `${WORLD}/snapshot`

/** A whole world as JSON and back, and its end. */
export const snapshotOperations = ({ worlds }: ControlContext): readonly Operation[] => [
  {
    id: 'ShowSnapshot',
    method: 'GET',
    path: SNAPSHOT,
    summary: 'A whole world as JSON',
    description:
      'Everything that its future follows from: clock, settings, streams of random numbers, gates, stubs and faults with their counts, sessions, SQL executions, what is gone, what is due. Without its journal, the tokens, and replies that it holds. Times are milliseconds since the epoch. Source: lakemock.',
    params: schemas.projectParams,
    replies: replies(schemas.snapshot),
    handle: ({ world }: Call) => ok(takeSnapshot(world)),
  },
  {
    id: 'RestoreSnapshot',
    method: 'PUT',
    path: SNAPSHOT,
    summary: 'Put a world as a snapshot has it in the place of a project’s',
    description:
      'Same ids, same states, same future; the project may be another. The journal begins anew, and a reply that is being held is answered 502. 400 names a field that breaks the form, parts that do not go together, or a stub or fault of the fixtures that is not here; then nothing changes. Source: lakemock.',
    params: schemas.projectParams,
    body: snapshotHead,
    publishedBody: snapshotSchema,
    replies: replies(schemas.wasRestored),
    handle({ world, body }: Call<unknown, unknown, unknown>) {
      checkForm(body)
      const { id } = world
      worlds.replace(id, (seed) => restoreSnapshot(id, seed, body))
      return ok({ project_id: id, restored: true })
    },
  },
  {
    id: 'DeleteWorld',
    method: 'DELETE',
    path: WORLD,
    summary: 'Forget a project’s world',
    description:
      'Its next use makes a fresh one. A reply that is being held is answered 502; tokens stay. Source: lakemock.',
    params: schemas.projectParams,
    replies: replies(schemas.wasDeleted),
    handle({ world }: Call) {
      worlds.remove(world.id)
      return ok({ project_id: world.id, deleted: true })
    },
  },
]
