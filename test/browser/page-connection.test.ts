/** How the live page reaches lakemock: with the control token, under TLS, after a lost connection and a restart, for a long time. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createEmulator, type EmulatorOptions } from '../../src/index.ts'
import { runs } from '../runs.ts'
import { serveAttacker } from './attacker.ts'
import { Line } from './line.ts'
import { hasChromium, heapOf, LivePage, send } from './page.ts'

const SESSION = { kind: 'spark', queue: 'default' }

describe.skipIf(!hasChromium)('the live page', () => {
  let live: LivePage
  const others: { close(): Promise<void> }[] = []
  beforeAll(async () => {
    live = await LivePage.start({ clock: 'manual' })
  })
  afterEach(async () => {
    await live.closePages()
    for (const other of others.splice(0)) await other.close()
  })
  afterAll(async () => {
    await live.close()
    expect(live.problems).toEqual([])
  })

  async function emulatorWith(options: EmulatorOptions) {
    const emulator = await createEmulator({ fixtures: {}, clock: 'manual', ...options })
    others.push(emulator)
    return emulator
  }

  /** A line to an emulator, and a page that reaches it by this line. */
  async function openByLine(port: number, hash: string): Promise<{ readonly line: Line; readonly page: Page }> {
    const line = await Line.to(port)
    others.unshift(line)
    return { line, page: await live.open(hash, { url: line.url }) }
  }

  test('asks for the control token, says that it is wrong, and keeps the right one for the tab', async () => {
    const { url } = await emulatorWith({ controlToken: 'a-token-of-this-test' })
    const page = await live.open('#/demo/stubs', { url })
    const field = page.getByLabel('Control token')
    await field.fill('wrong')
    await page.getByRole('button', { name: 'Use this token' }).click()
    await page.getByText('The token that was entered is not the right one.').waitFor()
    await field.fill('a-token-of-this-test')
    await page.getByRole('button', { name: 'Use this token' }).click()
    await page.getByText('This project has no stub').waitFor()
    await page.getByText('live', { exact: true }).waitFor()
    await page.reload()
    await page.getByText('This project has no stub').waitFor()
    // another tab has to be given it again
    const other = await live.open('#/demo/stubs', { url })
    await other.getByLabel('Control token').waitFor()
  })

  test('is served under TLS, with its feed', async () => {
    const { url } = await emulatorWith({ tls: true })
    expect(url).toMatch(/^https:/)
    const page = await live.open('#/', { url })
    await page.getByText('No project is in use').waitFor()
    await page.getByText('live', { exact: true }).waitFor()
  })

  test('is not served with ui: false, and browsers get what programs get', async () => {
    const { url } = await emulatorWith({ ui: false })
    const page = await live.open('', { url })
    expect(await page.locator('body').textContent()).toContain('no-such-api')
    await page.goto(url)
    expect(await page.locator('#page').count()).toBe(0)
    expect(await page.locator('body').textContent()).toContain('/_lakemock/docs')
  })

  test('a page of another origin gets no event', async () => {
    const { url } = live.emulator
    const attacker = await serveAttacker(`
      const events = ${JSON.stringify(`${url}/_lakemock/events`)}
      const report = {}
      const read = async (init) => {
        try {
          const reply = await fetch(events, init)
          return reply.type === 'opaque' ? 'opaque' : String(reply.status)
        } catch { return 'error' }
      }
      report.fetch = await read({})
      report.noCors = await read({ mode: 'no-cors' })
      report.source = await new Promise((resolve) => {
        const source = new EventSource(events)
        source.onopen = () => resolve('open')
        source.onerror = () => resolve('error')
      })
      await fetch('/', { method: 'POST', body: JSON.stringify(report) })
    `)
    others.push(attacker)
    const context = await live.browser.newContext()
    await (await context.newPage()).goto(`http://localhost:${attacker.port}/`)
    expect(await attacker.report).toEqual({ fetch: 'error', noCors: 'opaque', source: 'error' })
    const metrics = await live.emulator.metrics()
    expect(metrics).toMatch(/operation="WatchEvents",status="403"\} 3/)
    expect(metrics).toMatch(/lakemock_event_readers 0/)
    await context.close()
  })

  test('resumes behind the last event that it has when its connection was cut', async () => {
    const { url, port } = live.emulator
    await send(url, 'POST', '/v2.0/cut/sessions', SESSION)
    const { line, page } = await openByLine(port, '#/cut/journal')
    const resumed: (string | undefined)[] = []
    page.on('request', (request) => {
      if (request.url().includes('/_lakemock/events')) resumed.push(request.headers()['last-event-id'])
    })
    await page.getByText('live', { exact: true }).waitFor()
    await send(url, 'GET', '/v2.0/cut/sessions?size=11')
    await page.getByText('GET /v2.0/cut/sessions?size=11').waitFor()
    line.cut()
    await page.getByRole('alert').getByText('The connection to lakemock is lost.').waitFor()
    await send(url, 'GET', '/v2.0/cut/sessions?size=22')
    line.repair()
    await page.getByText('GET /v2.0/cut/sessions?size=22').waitFor()
    await page.getByRole('alert').waitFor({ state: 'detached' })
    expect(resumed.at(-1)).toMatch(/^\d+$/)
    // the feed is the one that goes on
    await send(url, 'GET', '/v2.0/cut/sessions?size=33')
    await page.getByText('GET /v2.0/cut/sessions?size=33').waitFor()
  })

  test('reads everything again when events were dropped while its connection was cut', async () => {
    const { url, port } = await emulatorWith({ limitsEvents: 10 })
    await send(url, 'POST', '/v2.0/cut/sessions', SESSION)
    const { line, page } = await openByLine(port, '#/cut/journal')
    await page.getByText('1 of 1', { exact: true }).waitFor()
    line.cut()
    await page.getByRole('alert').getByText('The connection to lakemock is lost.').waitFor()
    for (let at = 0; at < 30; at++) await send(url, 'GET', `/v2.0/cut/sessions?size=${at + 1}`)
    line.repair()
    await page.getByText('31 of 31', { exact: true }).waitFor()
    await page.getByText('GET /v2.0/cut/sessions?size=11', { exact: true }).waitFor()
  })

  test('shows the new state after a restart', async () => {
    const first = await createEmulator({ fixtures: {}, clock: 'manual' })
    const project = first.project('demo')
    await project.stubs.add({ name: 'before', match: { code: 'x' } })
    await send(first.url, 'POST', '/v2.0/demo/sessions', { ...SESSION, name: 'before' })
    const { line, page } = await openByLine(first.port, '#/demo/stubs')
    await page.getByRole('row', { name: /^before/ }).waitFor()
    const sessions = await live.open('#/demo/resources/session', { url: line.url })
    await sessions.getByRole('row', { name: /before/ }).waitFor()
    line.cut()
    await first.close()
    const second = await emulatorWith({})
    await second.project('demo').stubs.add({ name: 'after', match: { code: 'x' } })
    await send(second.url, 'POST', '/v2.0/demo/sessions', { ...SESSION, name: 'after' })
    line.repair(second.port)
    await page.getByRole('row', { name: /^after/ }).waitFor()
    await page.getByRole('row', { name: /^before/ }).waitFor({ state: 'detached' })
    await sessions.getByRole('row', { name: /after/ }).waitFor()
    await sessions.getByRole('row', { name: /before/ }).waitFor({ state: 'detached' })
    await page.getByText('live', { exact: true }).waitFor()
  })

  test('keeps its memory while an hour of statements goes by', async () => {
    const { emulator } = live
    const { id } = await send(emulator.url, 'POST', '/v2.0/busy/sessions', SESSION)
    const { clock } = emulator.project('busy')
    const page = await live.open('#/busy/timeline')
    await page.getByRole('application').waitFor()
    // a statement is about six events: its request, its states, those of its session, and the clock
    const statements = async (count: number): Promise<void> => {
      for (let at = 0; at < count; at++) {
        const payload = { code: `val x${at} = ${at}` }
        await emulator.inject({ method: 'POST', url: `/v2.0/busy/sessions/${id}/statements`, payload })
        await clock.untilIdle()
      }
      await page.getByRole('link', { name: 'Journal' }).click()
      await emulator.inject({ method: 'GET', url: `/v2.0/busy/sessions?size=${count}` })
      await page.getByText(`GET /v2.0/busy/sessions?size=${count}`).waitFor()
      await page.getByRole('link', { name: 'Timeline' }).click()
    }
    await statements(runs(1000))
    const before = await heapOf(page)
    await statements(runs(5000))
    expect((await heapOf(page)) - before).toBeLessThan(runs(20) * 1024 * 1024)
  }, 240_000)
})
