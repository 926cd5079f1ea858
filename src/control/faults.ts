import { Problem } from '../core/problem.ts'
import type { RuleUse } from '../faults/fault-list.ts'
import { compileRule, type RuleDefinition, ruleSchema } from '../faults/rule.ts'
import type { Call, Operation } from '../operation.ts'
import { ok, replies, WORLD } from './context.ts'
import { declared } from './declared.ts'
import * as schemas from './schemas.ts'

const readRules = declared<RuleDefinition>(ruleSchema, 'faults', 'fault')

/** A world's fault rules: what goes wrong with which requests, and how often it did. */
export const faultOperations: readonly Operation[] = [
  {
    id: 'ListFaults',
    method: 'GET',
    path: `${WORLD}/faults`,
    summary: "A world's fault rules, in order, with their matched and applied",
    description: 'Added ones first, the newest before the older; then those of the fixtures. Source: lakemock.',
    params: schemas.projectParams,
    replies: replies(schemas.faultList),
    handle: ({ world }: Call) => ok({ faults: world.faults.list().map(faultView) }),
  },
  {
    id: 'AddFaults',
    method: 'POST',
    path: `${WORLD}/faults`,
    summary: 'Add a fault rule, or several',
    description:
      'All are added or none: 400 names the place of a fault (an unknown operation with the nearest), 409 a name that is taken. Source: lakemock.',
    params: schemas.projectParams,
    body: schemas.newFaults,
    publishedBody: schemas.publishedFaults,
    replies: replies(schemas.faultList, 201),
    handle({ world, body }: Call) {
      const rules = readRules(body).map((definition, index) =>
        compileRule(definition, world.faults.nextName(index), `faults.${index}`),
      )
      return { status: 201, body: { faults: world.faults.add(rules, world.settings.limitsFaults).map(faultView) } }
    },
  },
  {
    id: 'RemoveFaults',
    method: 'DELETE',
    path: `${WORLD}/faults`,
    summary: 'Drop what was added',
    description: "The fixtures' rules stay. Source: lakemock.",
    params: schemas.projectParams,
    replies: replies(schemas.removed),
    handle: ({ world }: Call) => ok({ removed: world.faults.remove() }),
  },
  {
    id: 'ShowFault',
    method: 'GET',
    path: `${WORLD}/faults/:name`,
    summary: 'One fault rule, with its matched and applied',
    description: '404 where there is none of that name. Source: lakemock.',
    params: schemas.faultParams,
    replies: replies(schemas.fault),
    handle({ world, params }: Call<{ name: string }>) {
      const use = world.faults.find(params.name)
      if (use === undefined) throw noSuchFault(params.name)
      return ok(faultView(use))
    },
  },
  {
    id: 'RemoveFault',
    method: 'DELETE',
    path: `${WORLD}/faults/:name`,
    summary: 'Drop one added fault rule',
    description: '404 where no added rule has that name. Source: lakemock.',
    params: schemas.faultParams,
    replies: replies(schemas.removed),
    handle({ world, params }: Call<{ name: string }>) {
      const removed = world.faults.remove(params.name)
      if (removed === 0) throw noSuchFault(params.name)
      return ok({ removed })
    },
  },
]

function noSuchFault(name: string): Problem {
  return new Problem('not-found', `No added fault is named ${JSON.stringify(name)}.`, 'name')
}

function faultView({ rule, origin, matched, applied }: RuleUse) {
  return { name: rule.name, origin, matched, applied, fault: rule.definition }
}
