import Type, { type Static } from 'typebox'
import { listOf, mapOf } from '../core/json-schema.ts'
import { invalid } from '../core/problem.ts'
import { type Plan, planEngine } from '../model/plan.ts'
import { checkedJob } from '../stubs/job-plan.ts'
import { type PlanState, planState } from '../stubs/plans.ts'
import { checkedSql } from '../stubs/sql-plan.ts'
import { planSettings } from '../stubs/stub-plan.ts'
import { matchOf } from '../stubs/stub-query.ts'
import { closed, optional, pick, textOrNull } from './form-parts.ts'
import type { Restoring, Taking } from './references.ts'

export const planSettingsForm = listOf(planSettings, { description: 'Settings that plans were made under.' })
export const planForm = closed(
  {
    settings: Type.Integer({ minimum: 0, description: 'The index of its settings in `planSettings`.' }),
    failedState: Type.Enum(['available', 'error']),
    stub: optional(Type.Integer({ minimum: 0, description: 'The index in `stubs.list`; absent: no stub matched.' })),
    groups: optional(listOf(textOrNull, { description: 'What a regular expression captured, the whole match first.' })),
    named: optional(mapOf(textOrNull)),
    answer: optional(checkedSql),
    jobAnswer: optional(checkedJob),
    engine: optional(planEngine),
  },
  'How it runs and ends.',
)

type PlanForm = Static<typeof planForm>

export function takePlan(plan: Plan<unknown>, taking: Taking): PlanForm {
  const { match, failedState, settings, answer, jobAnswer, engine } = planState(plan)
  const form = {
    settings: settingsIndex(settings, taking),
    failedState,
    stub: match && taking.stubs.indexOf(match.stub),
    answer,
    jobAnswer,
    engine,
  }
  if (match === undefined || match.captures === true) return form
  const { groups: named = {} } = match.captures
  const groups = Array.from(match.captures, (text) => text ?? null)
  const namedGroups = Object.entries(named).map(([key, text]) => [key, text ?? null])
  return { ...form, groups, named: Object.fromEntries(namedGroups) }
}

function settingsIndex(settings: PlanState['settings'], taking: Taking): number {
  const known = taking.settingsIndexes.get(settings)
  if (known !== undefined) return known
  const used = pick(planSettings.properties, settings)
  const index = taking.planSettings.indexOf(used, JSON.stringify(used))
  taking.settingsIndexes.set(settings, index)
  return index
}

export function restorePlan(form: PlanForm, at: string, restoring: Restoring): PlanState {
  const { failedState, groups, named, answer, jobAnswer, engine } = form
  const settings = restoring.planSettings[form.settings]
  if (settings === undefined) throw invalid(`${at}.settings`, 'must be an index of planSettings')
  if (form.stub === undefined) return { settings, failedState, match: undefined, answer, jobAnswer, engine }
  const stub = restoring.stubs[form.stub]
  if (stub === undefined) throw invalid(`${at}.stub`, 'must be an index of stubs.list')
  // outcomes use the captured texts, by number and by name
  const captures = groups === undefined || Object.assign([...groups], { groups: named })
  return { settings, failedState, match: matchOf(stub, captures), answer, jobAnswer, engine }
}
