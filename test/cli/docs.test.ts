import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { commandText, settingsText } from '../../src/cli/help.ts'
import { root } from '../readme/blocks.ts'

const pages = await Promise.all(
  commands.map(async ({ name, summary, load }) => {
    const text = commandText(name, summary, (await load()).command)
    const shown = text.replace(settingsText(), 'Settings: docs/settings.md lists them.')
    return `## ${name}\n\n\`\`\`text\n${shown.trimEnd()}\n\`\`\`\n`
  }),
)

const current = `# The command line

\`lakemock\` is short for \`lakemock start\`. A command comes first, its flags behind it. \`lakemock --help\` lists the commands,
\`lakemock help COMMAND\` prints one of the pages below. This page is generated from src/cli.

| command | what it does |
|---|---|
${commands.map(({ name, summary }) => `| [${name}](#${name}) | ${summary} |`).join('\n')}

| exit code | meaning |
|---|---|
| 0 | success |
| 1 | failure: port in use, file with errors, no reply; the message says what to do next |
| 2 | a flag, a setting or a fixtures file is invalid; the message names it |

An instance is a running lakemock. It registers itself in the run folder, so that \`stop\` and the other commands find it:
\`LAKEMOCK_RUN_DIR\`, else \`lakemock\` below \`XDG_RUNTIME_DIR\`, else \`lakemock-<user id>\` below the temporary folder.
It also runs if that folder is not writable.

${pages.join('\n')}`

test('docs/cli.md is generated from the commands (UPDATE_GOLDENS=1 writes it)', () => {
  const file = `${root}docs/cli.md`
  if (process.env.UPDATE_GOLDENS === '1') writeFileSync(file, current)
  expect(readFileSync(file, 'utf8')).toBe(current)
})

test('each command has examples, and no line is too long', () => {
  for (const [index, { name }] of commands.entries()) {
    expect(pages[index], name).toMatch(/Examples:\n( {2}# .+\n {2}.*lakemock.*\n)+/)
  }
  expect(current.split('\n').filter((line) => line.length > 240)).toEqual([])
})

test('start loads no other command', () => {
  const seen = new Set<string>()
  const follow = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export|} from).*'(\.[^']+)'$/gm))
      follow(join(dirname(file), target))
  }
  for (const file of ['cli.ts', 'cli/main.ts', 'cli/start.ts', 'cli/serve.ts']) follow(`${root}src/${file}`)
  expect(seen.has(`${root}src/emulator.ts`)).toBe(true)
  const others = commands.filter(({ name }) => name !== 'start').map(({ name }) => `${root}src/cli/${name}.ts`)
  expect([...others, `${root}src/cli/help.ts`, `${root}src/cli/reload.ts`].filter((file) => seen.has(file))).toEqual([])
  // nor does start load the server before it needs it
  seen.clear()
  for (const file of ['cli.ts', 'cli/main.ts', 'cli/start.ts']) follow(`${root}src/${file}`)
  expect([...seen].filter((file) => /src\/(emulator|fixtures\/)/.test(file))).toEqual([])
})
