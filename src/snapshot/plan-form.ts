import Type, { type Static } from 'typebox'
import { unmatchedModes } from '../config/settings.ts'
import { type Duration, MAX_SPAN_MS } from '../core/durations.ts'
import { invalid } from '../core/problem.ts'
import type { Plan } from '../model/plan.ts'
import { type PlanState, planState } from '../stubs/plans.ts'
import type { Stub } from '../stubs/stub.ts'
import { closed, flag, list, optional, pick, textOrNull } from './form-parts.ts'
import type { StubForms } from './stub-form.ts'

const limits = { minimum: 0, maximum: MAX_SPAN_MS }
const duration = Type.Unsafe<Duration>({
  ...{ type: ['integer', 'array'], ...limits, items: { type: 'integer', ...limits }, minItems: 2, maxItems: 2 },
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
type SettingsForm = Static<typeof planSettingsForm>[number]

/** Takes plans: their stubs and settings are listed once, and a plan refers to them by index. */
export class TakenPlans {
  readonly settings: SettingsForm[] = []
  readonly #indexOfSettings = new Map<string, number>()
  readonly #stubs: StubForms

  constructor(stubs: StubForms) {
    this.#stubs = stubs
  }

  take(plan: Plan<unknown>): PlanForm {
    const { match, failedState, settings } = planState(plan)
    const form = { settings: this.#indexOf(pick(settingsFields, settings)), failedState }
    if (match === undefined) return form
    const stub = this.#stubs.indexOf(match.stub)
    if (match.captures === true) return { ...form, stub }
    const { groups: named } = match.captures
    const orNull = (text: string | undefined): string | null => text ?? null
    const namedForm = named && Object.fromEntries(Object.entries(named).map(([key, text]) => [key, orNull(text)]))
    return { ...form, stub, groups: [...match.captures].map(orNull), named: namedForm }
  }

  #indexOf(settings: SettingsForm): number {
    const key = JSON.stringify(settings)
    const index = this.#indexOfSettings.get(key) ?? this.settings.push(settings) - 1
    this.#indexOfSettings.set(key, index)
    return index
  }
}

/** Restores plans from the stubs of a snapshot, in its order, and its settings. */
export class RestoredPlans {
  readonly #stubs: readonly Stub[]
  readonly #settings: readonly SettingsForm[]

  constructor(stubs: readonly Stub[], settings: readonly SettingsForm[]) {
    this.#stubs = stubs
    this.#settings = settings
  }

  restore({ settings: index, failedState, stub: stubIndex, groups, named }: PlanForm, at: string): PlanState {
    const settings = this.#settings[index]
    if (settings === undefined) throw invalid(`${at}.settings`, 'must be an index of planSettings')
    if (stubIndex === undefined) return { settings, failedState, match: undefined }
    const stub = this.#stubs[stubIndex]
    if (stub === undefined) throw invalid(`${at}.stub`, 'must be an index of stubs.list')
    if (groups === undefined) return { settings, failedState, match: { stub, captures: true } }
    // outcomes use the captured texts, by number and by name
    const captures = Object.assign([...groups], { groups: named && Object.assign(Object.create(null), named) })
    return { settings, failedState, match: { stub, captures: captures as unknown as RegExpExecArray } }
  }
}
