import type { Kind } from './kinds.ts'

/** What a state means, for its colour. Each has a colour in the styles: `--state-…`. */
export const meanings = ['waiting', 'active', 'ready', 'ok', 'failed', 'stopped'] as const
export type Meaning = (typeof meanings)[number]

/** How a life has ended, for those who do not see the colours. */
export const endSigns: Partial<Record<Meaning, string>> = { ok: '✓', failed: '✕', stopped: '–' }

const states: Readonly<Record<Meaning, string>> = {
  waiting:
    'waiting not_started starting recovering QUEUED WAITING_FOR_RESOURCES PLANNING STARTING LAUNCHING NEW NEW_SAVING SUBMITTED ACCEPTED CREATING UPLOADING',
  active: 'running busy RUNNING FINISHING SCALING RESTARTING RESIZING scaling-out scaling-in',
  ready: 'idle READY AVAILABLE',
  ok: 'available success FINISHED',
  failed: 'error dead FAILED failed abnormal',
  stopped: 'cancelling cancelled shutting_down CANCELLED KILLED killed terminating terminated frozen',
}
const byState = new Map(meanings.flatMap((meaning) => states[meaning].split(' ').map((state) => [state, meaning])))

/** A cluster that is running is ready for work, as an idle session is. */
export const meaningOf = (kind: Kind, state: string): Meaning =>
  kind === 'cluster' && state === 'running' ? 'ready' : (byState.get(state) ?? 'waiting')

/** Whether the page has a colour of its own for a state. */
export const knowsState = (state: string): boolean => byState.has(state)
