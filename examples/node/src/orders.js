/** Counts the orders with a Spark statement. Rejects with the statement's message if it fails. */
export async function countOrders({ endpoint, projectId, pollMs = 1000 }) {
  const sessions = `${endpoint}/v2.0/${projectId}/sessions`
  const { id } = await send(sessions, { kind: 'spark', queue: 'default' })
  await until(async () => (await send(`${sessions}/${id}/state`)).state === 'idle', pollMs)
  let statement = await send(`${sessions}/${id}/statements`, { code: 'spark.table("orders").count()' })
  await until(async () => {
    statement = await send(`${sessions}/${id}/statements/${statement.id}`)
    return !['waiting', 'running'].includes(statement.state)
  }, pollMs)
  if (statement.output.status !== 'ok') throw new Error(statement.output.evalue)
  return Number(/= (\d+)/.exec(statement.output.data['text/plain'])[1])
}

async function send(url, body) {
  const reply = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  })
  if (!reply.ok) throw new Error(`${url} returned ${reply.status}: ${await reply.text()}`)
  return reply.json()
}

async function until(done, pollMs) {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, pollMs))
}
