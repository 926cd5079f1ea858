import type { EngineProject } from '../engine-project.ts'

export const clocks = ['wall', 'manual', 'auto'] as const
export type TestClock = (typeof clocks)[number]

/** What happens while a statement runs on an engine. */
export const engineEvents = ['kill', 'cut', 'garbage', '503', 'cancel', 'time limit', 'reset', 'memory'] as const
export type EngineEvent = (typeof engineEvents)[number]

export interface EngineUnderTest {
  readonly project: EngineProject
  /** Submits a statement for an event: its path in the control API. */
  submit(event: EngineEvent): Promise<string>
  /** Reads it as a client does. Returns whether it has ended. */
  read(): Promise<boolean>
  /** Whether the engine works on it. */
  works(): boolean
  /** What the client, or the world, does at an event. */
  cancel(): Promise<unknown>
  /** What happens to the engine itself. */
  strike(event: EngineEvent): Promise<void> | void
  /** The engine is there again, and another statement is submitted. Returns its path in the control API. */
  submitAnother(): Promise<string>
  /** What is left of the first statement in the engine; undefined: nothing. */
  leftovers(): string | undefined
  /** Ends the emulator and the fake behind it. */
  close(): Promise<void>
}

/** Settings of every case. */
export const settingsFor = (clock: TestClock, event: EngineEvent) => ({
  clock,
  ...(event === 'time limit' && { engineTimeout: '1ms' }),
})

/** Lets other work happen. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Whether the engines of the project work. */
export const isBusy = (project: EngineProject): boolean => project.core.worlds.of(project.id).engineWork.isBusy
