import { invalid } from './problem.ts'
import { inSlices } from './slices.ts'

/** The most characters of a list in a reply that is written at once, and in slices. */
export const MAX_LIST = 8 * 1024 * 1024
export const MAX_SLICED_LIST = 16 * 1024 * 1024

/** A reply with a list, as JSON. It ends with an error before it takes too long, or too much memory. */
class JsonList {
  readonly #items: string[] = []
  readonly #most: number
  #length = 0

  constructor(most: number) {
    this.#most = most
  }

  add(text: string): void {
    this.#length += text.length
    this.#items.push(text)
    if (this.#length > this.#most && this.#items.length > 1)
      throw invalid(
        'size',
        `leads to a reply of more than ${this.#most} characters: give a smaller size, or read one at a time`,
      )
  }

  text(key: string, { before = {}, after = {} }: OtherFields): string {
    const list = `${JSON.stringify(key)}:[${this.#items.join(',')}]`
    return `{${[inner(before), list, inner(after)].filter((part) => part !== '').join(',')}}`
  }
}

/** The fields of the reply before and after its list. */
export interface OtherFields {
  readonly before?: object
  readonly after?: object
}

const inner = (fields: object): string => JSON.stringify(fields).slice(1, -1)

/** Writes a reply with a list at once. Throws a Problem if the list is too long. */
export function jsonList<T>(
  key: string,
  items: Iterable<T>,
  view: (item: T) => unknown,
  others: OtherFields = {},
): string {
  return jsonListOfTexts(key, items, (item) => JSON.stringify(view(item)), others)
}

/** The same of items that are written already. */
export function jsonListOfTexts<T>(
  key: string,
  items: Iterable<T>,
  textOf: (item: T) => string,
  others: OtherFields = {},
): string {
  const list = new JsonList(MAX_LIST)
  for (const item of items) list.add(textOf(item))
  return list.text(key, others)
}

/** Writes a longer one, in slices. */
export async function slicedJsonList<T>(
  key: string,
  items: Iterable<T>,
  view: (item: T) => unknown,
  others: OtherFields = {},
): Promise<string> {
  const list = new JsonList(MAX_SLICED_LIST)
  await inSlices(items, (item) => list.add(JSON.stringify(view(item))))
  return list.text(key, others)
}
