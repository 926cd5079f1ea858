import Type, { type Static } from 'typebox'
import { unmatchedModes } from '../config/settings.ts'
import type { Duration } from '../core/durations.ts'
import { invalid } from '../core/problem.ts'
import type { Plan } from '../model/plan.ts'
import { type PlanState, planState } from '../stubs/plans.ts'
import { closed, flag, list, optional, pick, spanMs, textOrNull } from './form-parts.ts'
import type { Restoring, Taking } from './references.ts'

const duration = Type.Unsafe<Duration>({
  ...{ ...spanMs, type: ['integer', 'array'], items: spanMs, minItems: 2, maxItems: 2 },
})
const durations = Type.Unsafe<Readonly<Record<string, Duration>>>({ type: 'object', additionalProperties: duration })
const settingsFields = { durations, unmatched: Type.Enum([...unmatchedModes]), inBand: flag }

export const planSettingsForm = list(closed(settingsFields), { description: 'Settings that plans were made under.' })
export const planForm = closed(
  {
    settings: Type.Integer({ minimum: 0, description: 'The index of its settings in `planSettings`.' }),
    failedState: Type.Enum(['available', 'error']),
    stub: optional(Type.Integer({ minimum: 0, description: 'The index in `stubs.list`; absent: no stub matched.' })),
    groups: optional(list(textOrNull, { description: 'What a regular expression captured, the whole match first.' })),
    named: optional(Type.Record(Type.String(), textOrNull)),
  },
  'How it runs and ends.',
)

type PlanForm = Static<typeof planForm>

export function takePlan(plan: Plan<unknown>, { stubs, planSettings }: Taking): PlanForm {
  const { match, failedState, settings } = planState(plan)
  const used = pick(settingsFields, settings)
  const index = planSettings.indexOf(used, JSON.stringify(used))
  const form = { settings: index, failedState, stub: match && stubs.indexOf(match.stub) }
  if (match === undefined || match.captures === true) return form
  const { groups: named = {} } = match.captures
  const groups = Array.from(match.captures, (text) => text ?? null)
  const namedGroups = Object.entries(named).map(([key, text]) => [key, text ?? null])
  return { ...form, groups, named: Object.fromEntries(namedGroups) }
}

export function restorePlan(form: PlanForm, at: string, { stubs, planSettings }: Restoring): PlanState {
  const { failedState, groups, named } = form
  const settings = planSettings[form.settings]
  if (settings === undefined) throw invalid(`${at}.settings`, 'must be an index of planSettings')
  if (form.stub === undefined) return { settings, failedState, match: undefined }
  const stub = stubs[form.stub]
  if (stub === undefined) throw invalid(`${at}.stub`, 'must be an index of stubs.list')
  // outcomes use the captured texts, by number and by name
  const captures = groups === undefined || Object.assign([...groups], { groups: named })
  return { settings, failedState, match: { stub, captures } }
}
