import { pieces, sqlSyntax } from './comments.ts'

/** The statements of a text, which `;` outside quotes and comments separates; without those that are blank. */
export function splitStatements(sql: string): readonly string[] {
  const statements: string[] = []
  let [text, isBlank] = ['', true]
  const end = (): void => {
    if (!isBlank) statements.push(text.trim())
    ;[text, isBlank] = ['', true]
  }
  for (const piece of pieces(sql, sqlSyntax)) {
    if (piece.kind !== 'code') {
      text += piece.text
      isBlank &&= piece.kind === 'comment'
      continue
    }
    const [first = '', ...later] = piece.text.split(';')
    const add = (part: string): void => {
      text += part
      isBlank &&= part.trim() === ''
    }
    add(first)
    for (const part of later) {
      end()
      add(part)
    }
  }
  end()
  return statements
}
