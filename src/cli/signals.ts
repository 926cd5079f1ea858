/**
 * What the process does on a signal to stop. Each signal has one listener for as long as the process lives, and only the action
 * changes: a signal that comes while a listener is replaced would be lost.
 */
type Action = (name: NodeJS.Signals) => void

let action: Action = () => process.exit(1)

/** Runs an action on each signal to stop, in place of the one before. */
export function onSignal(next: Action): void {
  action = next
}

/** Listens for the signals to stop. Without it they end the process at once, and the first process of a container receives none. */
export function listenForSignals(first: Action): void {
  onSignal(first)
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, (received) => action(received))
}

/** Resolves with the first signal to stop. Later ones have no effect: a stop takes less than a second. */
export const signalled = (): Promise<NodeJS.Signals> => new Promise(onSignal)
