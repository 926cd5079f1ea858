import { didYouMean } from '../core/did-you-mean.ts'
import { Problem } from '../core/problem.ts'
import type { Command } from './command.ts'

/** A command's name and what it does in a few words; the rest is loaded when it is asked for. */
export interface Entry {
  readonly name: string
  readonly summary: string
  load(): Promise<{ readonly command: Command }>
}

/** Every command, in the order of the help. To add one: a file in this folder, and a line here. */
export const commands: readonly Entry[] = [
  { name: 'start', summary: 'serve until told to stop (the default command)', load: () => import('./start.ts') },
  { name: 'stop', summary: 'stop one that was started here', load: () => import('./stop.ts') },
  { name: 'wait', summary: 'wait until one is ready', load: () => import('./wait.ts') },
  { name: 'env', summary: 'print the lines that aim each SDK at one', load: () => import('./env.ts') },
  {
    name: 'doctor',
    summary: 'check one and the environment, and say what is wrong',
    load: () => import('./doctor.ts'),
  },
  {
    name: 'validate',
    summary: 'check fixtures files; faults come with their places',
    load: () => import('./validate.ts'),
  },
  {
    name: 'record',
    summary: 'send a program’s requests on to the cloud, and make fixtures of them',
    load: () => import('./record.ts'),
  },
  { name: 'snapshot', summary: 'save a project’s world, or load it back', load: () => import('./snapshot.ts') },
  {
    name: 'healthcheck',
    summary: 'ask one on this machine once whether it is ready',
    load: () => import('./healthcheck.ts'),
  },
]

/** The command of that name. Throws a Problem with the nearest where there is none. */
export function entryOf(name: string): Entry {
  const found = commands.find((entry) => entry.name === name)
  if (found !== undefined) return found
  const names = commands.map((entry) => entry.name)
  throw new Problem(
    'invalid',
    `there is no command ${name}${didYouMean(name, names)}; there are ${names.join(', ')}, and help`,
  )
}
