import { after } from '../core/clock.ts'

/** How long the process may take to end when its work is done, in milliseconds. */
const END_MS = 100

/** Runs an action on each signal to stop. It replaces the program's default, which ends the process at once. */
export function onSignal(action: (name: NodeJS.Signals) => void): void {
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.removeAllListeners(name).on(name, action)
}

/** Resolves with the first signal to stop. Later ones have no effect: a stop takes less than a second. */
export const signalled = (): Promise<NodeJS.Signals> => new Promise(onSignal)

/** Ends the process even if something keeps it alive, such as a pipe that is not read. The exit code stays. */
export function endSoon(): void {
  after(END_MS, () => process.exit())
}
