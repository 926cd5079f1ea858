/** What `make` makes when something has ended: at once, without a promise, if there is nothing to wait for. */
export function whenEnded<T>(waiting: Promise<unknown> | undefined, make: () => T): T | Promise<Awaited<T>> {
  return waiting === undefined ? make() : makeAfter(waiting, make)
}

async function makeAfter<T>(waiting: Promise<unknown>, make: () => T): Promise<Awaited<T>> {
  await waiting
  return await make()
}
