/** One line of an environment. */
export interface Variable {
  readonly name: string
  readonly value: string
  /** Who reads it. */
  readonly readBy: string
}

const double = (text: string, letter: string): string => text.replaceAll(letter, letter + letter)
const isPlain = (text: string): boolean => /^[\w:/.,@%+=~-]*$/.test(text)

/** How each shell, or reader of files, sets a variable, and what begins a comment there. */
const shells = {
  sh: { set: (name: string, value: string) => `export ${name}='${value.replaceAll("'", "'\\''")}'`, comment: '#' },
  fish: {
    set: (name: string, value: string) => `set -gx ${name} '${double(value, '\\').replaceAll("'", "\\'")}'`,
    comment: '#',
  },
  powershell: { set: (name: string, value: string) => `$env:${name} = '${double(value, "'")}'`, comment: '#' },
  cmd: { set: (name: string, value: string) => `set "${name}=${value}"`, comment: 'rem' },
  // docker's --env-file takes quotes as part of the value, so they stand only where nothing else will do
  dotenv: {
    set: (name: string, value: string) => `${name}=${isPlain(value) ? value : JSON.stringify(value)}`,
    comment: '#',
  },
} as const

export const shellNames = [...Object.keys(shells), 'json'] as (keyof typeof shells | 'json')[]
export type Shell = (typeof shellNames)[number]

/** The lines for a shell, each under a comment that says who reads it; JSON has no comments. */
export function linesFor(shell: Shell, variables: readonly Variable[], notes: readonly string[]): string {
  if (shell === 'json') {
    return JSON.stringify(Object.fromEntries(variables.map(({ name, value }) => [name, value])), undefined, 2)
  }
  const { set, comment } = shells[shell]
  let last = ''
  const lines = variables.flatMap(({ name, value, readBy }) => {
    const isNew = readBy !== last
    last = readBy
    return [...(isNew ? [`${comment} ${readBy}`] : []), set(name, value)]
  })
  return [...lines, ...notes.map((note) => `${comment} ${note}`)].join('\n')
}
