/** A value that a text gives to a name, as code, SQL and URLs do, and the place of the value in the text. */
export interface Assignment {
  readonly name: string
  readonly value: string
  readonly start: number
}

const NAME = String.raw`(?<name>[A-Za-z_][\w.-]*)`
/** A text in quotes; in JSON inside a string the quotes have backslashes before them. */
const TEXT = String.raw`(?:(?<quote>["'])(?<plain>(?:\\[^]|(?!\k<quote>)[^\\])+)\k<quote>|(?<slashes>\\+)(?<inner>["'])(?<escaped>[^]+?)\k<slashes>\k<inner>)`

const forms = [
  // .set("name", "value"), {"name": "value"}, "name" -> "value", OPTIONS ('name' = 'value'), ('name' 'value')
  String.raw`["']${NAME}\\*["']\s*(?:(?:,|:|==?|=>|->)\s*)?${TEXT}`,
  // name = "value", val name: String = "value"
  String.raw`(?<![\w.-])${NAME}\s*(?:(?::\s*[\w.[\]]+\s*)?(?::=|==?|=>)|:)\s*${TEXT}`,
  // name "value"
  String.raw`(?<![\w.\-"'\\])${NAME}\s+${TEXT}`,
  // SET fs.name=value
  String.raw`(?<![\w.-])(?<name>[A-Za-z_][\w-]*(?:\.[\w-]+)+)\s*=\s*(?<bare>[^\s"'\\;,()]+)`,
  // jdbc:x://host?name=value&…, jdbc:x://host;name=value
  String.raw`[?&;]${NAME}=(?<bare>[^\s"'\\;&]+)`,
  // scheme://user:value@host
  String.raw`://[^\s/:@"']+:(?<userinfo>[^\s/@"']+)@`,
].map((form) => new RegExp(form, 'dg'))

/** Every assignment in a text. A value can occur twice, if two forms find it. */
export function* assignments(text: string): Generator<Assignment> {
  for (const form of forms) {
    for (const { groups = {}, indices } of text.matchAll(form)) {
      const key = ['plain', 'escaped', 'bare', 'userinfo'].find((one) => groups[one] !== undefined)
      const [start] = (key && indices?.groups?.[key]) || []
      if (key === undefined || start === undefined) continue
      yield { name: groups.name ?? 'password', value: groups[key] ?? '', start }
    }
  }
}
