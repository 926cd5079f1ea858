/** A web page in a real browser: a hostile one changes nothing, one of this machine can call the emulated APIs, and the docs page works. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { attack, serveAttacker } from './attacker.ts'
import { findChromium, openPage } from './chromium.ts'
import { LivePage } from './page.ts'

const chromium = findChromium()
if (process.env.CI === 'true' && chromium === undefined) throw new Error('CI needs chromium: .ci/run installs it')

let emulator: Emulator
beforeEach(async () => {
  emulator = await createEmulator({ clock: 'manual' })
})
afterEach(() => emulator.close())

/** Opens a page of a server on this machine under a name, and returns what its script reports. */
async function visit(name: string, script: string): Promise<Record<string, string>> {
  const attacker = await serveAttacker(script)
  const page = openPage(chromium ?? '', `http://${name}:${attacker.port}/`)
  try {
    return await attacker.report
  } finally {
    await page.close()
    await attacker.close()
  }
}

/** The requests that were served, as the metrics count them. */
async function served(): Promise<string[]> {
  const lines = (await emulator.metrics()).split('\n').filter((line) => line.startsWith('lakemock_requests_total'))
  const own = /operation="(ShowMetrics|ListWorlds|ShowSnapshot|SaveSnapshot)"/
  return lines.filter((line) => !/status="4\d\d"|status="aborted"/.test(line) && !own.test(line))
}

describe.skipIf(chromium === undefined)('in Chromium', () => {
  test.each([
    ['of another site', 'evil.example', '127.0.0.1'],
    ['of another site, through a name', 'evil.example', 'localhost'],
    ['of another site, through a name of its own', 'evil.example', 'evil.example'],
  ])('a page %s changes nothing and reads nothing', async (_what, name, target) => {
    const report = await visit(name, attack(`http://${target}:${emulator.port}`))
    expect(Object.keys(report).length).toBeGreaterThan(10)
    // no-cors replies are opaque, and the others unreadable
    expect(Object.entries(report).filter(([, outcome]) => !['opaque', 'error'].includes(outcome))).toEqual([])
    expect(await served()).toEqual([])
    expect(await emulator.projects()).toEqual([])
    // the requests did arrive
    expect(await emulator.metrics()).toMatch(/operation="ResetAll",status="403"\} [2-9]/)
  })

  test('a page of this machine calls the emulated APIs, but not the control API', async () => {
    const report = await visit('localhost', attack(`http://127.0.0.1:${emulator.port}`))
    expect(report['api, fetch']).toMatch(/^200 \{"session_id"|^200 \{/)
    expect(report['api, read']).toMatch(/^200 /)
    for (const name of ['control, fetch', 'control, JSON', 'control, DELETE', 'control, read'])
      expect([name, report[name]]).toEqual([name, 'error'])
    // bodies without a JSON type are refused from there, too: one session was created with fetch
    const sessions = await emulator.inject({ method: 'GET', url: '/v2.0/p1/sessions' })
    expect(sessions.json().sessions).toHaveLength(1)
  })

  test('the page of the API loads within its content security policy', async () => {
    const live = await LivePage.start()
    try {
      const page = await live.open('', { document: 'docs' })
      await page.locator('.opblock-summary-path').nth(50).waitFor()
      expect(live.problems).toEqual([])
    } finally {
      await live.close()
    }
  })
})
