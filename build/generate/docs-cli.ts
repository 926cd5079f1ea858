/** Writes docs/cli.md. */
import { commands } from '../../src/cli/commands.ts'
import { commandText, settingsText } from '../../src/cli/help.ts'

export const commandPages = await Promise.all(
  commands.map(async ({ name, summary, load }) => {
    const text = commandText(name, summary, (await load()).command)
    const shown = text.replace(settingsText(), 'Settings: docs/settings.md lists them.')
    return `## ${name}\n\n\`\`\`text\n${shown.trimEnd()}\n\`\`\`\n`
  }),
)

export const commandLinePage = (): string => `# The command line

\`lakemock\` is short for \`lakemock start\`. A command comes first, its flags behind it. \`lakemock --help\` lists the commands,
\`lakemock help COMMAND\` prints one of the pages below. This page is generated from src/cli.

In a clone, \`npm start -- FLAGS\` is \`lakemock start FLAGS\`, and \`node dist/cli.js COMMAND\` is any other command. Where the package is
installed, write \`npx lakemock\`.

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
It also runs if that folder is not writable. A command without an address uses the only instance, or, of several, the one that was
started from the current folder.

${commandPages.join('\n')}`
