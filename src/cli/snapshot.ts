import { didYouMean } from '../core/did-you-mean.ts'
import { Problem } from '../core/problem.ts'
import { readStandardInput, readTextFile } from '../core/read-file.ts'
import { writeWhole } from '../core/whole-file.ts'
import { type Reply, reasonOf, send } from './client.ts'
import { type Call, type Command, type ExitCode, flagOf, print, printError } from './command.ts'
import { INSECURE_FLAG, type Target, targetOf, URL_FLAG } from './target.ts'

export const command: Command = {
  usage: ['save FILE --project ID [--url URL]', 'load FILE [--project ID] [--url URL]'],
  about: `Saves the state of a project as JSON, or replaces a project's state with a saved one: same ids, same states, same future changes.
FILE is - for standard output or input. The journal, tokens and delayed replies are not saved.`,
  flags: [
    {
      name: '--project',
      hint: 'ID',
      help: 'The project. Default for load: the project that was saved.',
    },
    URL_FLAG,
    INSECURE_FLAG,
  ],
  settings: ['host', 'port', 'tls', 'controlToken'],
  operands: { name: 'save FILE or load FILE', min: 2, max: 2 },
  examples: [
    { line: 'lakemock snapshot save before.json --project demo', does: 'save a project' },
    { line: 'lakemock snapshot load before.json --project copy', does: 'load it into another project' },
    {
      line: 'lakemock snapshot save - --project demo | lakemock snapshot load - --url http://127.0.0.1:4581',
      does: 'copy it to another instance',
    },
  ],
  exits: { 0: 'saved, or loaded', 1: 'no reply, the snapshot was rejected, or the file could not be read or written' },
  run(call) {
    const [action, file = ''] = call.operands
    if (action === 'save') return save(call, file)
    if (action === 'load') return load(call, file)
    throw new Problem('invalid', `snapshot needs save or load, not "${action}"; see lakemock snapshot --help`)
  },
}

async function save(call: Call, file: string): Promise<ExitCode> {
  const project = flagOf(call, '--project')
  if (project === undefined) throw new Problem('invalid', 'snapshot save needs --project ID', '--project')
  const target = await targetOf(call)
  const worlds = await request(target, WORLDS)
  if (typeof worlds === 'string') return printError(worlds)
  const known = (JSON.parse(worlds.text) as { worlds: { project_id: string }[] }).worlds.map((one) => one.project_id)
  if (!known.includes(project)) {
    const list = known.length > 0 ? `its projects: ${known.slice(0, SHOWN).join(', ')}` : 'it has no project yet'
    return printError(`${target.url} has no project ${project}${didYouMean(project, known)}; ${list}`)
  }
  const reply = await request(target, snapshotOf(project))
  if (typeof reply === 'string') return printError(reply)
  if (file === '-') return print(reply.text)
  try {
    writeWhole(file, `${reply.text}\n`)
  } catch (error) {
    return printError(`cannot write ${file}: ${(error as Error).message}`)
  }
  return print(`saved ${project} to ${file}`)
}

async function load(call: Call, file: string): Promise<ExitCode> {
  const name = file === '-' ? 'standard input' : file
  let body: string
  let project = flagOf(call, '--project')
  try {
    body = file === '-' ? readStandardInput() : readTextFile(file)
    const { project_id: own } = JSON.parse(body) as { project_id?: unknown }
    project ??= typeof own === 'string' ? own : undefined
  } catch (error) {
    return printError(`cannot read a snapshot from ${name}: ${(error as Error).message}`)
  }
  if (project === undefined) {
    return printError(`${name} is not a snapshot: it has no project_id; give --project to load it anyway`)
  }
  const reply = await request(await targetOf(call), snapshotOf(project), body)
  return typeof reply === 'string' ? printError(reply) : print(`loaded ${name} into ${project}`)
}

const WORLDS = '/_lakemock/worlds'
const snapshotOf = (project: string): string => `${WORLDS}/${encodeURIComponent(project)}/snapshot`
/** The most projects that a message lists. */
const SHOWN = 10

/** Reads from the control API, or replaces a snapshot. Returns an error as text. */
async function request({ url, insecure, token }: Target, path: string, body?: string): Promise<Reply | string> {
  try {
    const reply = await send(url + path, {
      insecure,
      token,
      timeoutMs: 30_000,
      ...(body === undefined ? {} : { method: 'PUT', body }),
    })
    return reply.status === 200 ? reply : refusal(url, reply)
  } catch (error) {
    return `${url}: ${reasonOf(error)}; lakemock start starts an instance, and --url selects another one`
  }
}

/** The message of the control API, if it was the control API that replied. */
function refusal(url: string, { status, text }: Reply): string {
  try {
    const { error } = JSON.parse(text) as { error: { message: string } }
    return `${url} rejected it: ${error.message}`
  } catch {
    return `${url} returned ${status}: it is not a lakemock with snapshots`
  }
}
