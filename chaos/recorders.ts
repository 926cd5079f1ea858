/** Recorders that are killed at random: every exchange that a client got a reply to is in the recording, and its files can be read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from './client.ts'
import { Command, folder, run } from './program.ts'
import { Choices } from './random.ts'

export interface Crashes {
  readonly findings: string[]
  kills: number
  /** Exchanges that were confirmed, or saves that were tried. */
  checked: number
}

export async function killRecorders(url: string, seed: string, untilMs: number): Promise<Crashes> {
  const crashes: Crashes = { findings: [], kills: 0, checked: 0 }
  for (let round = 1; round === 1 || (Date.now() < untilMs && crashes.findings.length === 0); round++)
    await killRecorder(url, new Choices(seed, 'recorder', String(round)), round, crashes)
  return crashes
}

async function killRecorder(url: string, choices: Choices, round: number, crashes: Crashes): Promise<void> {
  const report = (finding: string): number => crashes.findings.push(`recorder ${round}: ${finding}`)
  const out = join(folder, `recording-${round}`)
  const recorder = new Command(['record', '--upstream', url, '--port', '0', '--out', out])
  const client = new Client(await recorder.said(/recording: (\S+) forwards to/))
  const signal = choices.chance(0.8) ? 'SIGKILL' : 'SIGTERM'
  const confirmed: string[] = []
  const afterMs = choices.between(20, 400)
  let isEnded = false
  let killIsDue = false
  // the time counts from the first reply on
  const confirm = (marker: string): void => {
    confirmed.push(marker)
    if (!killIsDue) setTimeout(() => recorder.kill(signal), afterMs)
    killIsDue = true
  }
  recorder.ended.then(() => {
    isEnded = true
  })
  // long texts with characters of several bytes: a kill can cut a line anywhere
  const work = async (worker: number): Promise<void> => {
    const session = `/v2.0/recorded/sessions/none-${worker}/statements`
    for (let number = 0; !isEnded; number++) {
      const marker = `exchange-${worker}-${number}.`
      const code = marker + '中'.repeat(choices.between(0, 3_000))
      const { status } = await client.send('POST', session, { code })
      if (status !== undefined && status !== 502) confirm(marker)
    }
  }
  await Promise.all([1, 2, 3].map(work))
  const { how, errors } = await recorder.ended
  client.close()
  crashes.kills++
  crashes.checked += confirmed.length
  if (signal === 'SIGTERM' && how !== 0) report(`SIGTERM ended it with ${how}: ${errors}`)
  const stored = readFileSync(join(out, 'exchanges.jsonl'), 'utf8')
  const missing = confirmed.filter((marker) => !stored.includes(marker))
  if (missing.length > 0)
    report(`${missing.length} of ${confirmed.length} exchanges are not stored, such as ${missing[0]}`)
  const made = await run('record', '--from', out)
  if (made.how !== 0) report(`its recording cannot be read: ${made.errors}`)
  const valid = await run('validate', join(out, 'fixtures.yaml'))
  if (valid.how !== 0) report(`its fixtures are not valid: ${valid.errors}${valid.output}`)
}
