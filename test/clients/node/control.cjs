/** Lakemock's control API, of one project. */
class Control {
  #base

  constructor(url, project) {
    this.#base = `${url}/_lakemock/worlds/${project}`
  }

  stub(match, outcome) {
    return this.#call('POST', 'stubs', { match, outcome })
  }

  fault(fault) {
    return this.#call('POST', 'faults', { fault })
  }

  settings(changes) {
    return this.#call('PATCH', 'settings', changes)
  }

  /** Every SQL execution. */
  sql() {
    return this.#call('GET', 'sql')
  }

  /** The X-Request-Id of the last request. */
  async lastRequestId() {
    const { entries } = await this.#call('GET', 'journal')
    return entries.at(-1).requestId
  }

  async #call(method, path, body) {
    const reply = await fetch(`${this.#base}/${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const text = await reply.text()
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`)
    return JSON.parse(text)
  }
}

module.exports = { Control }
