/** Sizes as Spark writes them: `512m`, `4G`, `1073741824b`; a number alone is in mebibytes. */
const UNITS = { b: 0, k: 1, m: 2, g: 3, t: 4, p: 5 } as const

const isUnit = (text: string): text is keyof typeof UNITS => Object.hasOwn(UNITS, text)

/** Bytes; undefined for a text of another form. */
export function parseMemory(text: string): number | undefined {
  const [, digits, unit = 'm'] = /^(\d+)\s*([bkmgtp])?b?$/.exec(text.trim().toLowerCase()) ?? []
  if (digits === undefined || !isUnit(unit)) return undefined
  return Number(digits) * 1024 ** UNITS[unit]
}

/** In whole mebibytes. */
export const formatMemory = (bytes: number): string => `${Math.floor(bytes / 1024 ** 2)}m`
