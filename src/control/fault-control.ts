import Type from 'typebox'
import { slicedJsonList } from '../core/json-list.ts'
import { compileAll } from '../core/pattern.ts'
import type { RuleUse } from '../faults/fault-list.ts'
import { checkedRuleSchema, compileRule, type RuleDefinition, ruleSchema } from '../faults/rule.ts'
import { defineOperation, jsonReply, ok, reply } from '../operation.ts'
import { failures, projectId, projectParams, replies, WORLD } from './control-api.ts'
import { definitionChange, definitionList, enabledField, noSuchDefinition } from './definition-list.ts'
import { removed } from './stub-control.ts'

const faultParams = Type.Object({
  project_id: projectId,
  name: Type.String({ description: 'The name of the rule.', examples: ['slow-once'] }),
})

export const fault = Type.Object({
  name: Type.String(),
  origin: Type.Enum(['fixtures', 'added']),
  matched: Type.Integer({ description: 'How many requests matched.' }),
  applied: Type.Integer({ description: 'How many times the fault was applied.' }),
  enabled: enabledField,
  fault: Type.Object({}, { additionalProperties: true, description: 'As it was declared.' }),
})
export const faultList = Type.Object({
  faults: Type.Array(fault, { description: 'In the order in which they are applied.' }),
})

export const newFaults = definitionList<RuleDefinition>(ruleSchema, 'rule', 'faults', checkedRuleSchema)

const faultView = ({ rule: { name, definition }, origin, matched, applied, enabled }: RuleUse) => ({
  name,
  origin,
  matched,
  applied,
  enabled,
  fault: definition,
})

/** A world's fault rules: which requests fail and how, and how many matched. */
export const faultOperations = [
  defineOperation({
    id: 'ListFaults',
    method: 'GET',
    path: `${WORLD}/faults`,
    summary: 'List the fault rules of a world, in order, with their counts',
    description: 'Added rules first, the newest before the older ones; then those of the fixtures. Source: lakemock.',
    params: projectParams,
    replies: replies(faultList),
    handle: async ({ world }) => jsonReply(await slicedJsonList('faults', world.faults.list(), faultView)),
  }),
  defineOperation({
    id: 'AddFaults',
    method: 'POST',
    path: `${WORLD}/faults`,
    summary: 'Add one fault rule or several',
    description:
      'Either all are added or none: 400 names the place of an error (and the nearest name of an unknown operation), 409 a name that exists already. Source: lakemock.',
    params: projectParams,
    body: newFaults.checked,
    publishedBody: {
      ...newFaults.published,
      examples: [
        {
          name: 'slow-once',
          match: { operation: 'ListStatements' },
          when: { first: 1 },
          fault: { kind: 'latency', delay: '100ms' },
        },
      ],
    },
    replies: { 201: faultList, ...failures },
    async handle({ world, body }) {
      const definitions = newFaults.read(body)
      world.faults.checkRoom(definitions.length, world.settings.limitsFaults)
      const all = await compileAll(
        definitions,
        (definition, index, regexes) => compileRule(definition, '', `faults.${index}`, regexes),
        world.texts,
      )
      const rules = all.map(({ compiled: rule, bytes }, index) => ({
        compiled: rule.definition.name === undefined ? { ...rule, name: world.faults.nextName(index) } : rule,
        bytes,
      }))
      return reply(201, { faults: world.faults.add(rules, world.settings.limitsFaults).map(faultView) })
    },
  }),
  defineOperation({
    id: 'RemoveFaults',
    method: 'DELETE',
    path: `${WORLD}/faults`,
    summary: 'Remove all added fault rules',
    description: 'The rules of the fixtures stay. Source: lakemock.',
    params: projectParams,
    replies: replies(removed),
    handle: ({ world }) => ok({ removed: world.faults.remove() }),
  }),
  defineOperation({
    id: 'ShowFault',
    method: 'GET',
    path: `${WORLD}/faults/:name`,
    summary: 'Show a fault rule, with its counts',
    description: '404 if no rule has that name. Source: lakemock.',
    params: faultParams,
    replies: replies(fault),
    handle({ world, params: { name } }) {
      const use = world.faults.find(name)
      if (use === undefined) throw noSuchDefinition('fault', name)
      return ok(faultView(use))
    },
  }),
  defineOperation({
    id: 'ChangeFault',
    method: 'PATCH',
    path: `${WORLD}/faults/:name`,
    summary: 'Switch a fault rule off or on',
    description:
      'Also one of the fixtures, in this world and until its reset. Requests that it already acts on are not changed. 404 if no rule has that name. Source: lakemock.',
    params: faultParams,
    body: definitionChange,
    replies: replies(fault),
    handle({ world, params: { name }, body: { enabled } }) {
      const use = world.faults.setEnabled(name, enabled)
      if (use === undefined) throw noSuchDefinition('fault', name)
      return ok(faultView(use))
    },
  }),
  defineOperation({
    id: 'RemoveFault',
    method: 'DELETE',
    path: `${WORLD}/faults/:name`,
    summary: 'Remove one added fault rule',
    description: '404 if no added rule has that name. Source: lakemock.',
    params: faultParams,
    replies: replies(removed),
    handle({ world, params: { name } }) {
      const count = world.faults.remove(name)
      if (count === 0) throw noSuchDefinition('added fault', name)
      return ok({ removed: count })
    },
  }),
]
