/** The messages for invalid flags of `npm run test:clients`. */
import { describe, expect, test } from 'vitest'
import { readArguments, UsageError } from '../arguments.js'
import { languages } from '../catalogue.ts'

const key = { HUAWEICLOUD_SDK_AK: 'AK', HUAWEICLOUD_SDK_SK: 'SK' }
const url = ['--url', 'https://mrs.example.com']
const target = [...url, '--project', 'p', '--cluster', 'c']

describe('the command that runs the clients', () => {
  test.each([
    [['--url'], '--url needs a value'],
    [['--url', 'mrs.example.com'], '--url must be http:// or https:// and a host, without a path: mrs.example.com'],
    [['--url', 'https://mrs.example.com/v2'], '--url must be http:// or https:// and a host, without a path'],
    [['--url', 'https://ak:sk@mrs.example.com'], '--url must not hold a password'],
    [[...target, '--iam-url', 'ftp://iam'], '--iam-url must be http:// or https://'],
    [url, '--project is needed with --url: 1 to 64 letters, digits, "_" or "-"'],
    [[...url, '--project', 'a/b'], '--project must be 1 to 64 letters, digits, "_" or "-": a/b'],
    [[...url, '--project', 'p'], '--cluster is needed with --url'],
    [[...target, '--region', 'CN'], '--region must be lowercase letters'],
    [[...target, '--queue', 'my queue'], '--queue must be 1 to 128 letters, digits or "_": my queue'],
    [[...target, '--set', 'all'], '--set must be read-only or full'],
    [[...target, '--record-known'], '--record-known needs --known FILE'],
    [[...target, '--known', 'nowhere.yaml'], 'there is no file'],
    [['--set', 'full'], '--set needs --url'],
    [['--project=p'], '--project needs --url'],
    [['--language', 'cobol'], `--language must be among ${languages.join(', ')}: cobol`],
    [['--client', 'unknown'], '--client must be one of '],
    [[...target, '--sk', 'mine'], '--sk: give keys in the environment, in HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK'],
  ])('refuses %j', (args, message) => {
    expect(() => readArguments(args, key)).toThrow(UsageError)
    expect(() => readArguments(args, key)).toThrow(message)
  })

  test('needs a key for an endpoint that is not ours', () => {
    expect(() => readArguments(target, { HUAWEICLOUD_SDK_AK: 'AK' })).toThrow(
      'HUAWEICLOUD_SDK_SK is not in the environment: --url needs a key for signatures',
    )
  })
})
