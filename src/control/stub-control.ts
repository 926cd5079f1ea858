import Type from 'typebox'
import { slicedJsonList } from '../core/json-list.ts'
import { compileAll } from '../core/pattern.ts'
import { defineOperation, jsonReply, ok, reply } from '../operation.ts'
import { compileStub } from '../stubs/compile-stub.ts'
import { type StubDefinition, stubSchema } from '../stubs/stub.ts'
import type { StubUse } from '../stubs/stub-list.ts'
import { failures, projectId, projectParams, replies, WORLD } from './control-api.ts'
import { definitionChange, definitionList, enabledField, noSuchDefinition } from './definition-list.ts'

const stubParams = Type.Object({
  project_id: projectId,
  name: Type.String({ description: 'The name of the stub.', examples: ['one-row'] }),
})

export const stub = Type.Object({
  name: Type.String(),
  origin: Type.Enum(['fixtures', 'added']),
  applied: Type.Integer({ description: 'How many times it answered in this world.' }),
  enabled: enabledField,
  stub: Type.Object({}, { additionalProperties: true, description: 'As it was declared.' }),
})
export const stubList = Type.Object({
  stubs: Type.Array(stub, { description: 'In the order in which they are tried.' }),
})
export const removed = Type.Object({ removed: Type.Integer({ description: 'How many were removed.' }) })

export const newStubs = definitionList<StubDefinition>(stubSchema, 'stub', 'stubs')

const stubView = ({ stub: { name, definition }, origin, applied, enabled }: StubUse) => ({
  name,
  origin,
  applied,
  enabled,
  stub: definition,
})

/** A world's stubs. */
export const stubOperations = [
  defineOperation({
    id: 'ListStubs',
    method: 'GET',
    path: `${WORLD}/stubs`,
    summary: 'List the stubs of a world, in the order in which they are tried',
    description: 'Added stubs first, the newest before the older ones; then those of the fixtures. Source: lakemock.',
    params: projectParams,
    replies: replies(stubList),
    handle: async ({ world }) => jsonReply(await slicedJsonList('stubs', world.stubs.list(), stubView)),
  }),
  defineOperation({
    id: 'AddStubs',
    method: 'POST',
    path: `${WORLD}/stubs`,
    summary: 'Add one stub or several',
    description:
      'They are tried before all others, in their own order. Either all are added or none: 400 names the place of an error, 409 a name that exists already. Source: lakemock.',
    params: projectParams,
    body: newStubs.checked,
    publishedBody: {
      ...newStubs.published,
      examples: [{ name: 'one-row', match: { sql: 'SELECT a FROM t' }, outcome: { columns: ['a'], rows: [[1]] } }],
    },
    replies: { 201: stubList, ...failures },
    async handle({ world, body }) {
      const definitions = newStubs.read(body)
      world.stubs.checkRoom(definitions.length, world.settings.limitsStubs)
      const stubs = await compileAll(
        definitions,
        (definition, index, regexes) => compileStub(definition, '', `stubs.${index}`, regexes),
        world.texts,
      )
      const added = world.stubs.add(stubs, world.settings.limitsStubs)
      return reply(201, { stubs: added.map(stubView) })
    },
  }),
  defineOperation({
    id: 'RemoveStubs',
    method: 'DELETE',
    path: `${WORLD}/stubs`,
    summary: 'Remove all added stubs',
    description: 'The stubs of the fixtures stay. Source: lakemock.',
    params: projectParams,
    replies: replies(removed),
    handle: ({ world }) => ok({ removed: world.stubs.remove() }),
  }),
  defineOperation({
    id: 'ChangeStub',
    method: 'PATCH',
    path: `${WORLD}/stubs/:name`,
    summary: 'Switch a stub off or on',
    description:
      'Also one of the fixtures, in this world and until its reset. What it already decides goes on. 404 if no stub has that name. Source: lakemock.',
    params: stubParams,
    body: definitionChange,
    replies: replies(stub),
    handle({ world, params: { name }, body: { enabled } }) {
      const use = world.stubs.setEnabled(name, enabled)
      if (use === undefined) throw noSuchDefinition('stub', name)
      return ok(stubView(use))
    },
  }),
  defineOperation({
    id: 'RemoveStub',
    method: 'DELETE',
    path: `${WORLD}/stubs/:name`,
    summary: 'Remove one added stub',
    description: '404 if no added stub has that name. Source: lakemock.',
    params: stubParams,
    replies: replies(removed),
    handle({ world, params: { name } }) {
      const count = world.stubs.remove(name)
      if (count === 0) throw noSuchDefinition('added stub', name)
      return ok({ removed: count })
    },
  }),
]
