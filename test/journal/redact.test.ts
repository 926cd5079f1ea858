import { describe, expect, test } from 'vitest'
import { redactedHeaders } from '../../src/journal/redact.ts'

describe('headers without their secrets', () => {
  test.each([
    ['x-auth-token', 'MIIsecret', '[redacted]'],
    ['x-subject-token', 'MIIsecret', '[redacted]'],
    ['x-security-token', 'secret', '[redacted]'],
    ['cookie', 'a=secret', '[redacted]'],
    ['set-cookie', 'a=secret, b=secret', '[redacted]'],
    ['proxy-authorization', 'Basic secret', '[redacted]'],
    [
      'authorization',
      'SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-sdk-date, Signature=secret',
      'SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-sdk-date, Signature=[redacted]',
    ],
    [
      'authorization',
      'SDK-HMAC-SHA256 Signature=secret, Access=AK, Signature=secret',
      'SDK-HMAC-SHA256 Signature=[redacted]',
    ],
    ['authorization', 'SDK-HMAC-SHA256 secret', 'SDK-HMAC-SHA256 [redacted]'],
    ['authorization', 'Bearer secret', 'Bearer [redacted]'],
    ['authorization', 'Basic Signature=secret', 'Basic [redacted]'],
    ['authorization', 'secret', '[redacted]'],
    ['authorization', '', '[redacted]'],
    ['user-agent', 'pylivy', 'pylivy'],
  ])('%s: %j', (name, value, shown) => {
    expect(redactedHeaders({ [name]: value })).toEqual({ [name]: shown })
  })
})
