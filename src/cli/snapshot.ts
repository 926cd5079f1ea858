import { readFileSync, writeFileSync } from 'node:fs'
import { Problem } from '../core/problem.ts'
import { type Answer, ask, why } from './client.ts'
import { type Call, type Command, complain, type ExitCode, flagOf, print } from './command.ts'
import { INSECURE_FLAG, targetOf, URL_FLAG } from './target.ts'

export const command: Command = {
  usage: ['save FILE --project ID [--url URL]', 'load FILE [--project ID] [--url URL]'],
  about: `Saves a project's world as JSON, or puts one that was saved in the place of a project's: same ids, same states, same future.
FILE is - for standard output or input. Its journal, tokens, and replies that it holds are not in it.`,
  flags: [
    {
      name: '--project',
      hint: 'ID',
      help: 'The project. To load, it is the one that the snapshot was taken of unless another is named.',
    },
    URL_FLAG,
    INSECURE_FLAG,
  ],
  settings: ['host', 'port', 'tls'],
  operands: { name: 'save FILE or load FILE', min: 2, max: 2 },
  examples: [
    { line: 'lakemock snapshot save before.json --project demo', does: 'keep a world' },
    { line: 'lakemock snapshot load before.json --project copy', does: 'put it into another project' },
    {
      line: 'lakemock snapshot save - --project demo | lakemock snapshot load - --url http://127.0.0.1:4581',
      does: 'carry it to another lakemock',
    },
  ],
  exits: { 0: 'it is saved, or loaded', 1: 'nobody answers, it is refused, or the file cannot be read or written' },
  run(call) {
    const [action, file = ''] = call.operands
    if (action === 'save') return save(call, file)
    if (action === 'load') return load(call, file)
    throw new Problem('invalid', `snapshot can save or load, not ${action}; see lakemock snapshot --help`)
  },
}

async function save(call: Call, file: string): Promise<ExitCode> {
  const project = flagOf(call, '--project')
  if (project === undefined) throw new Problem('invalid', 'snapshot save needs --project ID', '--project')
  const answer = await send(call, project)
  if (typeof answer === 'string') return complain(answer)
  if (file === '-') return print(answer.text)
  try {
    writeFileSync(file, `${answer.text}\n`)
  } catch (error) {
    return complain(`cannot write ${file}: ${(error as Error).message}`)
  }
  return print(`saved the world of ${project} in ${file}`)
}

async function load(call: Call, file: string): Promise<ExitCode> {
  const name = file === '-' ? 'standard input' : file
  let body: string
  let project = flagOf(call, '--project')
  try {
    // 0 is standard input
    body = readFileSync(file === '-' ? 0 : file, 'utf8')
    const { project_id: own } = JSON.parse(body) as { project_id?: unknown }
    project ??= typeof own === 'string' ? own : undefined
  } catch (error) {
    return complain(`cannot read a snapshot from ${name}: ${(error as Error).message}`)
  }
  if (project === undefined) {
    return complain(`${name} names no project_id, so it is no snapshot; to load it all the same, name a --project`)
  }
  const answer = await send(call, project, body)
  return typeof answer === 'string' ? complain(answer) : print(`loaded ${name} into ${project}`)
}

/** Asks for a snapshot, or puts one. A text says what is wrong. */
async function send(call: Call, project: string, body?: string): Promise<Answer | string> {
  const { url, insecure } = await targetOf(call)
  const route = `${url}/_lakemock/worlds/${encodeURIComponent(project)}/snapshot`
  try {
    const answer = await ask(route, {
      insecure,
      timeoutMs: 30_000,
      ...(body === undefined ? {} : { method: 'PUT', body }),
    })
    return answer.status === 200 ? answer : refusal(url, answer)
  } catch (error) {
    return `${url}: ${why(error)}; lakemock start begins one, and --url names another`
  }
}

/** What the control API said, as far as it was the control API that said it. */
function refusal(url: string, { status, text }: Answer): string {
  try {
    const { error } = JSON.parse(text) as { error: { message: string } }
    return `${url} refuses: ${error.message}`
  } catch {
    return `${url} answers ${status}: it is no lakemock that can do this`
  }
}
