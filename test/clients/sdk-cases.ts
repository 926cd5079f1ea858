import { presetNames } from '../../src/faults/presets.ts'
import type { Needs } from './runner.ts'

/** What each of Huawei's SDKs has to do, whatever its language. */
export const sdkCases: Readonly<Record<string, { readonly needs: Needs; readonly title: string }>> = {
  'execute-poll-result': { needs: 'write', title: 'submits SQL, polls, and reads the rows' },
  'failed-sql': { needs: 'write', title: 'gets the reason why SQL failed, in both revisions' },
  'cancel-running': { needs: 'steer', title: 'cancels what runs' },
  'cancel-ended': { needs: 'write', title: 'cancels what has ended' },
  'cancel-uncancellable': { needs: 'steer', title: 'gets the error of a failed cancel' },
  'unknown-sql-id': { needs: 'read', title: 'gets the error for an unknown SQL id' },
  'wrong-secret': { needs: 'read', title: 'is refused with a wrong secret key' },
  'security-token': { needs: 'read', title: 'signs with a temporary key and its security token' },
  'project-lookup': { needs: 'read', title: 'looks up the id of its project by the name of the region' },
  'https-self-signed': { needs: 'steer', title: 'speaks https to a self-signed certificate' },
  'endpoint-trailing-slash': { needs: 'read', title: 'takes an endpoint that ends in a slash' },
  'non-ascii-sql': { needs: 'write', title: 'signs SQL that is not ASCII' },
  'odd-ids': { needs: 'read', title: 'signs ids of unusual characters' },
  ...Object.fromEntries(
    presetNames.map((name) => [
      `preset-${name}`,
      { needs: 'steer', title: `shows its user what the gateway says: ${name}` } as const,
    ]),
  ),
}
