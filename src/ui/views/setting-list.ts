/** A setting of a world, by its path such as `limits.sessions`, with its value and what is known of it. */
export interface SettingRow {
  readonly path: string
  readonly value: unknown
  readonly description: string
  /** The allowed values, if they are few. */
  readonly choices: readonly unknown[] | undefined
}

interface Schema {
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly type?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
}

/** The parts of the API's description that are read. */
export interface ApiDescription {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          { readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> } }
        >
      >
    >
  >
}

export const settingsSchema = ({ paths }: ApiDescription): Schema | undefined =>
  paths['/_lakemock/worlds/{project_id}/settings']?.patch?.requestBody?.content['application/json']?.schema

/** Every setting, with what the description of the API says of it. */
export function settingRows(values: object, schema: Schema | undefined, prefix = ''): SettingRow[] {
  return Object.entries(values).flatMap(([key, value]): SettingRow[] => {
    const of = schema?.properties?.[key]
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return settingRows(value, of, `${prefix}${key}.`)
    const choices = of?.enum ?? (typeof value === 'boolean' ? [true, false] : undefined)
    return [{ path: prefix + key, value, description: of?.description ?? '', choices }]
  })
}

/** The change of one setting, nested as in a fixtures file. A state's name may have a dot: only the first one divides. */
export function changeOf(path: string, value: unknown): object {
  const at = path.indexOf('.')
  return at < 0 ? { [path]: value } : { [path.slice(0, at)]: { [path.slice(at + 1)]: value } }
}

/** What was entered: JSON, or a text such as `5s`. */
export function enteredValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
