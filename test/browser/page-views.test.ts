/** Each view of the live page, against an emulator that clients drive meanwhile. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, LivePage, send } from './page.ts'
import { type Story, tellStory } from './story.ts'

describe.skipIf(!hasChromium)('the live page', () => {
  let live: LivePage
  let story: Story
  beforeAll(async () => {
    live = await LivePage.start()
    story = await tellStory(live.emulator)
  })
  afterEach(() => live.closePages())
  afterAll(async () => {
    await live.close()
    // no script failed, the policy refused nothing, and nothing came from another server
    expect(live.problems).toEqual([])
  })

  test('Overview lists the projects with counts and warnings, and a new one at once', async () => {
    const page = await live.open('#/')
    const demo = page.getByRole('row', { name: /^demo / })
    await demo.getByText('2 sessions').waitFor()
    const { unmatched } = await live.emulator.project('demo').unmatched()
    await demo.getByRole('link', { name: `${unmatched.length} without a stub` }).waitFor()
    await demo.getByRole('link', { name: '1 held at gates' }).waitFor()
    await send(live.emulator.url, 'POST', '/v2.0/fresh/sessions', { kind: 'spark', queue: 'default' })
    await page
      .getByRole('row', { name: /^fresh / })
      .getByText('1 requests seen')
      .waitFor()
    await page.getByRole('searchbox').fill('night')
    expect(await page.getByRole('row').count()).toBe(2)
    await page.getByRole('link', { name: 'nightly' }).click()
    await page.getByRole('heading', { name: 'nightly' }).waitFor()
  })

  test('Overview without a project says what to do', async () => {
    const empty = await live.another()
    try {
      const page = await empty.open('#/')
      await page.getByText('No project is in use').waitFor()
      expect(await page.locator('pre').textContent()).toContain(`curl -X POST ${empty.emulator.url}/v2.0/demo/sessions`)
    } finally {
      await empty.close()
    }
  })

  test('Journal shows a request as it comes, filters, and explains a default answer', async () => {
    const page = await live.open('#/demo/journal')
    await page.getByText(/^\d+ of \d+$/).waitFor()
    await page.getByRole('combobox', { name: 'Operation' }).selectOption('CreateStatement')
    await page
      .getByRole('row', { name: /CreateStatement/ })
      .first()
      .waitFor()
    expect(page.url()).toContain('operation=CreateStatement')
    const rows = await page.getByRole('row', { name: /CreateStatement/ }).count()
    await send(live.emulator.url, 'POST', `/v2.0/demo/sessions/${story.session}/statements`, {
      code: 'df.groupBy("wort").count().show()',
    })
    await page
      .getByRole('row', { name: /CreateStatement/ })
      .nth(rows)
      .waitFor()
    await page.getByRole('link', { name: 'CreateStatement' }).first().click()
    const detail = page.getByRole('complementary')
    await detail.getByText('differs in code at character').first().waitFor()
    expect(await detail.getByRole('group', { name: 'Body of the request' }).textContent()).toContain('wort')
    // and a stub that repairs it
    await detail.getByRole('button', { name: 'Make a stub of this' }).click()
    const editor = page.getByRole('textbox', { name: /^Stub,/ })
    expect(JSON.parse(await editor.inputValue())).toMatchObject({
      match: { code: 'df.groupBy("wort").count().show()' },
    })
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText(/^Saved/).waitFor()
    expect((await live.emulator.project('demo').stubs.list()).map(({ stub }) => stub.match.code)).toContain(
      'df.groupBy("wort").count().show()',
    )
  })

  test('Journal moves by the keyboard, and its detail closes with Escape', async () => {
    const page = await live.open('#/demo/journal')
    await page
      .getByRole('row', { name: /CreateSession/ })
      .first()
      .waitFor()
    await page.getByRole('rowgroup', { name: 'Journal' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.getByRole('complementary').waitFor()
    expect(page.url()).toMatch(/#\/demo\/journal\/\d+/)
    await page.keyboard.press('Escape')
    await page.getByRole('complementary').waitFor({ state: 'detached' })
  })

  test('Timeline draws lanes, selects by the keyboard, and opens the statement', async () => {
    const page = await live.open('#/demo/timeline')
    const timeline = page.getByRole('application', { name: /^Timeline with 4 lanes/ })
    await timeline.waitFor()
    await timeline.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('n')
    await page.keyboard.press('n')
    await page.getByRole('complementary', { name: /^Statement / }).waitFor()
    // something is drawn in more than the colours of the ground
    const colors = await page.locator('canvas').evaluate((canvas: HTMLCanvasElementLike) => {
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
      const found = new Set<string>()
      for (let at = 0; at < data.length; at += 4) found.add(`${data[at]},${data[at + 1]},${data[at + 2]}`)
      return found.size
    })
    expect(colors).toBeGreaterThan(8)
    expect(await page.getByRole('checkbox', { name: 'Follow now' }).isChecked()).toBe(false)
  })

  test('Stubs are added with the messages of the API, switched off and on, and removed', async () => {
    const page = await live.open('#/demo/stubs')
    await page.getByRole('row', { name: /training/ }).waitFor()
    await page.getByRole('link', { name: 'Add a stub' }).click()
    const editor = page.getByRole('textbox', { name: /^Stub,/ })
    await editor.fill('{"name": "mine", "match": {"cod": "x"}}')
    await page.getByRole('button', { name: 'Save' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('unknown field "match.cod" (did you mean "code"?)')
    await editor.fill('{"name": "mine", "match": {"code": "x"}')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('This is not valid JSON').waitFor()
    await editor.fill('{"name": "mine", "match": {"code": "x"}, "outcome": {"text": "1"}}')
    await page.getByRole('button', { name: 'Save' }).click()
    const row = page.getByRole('row', { name: /^mine / })
    await row.getByText('unused').waitFor()
    await row.getByRole('link').click()
    const isEnabled = async () => (await live.emulator.project('demo').stubs.list())[0]?.enabled
    const names = async () => (await live.emulator.project('demo').stubs.list()).map(({ name }) => name)
    await page.getByRole('switch', { name: 'Switch off' }).click()
    await row.getByText('switched off').waitFor()
    expect(await isEnabled()).toBe(false)
    expect(JSON.parse(await editor.inputValue())).toMatchObject({ name: 'mine', enabled: false })
    // another page sees the same
    const other = await live.open('#/demo/stubs')
    await other
      .getByRole('row', { name: /^mine / })
      .getByText('switched off')
      .waitFor()
    await page.getByRole('switch', { name: 'Switch on' }).click()
    await row.getByText('unused').waitFor()
    expect(await isEnabled()).toBe(true)
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await row.waitFor({ state: 'detached' })
    expect(await names()).not.toContain('mine')
  })

  test('Faults show what matched and what was applied, also of requests that come now', async () => {
    const page = await live.open('#/demo/faults')
    const row = page.getByRole('row', { name: /^flaky-status / })
    const counts = (await row.getByText(/matched \d+, applied \d+/).textContent()) ?? ''
    await send(live.emulator.url, 'GET', `/v2.0/demo/sessions/${story.session}/statements/0`)
    await row.getByText(new RegExp(`matched ${Number(/matched (\d+)/.exec(counts)?.[1]) + 1},`)).waitFor()
    await page
      .getByRole('row', { name: /^cut-off / })
      .getByText('unused')
      .waitFor()
  })

  test('Resources shows an output as a table, and releases a gate', async () => {
    const page = await live.open('#/demo/resources/sql')
    await page
      .getByRole('row', { name: /SELECT region/ })
      .getByRole('link')
      .click()
    await page.getByRole('cell', { name: 'north' }).waitFor()
    expect(await page.getByRole('columnheader', { name: 'amount' }).count()).toBe(1)
    await page.getByRole('link', { name: /^statements/ }).click()
    await page
      .getByRole('row', { name: /model\.fit/ })
      .getByRole('link')
      .click()
    await page.getByRole('button', { name: 'Release' }).click()
    await page.getByText('Gate trained is open.').waitFor()
    await page
      .getByRole('row', { name: /model\.fit/ })
      .getByText('available')
      .waitFor()
  })

  test('Resources kills a session after it has shown a dialog', async () => {
    const page = await live.open('#/nightly/resources/session')
    await page
      .getByRole('row', { name: /starting|idle/ })
      .getByRole('link')
      .click()
    await page.getByRole('button', { name: 'Kill' }).click()
    await page.getByRole('dialog').getByRole('combobox').selectOption('error')
    await page.getByRole('dialog').getByRole('button', { name: 'Kill' }).click()
    await page.getByRole('rowgroup', { name: 'sessions' }).getByText('error').waitFor()
    // one in error is not over: it can still be killed
    await page.getByRole('button', { name: 'Kill' }).click()
    const states = page.getByRole('dialog').getByRole('combobox')
    expect(await states.getByRole('option').allTextContents()).toEqual(['dead', 'killed'])
    await states.selectOption('dead')
    await page.getByRole('dialog').getByRole('button', { name: 'Kill' }).click()
    await page.getByRole('rowgroup', { name: 'sessions' }).getByText('dead').waitFor()
    await page.getByRole('button', { name: 'Kill' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Expire' }).waitFor()
  })

  test('Clock advances to the next change, and shows what is due', async () => {
    await send(live.emulator.url, 'POST', `/v2.0/demo/sessions/${story.session}/statements`, {
      code: 'df.groupBy("word").count().show()',
    })
    const page = await live.open('#/demo/clock')
    await page.getByRole('table', { name: 'What is due' }).getByRole('row').nth(1).waitFor()
    const clock = live.emulator.project('demo').clock
    const before = (await clock.show()).nowMs
    await page.getByRole('button', { name: '+1m' }).click()
    await page.getByText(/^The clock has moved to/).waitFor()
    expect((await clock.show()).nowMs - before).toBe(60_000)
    await page.getByRole('textbox', { name: 'Time' }).fill('yesterday')
    await page.getByRole('button', { name: 'Set' }).last().click()
    await page.getByRole('status').getByText(/now/).last().waitFor()
  })

  test('Settings change, a snapshot is restored, and a reset asks first', async () => {
    const page = await live.open('#/fresh/settings')
    await page.getByRole('combobox', { name: 'unmatched' }).selectOption('fail')
    await page.getByText('unmatched was changed.').waitFor()
    const project = live.emulator.project('fresh')
    expect(await project.settings.show()).toMatchObject({ unmatched: 'fail' })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save snapshot' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('fresh.snapshot.json')
    await page.getByRole('button', { name: 'Reset project' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Reset project' }).click()
    await page.getByText('The project was reset.').waitFor()
    expect(await project.sessions.list()).toEqual([])
    await page.getByLabel('Restore snapshot').setInputFiles(await download.path())
    await page.getByRole('dialog').getByRole('button', { name: 'Restore snapshot' }).click()
    await page.getByText('The snapshot was restored.').waitFor()
    expect(await project.sessions.list()).toHaveLength(1)
  })

  test('a lost connection is said', async () => {
    const lost = await live.another()
    try {
      const page = await lost.open('#/demo/journal')
      await page.getByText('live', { exact: true }).waitFor()
      await lost.emulator.close()
      await page.getByRole('alert').getByText('The connection to lakemock is lost.').waitFor()
    } finally {
      await lost.close()
    }
  })

  test('the language and the theme are those of the browser, can be switched, and stay', async () => {
    const page = await live.open('#/demo/clock', { language: 'zh-CN', theme: 'dark' })
    await page.getByRole('heading', { name: '即将发生' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    await page.getByRole('combobox', { name: '语言' }).selectOption('en')
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('light')
    await page.reload()
    await page.getByRole('heading', { name: 'What is due' }).waitFor()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light')
  })
})

/** What the test reads of a canvas: its types are those of browsers, which tests do not have. */
interface HTMLCanvasElementLike {
  readonly width: number
  readonly height: number
  getContext(kind: '2d'): {
    getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray }
  }
}
