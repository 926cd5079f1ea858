/** What `make` makes when something has ended: at once, without a promise, if there is nothing to wait for. */
export const whenEnded = <T>(waiting: Promise<unknown> | undefined, make: () => T): T | Promise<T> =>
  waiting === undefined ? make() : waiting.then(make)
