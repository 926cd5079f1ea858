/** The live page with as much as a long run leaves: its lists stay smooth, and its memory is bounded. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runs } from '../runs.ts'
import { hasChromium, heapOf, LivePage } from './page.ts'

const ENTRIES = 10_000
const STATEMENTS = 1000
const PROJECTS = 200
/** How long the page may compute for a frame. */
const FRAME_MS = 50
const FRAMES = 50

describe.skipIf(!hasChromium)('at scale, the live page', () => {
  let live: LivePage
  const sessions: string[] = []
  beforeAll(async () => {
    live = await LivePage.start({ clock: 'manual', limitsJournal: ENTRIES })
    await fill()
  }, 180_000)
  afterAll(() => live.close())

  const inject = (method: 'GET' | 'POST', url: string, body?: object) =>
    live.emulator.inject({ method, url, ...(body === undefined ? {} : { payload: body }) })

  async function fill(): Promise<void> {
    for (let at = 0; at < PROJECTS; at++) await inject('GET', `/v2.0/project-${at}/sessions`)
    for (let at = 0; at < 10; at++) {
      const reply = await inject('POST', '/v2.0/demo/sessions', { kind: 'spark', queue: 'default', name: `s${at}` })
      sessions.push(reply.json().id)
    }
    await live.emulator.project('demo').clock.untilIdle()
    for (let at = 0; at < STATEMENTS; at++)
      await inject('POST', `/v2.0/demo/sessions/${sessions[at % 10]}/statements`, { code: `val x${at} = ${at}` })
    await live.emulator.project('demo').clock.untilIdle()
    await requests(ENTRIES - STATEMENTS)
  }

  async function requests(count: number): Promise<void> {
    for (let at = 0; at < count; at++) await inject('GET', `/v2.0/demo/sessions/${sessions[0]}/state`)
  }

  /** The journal, as far as the page has read it. */
  async function openJournal(): Promise<Page> {
    const page = await live.open('#/demo/journal')
    await page.getByText('10,000 of 10,000').waitFor()
    return page
  }

  test('scrolls ten thousand requests, and draws a frame within 50 ms', async () => {
    const page = await openJournal()
    expect(await page.getByRole('row').count()).toBeLessThan(60)
    expect(await frameCost(page, '.table-body')).toBeLessThan(FRAME_MS)
    await live.closePages()
  })

  test('finds requests in ten thousand, as many as it shows, and all when one scrolls on', async () => {
    const page = await openJournal()
    await page.getByRole('searchbox').fill('CreateStatement')
    await page.getByText(/^\d+ of the newest/).waitFor()
    for (let at = 0; at < 40 && (await page.getByText(/of the newest/).count()) > 0; at++) {
      const status = (await page.getByText(/of the newest/).textContent()) ?? ''
      await scrollTo(page, 1)
      await page.getByText(status, { exact: true }).waitFor({ state: 'detached' })
    }
    await page.getByText(/^1,000 of/).waitFor()
    await live.closePages()
  })

  test('reads the requests that come into sight, to the oldest one', async () => {
    const page = await openJournal()
    let reads = 0
    page.on('request', (request) => {
      if (request.url().includes('/journal?')) reads++
    })
    await scrollTo(page, 0.5)
    await page.getByRole('link', { name: 'ShowSessionState' }).first().waitFor()
    await scrollTo(page, 1)
    await page.locator('.row[aria-rowindex="10001"]').getByRole('link', { name: 'CreateStatement' }).waitFor()
    // two places are two or three pages, not the whole journal
    expect(reads).toBeLessThanOrEqual(6)
    // what is read stays in sight while requests come
    await scrollTo(page, 0.5)
    const row = page.locator('.table-body .row').nth(12)
    const link = `a[href="${await row.getByRole('link').getAttribute('href')}"]`
    const place = Number(await row.getAttribute('aria-rowindex'))
    const before = (await page.locator(link).boundingBox())?.y
    await requests(50)
    await page.locator(`.row[aria-rowindex="${place + 50}"] ${link}`).waitFor()
    expect((await page.locator(link).boundingBox())?.y).toBe(before)
    await live.closePages()
  })

  test('shows two hundred projects and a thousand statements', async () => {
    const overview = await live.open('#/')
    await overview.getByText('Projects (201)').waitFor()
    expect(await frameCost(overview, '.table-body')).toBeLessThan(FRAME_MS)
    const resources = await live.open('#/demo/resources/statement')
    await resources.getByRole('link', { name: 'statements 1,000' }).waitFor()
    expect(await frameCost(resources, '.table-body')).toBeLessThan(FRAME_MS)
    const timeline = await live.open('#/demo/timeline')
    await timeline.getByRole('application', { name: /^Timeline with 10 lanes/ }).waitFor()
    // the newest requests are marked, and the page says so
    await timeline.getByText(/^2,\d{3} of 10,000 requests are marked/).waitFor()
    await timeline.getByRole('application').press('Home')
    expect(await frameCost(timeline, '.timeline')).toBeLessThan(FRAME_MS)
    await live.closePages()
  })

  test('keeps its memory while requests go on', async () => {
    const page = await openJournal()
    const before = await heapOf(page)
    await requests(runs(20_000))
    await inject('GET', '/v2.0/demo/sessions?size=77')
    await page.getByText('GET /v2.0/demo/sessions?size=77').waitFor()
    expect((await heapOf(page)) - before).toBeLessThan(runs(16) * 1024 * 1024)
    await live.closePages()
  }, 180_000)
})

/** Scrolls the list to a part of its height. */
const scrollTo = (page: Page, part: number): Promise<void> =>
  page.locator('.table-body').evaluate((body, at) => {
    body.scrollTop = at * (body.scrollHeight - body.clientHeight)
  }, part)

/**
 * Scrolls through a part for fifty frames, and returns how long the page computes for one, in milliseconds. It is the processor's time of
 * the page's thread: what other programs of the machine take does not count.
 */
async function frameCost(page: Page, selector: string): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const taken = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
  const before = await taken()
  await page.evaluate(`new Promise((resolve) => {
    const part = document.querySelector(${JSON.stringify(selector)})
    let frames = 0
    function frame() {
      part.scrollTop += 997
      if (part.scrollTop + part.clientHeight >= part.scrollHeight - 1) part.scrollTop = 0
      if (++frames < ${FRAMES}) requestAnimationFrame(frame)
      else resolve()
    }
    requestAnimationFrame(frame)
  })`)
  return ((await taken()) - before) / FRAMES
}
