/** Runs an action on each signal to stop. It replaces the program's default, which ends the process. */
export function onSignal(action: (name: NodeJS.Signals) => void): void {
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.removeAllListeners(name).once(name, action)
}

/** Resolves with the first signal to stop. */
export const signalled = (): Promise<NodeJS.Signals> => new Promise(onSignal)
