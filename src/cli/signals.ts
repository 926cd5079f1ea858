/** Does something on each signal to stop; from here on it is we who end the process, not the door. */
export function onSignal(action: (name: NodeJS.Signals) => void): void {
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.removeAllListeners(name).once(name, action)
}

/** The first signal to stop. */
export const signalled = (): Promise<NodeJS.Signals> => new Promise(onSignal)
