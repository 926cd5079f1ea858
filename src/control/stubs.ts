import { Problem } from '../core/problem.ts'
import type { Call, Operation } from '../operation.ts'
import { type StubDefinition, stubSchema } from '../stubs/stub.ts'
import { ok, replies, WORLD } from './context.ts'
import { declared } from './declared.ts'
import * as schemas from './schemas.ts'
import { stubView } from './views.ts'

const readStubs = declared<StubDefinition>(stubSchema, 'stubs', 'stub')

/** A world's stubs. */
export const stubOperations: readonly Operation[] = [
  {
    id: 'ListStubs',
    method: 'GET',
    path: `${WORLD}/stubs`,
    summary: "A world's stubs, in the order in which they are asked",
    description: 'Added ones first, the newest before the older; then those of the fixtures. Source: lakemock.',
    params: schemas.projectParams,
    replies: replies(schemas.stubList),
    handle: ({ world }: Call) => ok({ stubs: world.stubs.list().map(stubView) }),
  },
  {
    id: 'AddStubs',
    method: 'POST',
    path: `${WORLD}/stubs`,
    summary: 'Add a stub, or several',
    description:
      'They are asked before all others, in their own order. All are added or none: 400 names the place of a fault, 409 a name that is taken. Source: lakemock.',
    params: schemas.projectParams,
    body: schemas.newStubs,
    publishedBody: schemas.publishedStubs,
    replies: replies(schemas.stubList, 201),
    handle({ world, body }: Call) {
      const added = world.stubs.add(readStubs(body), world.settings.limitsStubs)
      return { status: 201, body: { stubs: added.map(stubView) } }
    },
  },
  {
    id: 'RemoveStubs',
    method: 'DELETE',
    path: `${WORLD}/stubs`,
    summary: 'Drop what was added',
    description: "The fixtures' stubs stay. Source: lakemock.",
    params: schemas.projectParams,
    replies: replies(schemas.removed),
    handle: ({ world }: Call) => ok({ removed: world.stubs.remove() }),
  },
  {
    id: 'RemoveStub',
    method: 'DELETE',
    path: `${WORLD}/stubs/:name`,
    summary: 'Drop one added stub',
    description: '404 where no added stub has that name. Source: lakemock.',
    params: schemas.stubParams,
    replies: replies(schemas.removed),
    handle({ world, params }: Call<{ name: string }>) {
      const removed = world.stubs.remove(params.name)
      if (removed === 0)
        throw new Problem('not-found', `No added stub is named ${JSON.stringify(params.name)}.`, 'name')
      return ok({ removed })
    },
  },
]
