export interface Variable {
  readonly name: string
  readonly value: string
  /** The programs that read it. */
  readonly readBy: string
}

const double = (text: string, letter: string): string => text.replaceAll(letter, letter + letter)
const isPlain = (text: string): boolean => /^[\w:/.,@%+=~-]*$/.test(text)

/** How each shell or format sets a variable, and starts a comment. */
const shells = {
  sh: { set: (name: string, value: string) => `export ${name}='${value.replaceAll("'", "'\\''")}'`, comment: '#' },
  fish: {
    set: (name: string, value: string) => `set -gx ${name} '${double(value, '\\').replaceAll("'", "\\'")}'`,
    comment: '#',
  },
  powershell: { set: (name: string, value: string) => `$env:${name} = '${double(value, "'")}'`, comment: '#' },
  cmd: { set: (name: string, value: string) => `set "${name}=${value}"`, comment: 'rem' },
  // docker's --env-file takes quotes as part of the value, so they are used only if necessary
  dotenv: {
    set: (name: string, value: string) => `${name}=${isPlain(value) ? value : JSON.stringify(value)}`,
    comment: '#',
  },
} as const

export const shellNames = [...Object.keys(shells), 'json'] as (keyof typeof shells | 'json')[]
export type Shell = (typeof shellNames)[number]

/** The lines for a shell, each below a comment with its readers; JSON has no comments. */
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
