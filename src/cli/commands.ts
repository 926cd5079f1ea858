import { didYouMean } from '../core/did-you-mean.ts'
import { Problem } from '../core/problem.ts'
import { shownName } from '../core/shown.ts'
import type { Command } from './command.ts'

/** A command's name and summary; the rest is loaded on use. */
export interface Entry {
  readonly name: string
  readonly summary: string
  load(): Promise<{ readonly command: Command }>
}

/** Every command, in the order of the help. To add one: a file in this folder, and a line here. */
export const commands: readonly Entry[] = [
  {
    name: 'start',
    summary: 'run the server until it is stopped (the default command)',
    load: () => import('./start.ts'),
  },
  { name: 'stop', summary: 'stop a running instance', load: () => import('./stop.ts') },
  { name: 'wait', summary: 'wait until an instance is ready', load: () => import('./wait.ts') },
  {
    name: 'env',
    summary: 'print environment variables that point the SDKs at an instance',
    load: () => import('./env.ts'),
  },
  {
    name: 'doctor',
    summary: 'find out why an instance, or a program that uses it, does not work',
    load: () => import('./doctor.ts'),
  },
  {
    name: 'validate',
    summary: 'check fixtures files, and show each error with its line and column',
    load: () => import('./validate.ts'),
  },
  {
    name: 'record',
    summary: 'record requests to the real cloud, and create fixtures from them (experimental)',
    load: () => import('./record.ts'),
  },
  {
    name: 'snapshot',
    summary: 'save the state of a project to a file, or load it',
    load: () => import('./snapshot.ts'),
  },
  {
    name: 'healthcheck',
    summary: 'check once whether the local instance is ready, for containers',
    load: () => import('./healthcheck.ts'),
  },
]

/** Throws a Problem that suggests the nearest name if the command is unknown. */
export function entryOf(name: string): Entry {
  const found = commands.find((entry) => entry.name === name)
  if (found !== undefined) return found
  const names = commands.map((entry) => entry.name)
  throw new Problem(
    'invalid',
    `unknown command "${shownName(name)}"${didYouMean(name, names)}; commands are ${names.join(', ')} and help`,
  )
}
