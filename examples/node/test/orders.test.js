import { lakemockTest } from 'lakemock/vitest'
import { expect } from 'vitest'
import { countOrders } from '../src/orders.js'

// time stops until a test moves it
const test = lakemockTest({ clock: 'manual', unmatched: 'fail' })

test('counts the orders, however long Spark takes', async ({ lakemock, project }) => {
  await project.stubs.add({
    match: { code: 'spark.table("orders").count()' },
    durations: { running: '10m' },
    outcome: { text: 'res0: Long = 42' },
  })
  const count = countOrders({ endpoint: lakemock.url, projectId: project.id, pollMs: 1 })

  await project.journal.wait({ operation: 'CreateSession', status: 200 })
  await project.clock.untilIdle()
  await project.journal.wait({ operation: 'CreateStatement', status: 200 })
  await project.clock.advance('9m')
  const [{ session }] = await project.sessions.list()
  expect(await project.sessions.get(session.id).statement(0).state()).toBe('running')

  await project.clock.untilIdle()
  expect(await count).toBe(42)
  await project.journal.verify({ match: { operation: 'CreateStatement' }, exactly: 1 })
})

test('reports the error of Spark if the count fails', async ({ lakemock, project }) => {
  await project.clock.set({ mode: 'auto' })
  await project.stubs.add({
    match: { code: { regex: 'orders' } },
    outcome: { error: { ename: 'Error', evalue: 'Table or view not found: orders' } },
  })
  await expect(countOrders({ endpoint: lakemock.url, projectId: project.id, pollMs: 1 })).rejects.toThrow(
    'Table or view not found: orders',
  )
})
