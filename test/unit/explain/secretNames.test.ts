import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { holdsSecret } from '../../../src/core/explain/secretNames'

const secrets: readonly (readonly [name: string, value?: string])[] = [
  ['DB_PASSWORD', 'abc'],
  ['DB_PASSWORD', '1'],
  ['API_TOKEN'],
  ['AWS_SECRET_ACCESS_KEY', 'sentry'],
  ['RABBITMQ_DEFAULT_PASS', 'guest'],
  ['POSTGRES_PWD', 'temporal'],
  ['MP_SMTP_AUTH', 'authelia:mailer'],
  ['DATABASE_URL', 'postgresql://umami:umami@db:5432/umami'],
  ['REDIS_URL', 'redis://:secret@cache:6379/0'],
]

const others: readonly (readonly [name: string, value?: string])[] = [
  ['PUBLIC_KEY', 'abc'],
  ['PASSWORD_FILE', '/x'],
  ['DATABASE_PASSWORD', '/run/secrets/db-password'],
  ['GOOGLE_APPLICATION_CREDENTIALS', '/run/config/key.json'],
  ['REGISTRY_HTTP_TLS_KEY', './certs/domain.key'],
  ['MYSQL_ALLOW_EMPTY_PASSWORD', 'yes'],
  ['MYSQL_ALLOW_EMPTY_PASSWORD', '1'],
  ['USE_GKE_GCLOUD_AUTH_PLUGIN', 'True'],
  ['GF_AUTH_ANONYMOUS_ORG_ROLE', 'Admin'],
  ['POSTGRES_HOST_AUTH_METHOD', 'trust'],
  ['REGISTRY_AUTH', 'htpasswd'],
  ['TOKEN_EXPIRY_SECONDS', '3600'],
  ['ML_SECRET_NAME', 'memberlist'],
  ['GPG_KEY', '7169605F62C751356D054A26A821E680E5FA6305'],
  ['DB_PASSWORD', ''],
  ['HF_TOKEN', 'INSERT_HF_TOKEN'],
  ['PWD', 'abc'],
  ['OLDPWD', 'abc'],
  ['MYSQL_URL', 'jdbc:mysql://mysqlserver/petclinic'],
  ['SITE', 'http://web:3000/@user'],
  ['DATABASE_URL', 'postgres://user:<password>@db/app'],
]

describe('a variable', () => {
  for (const [name, value] of secrets) {
    test(`holds a secret: ${name}=${value ?? ''}`, () => {
      assert.equal(holdsSecret(name, value), true)
    })
  }
  for (const [name, value] of others) {
    test(`holds no secret: ${name}=${value ?? ''}`, () => {
      assert.equal(holdsSecret(name, value), false)
    })
  }
})
