import type { FaultDefinition } from '../../client/generated/faults.ts'
import type { StubDefinition } from '../../client/generated/stubs.ts'
import { t } from '../texts/text.ts'
import type { Template } from './definition-editor.tsx'
import { codeDraft, sqlDraft } from './stub-draft.ts'

const stub = (title: string, body: StubDefinition): Template => ({ title, body })
const fault = (title: string, body: FaultDefinition): Template => ({ title, body })

/** Beginnings of stubs. */
export const stubTemplates = (): readonly Template[] => [
  stub(t('template.code'), codeDraft('1 + 1')),
  stub(t('template.pattern'), { match: { code: { regex: 'spark\\.table\\("(\\w+)"\\)' } }, outcome: { text: '$1' } }),
  stub(t('template.error'), {
    match: { code: 'train()' },
    outcome: { error: { ename: 'ValueError', evalue: 'no such column' } },
  }),
  stub(t('template.sql'), sqlDraft('mrs', 'SELECT a FROM t')),
  stub(t('template.hold'), { match: { code: 'train()' }, durations: { running: '5s' }, outcome: { hold: 'trained' } }),
  stub(t('template.session'), { match: { api: 'dli', session: 'report' }, outcome: { session: 'dead' } }),
]

/** Beginnings of fault rules. */
export const faultTemplates = (): readonly Template[] => [
  fault(t('template.slow'), {
    match: { operation: 'ShowStatement' },
    fault: { kind: 'latency', delay: '2s' },
  }),
  fault(t('template.status'), {
    match: { operation: 'CreateSession' },
    when: { first: 1 },
    fault: { kind: 'status', preset: 'backend-unavailable' },
  }),
  fault(t('template.thirdPoll'), {
    match: { operation: 'ShowStatement' },
    when: { nth: 3, per: 'resource' },
    fault: { kind: 'status', preset: 'backend-unavailable' },
  }),
  fault(t('template.throttle'), { match: { api: 'dli' }, fault: { kind: 'throttle', limit: 10, window: '1m' } }),
  fault(t('template.reset'), {
    match: { operation: 'CreateStatement' },
    when: { every: 3 },
    fault: { kind: 'reset' },
  }),
  fault(t('template.stall'), { match: { operation: 'ShowSession' }, fault: { kind: 'stall', gate: 'go-on' } }),
]
