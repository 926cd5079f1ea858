import { useState } from 'preact/hooks'
import { after } from '../page-time.ts'
import { t } from '../texts/text.ts'

interface Props {
  readonly text: string
  readonly label?: string
}

/** Copies a text, and says so for a moment. */
export function CopyButton({ text, label = t('copy') }: Props) {
  const [isCopied, setCopied] = useState(false)
  async function copy(): Promise<void> {
    await writeClipboard(text)
    setCopied(true)
    after(1500, () => setCopied(false))
  }
  return (
    <button type="button" class="button" onClick={copy}>
      {isCopied ? t('copied') : label}
    </button>
  )
}

/** Under plain HTTP and another name than localhost, a page has no clipboard: a selection is copied instead. */
async function writeClipboard(text: string): Promise<void> {
  if (navigator.clipboard !== undefined) return navigator.clipboard.writeText(text)
  const area = document.createElement('textarea')
  area.value = text
  document.body.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
}
