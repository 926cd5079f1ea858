/** A definition that another view has begun, until the editor opens. */
const drafts = new Map<string, unknown>()

export function keepDraft(section: 'stubs' | 'faults', definition: unknown): void {
  drafts.set(section, definition)
}

/** Takes the draft out of its place; undefined if there is none. */
export function takeDraft(section: 'stubs' | 'faults'): unknown {
  const draft = drafts.get(section)
  drafts.delete(section)
  return draft
}
