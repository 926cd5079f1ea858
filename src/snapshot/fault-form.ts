import Type, { type Static } from 'typebox'
import { invalid } from '../core/problem.ts'
import type { RuleUse } from '../faults/fault-list.ts'
import { compileRule, ruleSchema } from '../faults/rule.ts'
import type { World } from '../world/world.ts'
import { closed, count, list, name, optional, pick, stream } from './form-parts.ts'
import { declared, takeName } from './stub-form.ts'

const counts = { matched: count, applied: count }
const useFields = {
  ...{ name, ...counts, random: stream },
  matchedBy: Type.Unsafe<readonly (readonly [resource: string, count: number])[]>({
    type: 'array',
    items: { type: 'array', items: [{ type: 'string' }, count], minItems: 2, additionalItems: false },
    description: 'Matches by resource, the latest last.',
  }),
  state: optional(Type.Unknown({ description: 'What its kind has counted.' })),
}

export const faultsForm = closed({
  ...{ count, added: list(closed({ ...useFields, fault: ruleSchema })), fixtures: list(closed(useFields)) },
})

type FaultsForm = Static<typeof faultsForm>
type UseForm = FaultsForm['fixtures'][number]

export function takeFaults({ faults }: World): FaultsForm {
  const ofOrigin = (origin: RuleUse['origin']) => faults.list().filter((use) => use.origin === origin)
  const added = ofOrigin('added').map((use) => ({ ...takeUse(use), fault: use.rule.definition }))
  return { count: faults.count, added, fixtures: ofOrigin('fixtures').map(takeUse) }
}

function takeUse(use: RuleUse): UseForm {
  const { rule, matchedBy, random, action } = use
  const { name } = rule
  return { name, ...pick(counts, use), matchedBy: [...matchedBy], random: random.state(), state: action.state?.() }
}

export function restoreFaults({ faults }: World, form: FaultsForm): void {
  const names = new Set(faults.list().map(({ rule }) => rule.name))
  form.fixtures.forEach((one, index) => {
    const at = `faults.fixtures.${index}`
    restoreUse(declared(faults.find(one.name), 'fault', one.name, at), one, at)
  })
  const rules = form.added.map(({ name, fault }, index) => {
    const at = `faults.added.${index}`
    const rule = compileRule(fault, name, `${at}.fault`)
    takeName(names, name, rule.name, at)
    return rule
  })
  faults.restore(rules, form.count).forEach((use, index) => {
    const one = form.added[index]
    if (one !== undefined) restoreUse(use, one, `faults.added.${index}`)
  })
}

function restoreUse(use: RuleUse, form: UseForm, at: string): void {
  Object.assign(use, pick(counts, form))
  use.random.restore(form.random)
  for (const [resource, matched] of form.matchedBy) use.matchedBy.set(resource, matched)
  if (form.state === undefined) return
  if (use.action.restore === undefined) throw invalid(`${at}.state`, 'is for kinds that count, and this one does not')
  use.action.restore(form.state, `${at}.state`)
}
