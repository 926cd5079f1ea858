/** A text without the letters at its end. A regular expression such as `/x+$/` takes the square of the length of a run. */
export function trimEnd(text: string, letter: string): string {
  let end = text.length
  while (end > 0 && text[end - 1] === letter) end--
  return text.slice(0, end)
}
