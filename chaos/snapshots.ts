/** `lakemock snapshot save`, killed at random moments: the file is always the old one or the whole new one. */
import { mkdirSync, readFileSync, rmSync, watch } from 'node:fs'
import { join } from 'node:path'
import { Client } from './client.ts'
import { Command, folder, run } from './program.ts'
import { Choices } from './random.ts'
import type { Crashes } from './recorders.ts'

const PROJECT = 'saved'
const STUBS = 20

export async function killWriters(url: string, seed: string, untilMs: number): Promise<Crashes> {
  const crashes: Crashes = { findings: [], kills: 0, checked: 0 }
  const own = join(folder, 'snapshots')
  mkdirSync(own)
  const file = join(own, 'world.json')
  const client = new Client(url)
  await fill(client)
  const first = await run('snapshot', 'save', file, '--project', PROJECT, '--url', url)
  if (first.how !== 0) crashes.findings.push(`snapshot save ended with ${first.how}: ${first.errors}`)
  for (let round = 1; round === 1 || (Date.now() < untilMs && crashes.findings.length === 0); round++) {
    const before = readFileSync(file, 'utf8')
    // each save has a new content
    await client.send('POST', `/_lakemock/worlds/${PROJECT}/clock/advance`, { by: '1s' })
    const finished = await killWriter(url, own, file, new Choices(seed, 'writer', String(round)))
    crashes.checked++
    if (!finished) crashes.kills++
    const after = readFileSync(file, 'utf8')
    if (after === before ? finished : !isWhole(after))
      crashes.findings.push(`snapshot ${round}: ${finished ? 'saved nothing' : 'is torn'}, ${after.length} characters`)
  }
  client.close()
  rmSync(own, { recursive: true })
  return crashes
}

/** A project with some megabytes, so that a kill can come while the file is written. */
async function fill(client: Client): Promise<void> {
  const stubs = Array.from({ length: STUBS }, (_, number) => ({
    match: { code: `big-${number}` },
    outcome: { text: 'x'.repeat(200_000) },
  }))
  await client.send('POST', `/_lakemock/worlds/${PROJECT}/stubs`, stubs)
}

/** Kills a writer at some time, often just when its new file appears. Returns whether it had finished. */
async function killWriter(url: string, own: string, file: string, choices: Choices): Promise<boolean> {
  const writer = new Command(['snapshot', 'save', file, '--project', PROJECT, '--url', url])
  const kill = (): void => writer.kill('SIGKILL')
  const afterMs = choices.between(0, 500)
  const timer = setTimeout(kill, choices.chance(0.3) ? afterMs : 5000)
  const watcher = watch(own, (_event, name) => {
    if (name?.endsWith('.tmp')) setTimeout(kill, choices.between(0, 4))
  })
  const { how } = await writer.ended
  clearTimeout(timer)
  watcher.close()
  return how === 0
}

function isWhole(text: string): boolean {
  try {
    return JSON.parse(text).format === 'lakemock-world' && text.endsWith('\n')
  } catch {
    return false
  }
}
