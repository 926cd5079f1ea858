/** The JSON of an object whose values are JSON already, so that no digit of them changes. */
export const objectJson = (entries: readonly (readonly [key: string, json: string])[]): string =>
  `{${entries.map(([key, json]) => `${JSON.stringify(key)}:${json}`).join()}}`
