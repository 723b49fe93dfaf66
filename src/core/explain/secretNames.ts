/**
 * Whether a variable with this value holds a secret, as far as both say: `DB_PASSWORD=abc`, a URL with a password; but not `PUBLIC_KEY`,
 * `AUTH_TYPE=trust`, `TLS_KEY=/certs/key.pem`, `ALLOW_EMPTY_PASSWORD=yes` or the fingerprint of a `GPG_KEY`. Without a value the name alone decides.
 */
export function holdsSecret(name: string, value?: string): boolean {
  if (value !== undefined && passwordInAddress.test(value)) return true
  if (!secret.test(name) || allowed.test(name) || aboutSecret.test(name)) return false
  if (value === undefined) return true
  // Its own name stands where the reader puts the value: `HF_TOKEN=INSERT_HF_TOKEN`.
  if (name.includes('_') && value.includes(name)) return false
  const isSwitch = /^[01]$/.test(value) && /(?:_|^)(?:allow|use|enable|disable|require|skip)_/i.test(name)
  const isFingerprint = /(?:_|^)(?:gpg|pgp)_/i.test(name) && fingerprint.test(value)
  return !noSecret.test(value) && !isSwitch && !isFingerprint
}

/** Source: moby/buildkit, dockerfile2llb/validations.go, getSecretsRegex; and `DB_PASS`, `DB_PWD`, where `PWD` alone is a directory. */
const secret = /(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)|_(?:pass|pwd)(?:_|$)/i
const allowed = /(?:_|^)(?:public|file|version)(?:_|$)/i

/** The last word of a name that says something about a secret: `TOKEN_EXPIRY_SECONDS`, `SECRET_KEY_PATH`. */
const aboutSecret =
  /_(?:path|dir|name|id|type|methods?|mode|realm|role|enabled?|disabled?|form|any|expiry|expires?|ttl|seconds|minutes|hours|days|length|size|count|urls?|uri|host|port|algorithm|algo|plugin)$/i

/** A switch, a path of a file, or a way to prove who one is. */
const noSecret =
  /^(?:true|false|yes|no|on|off|none|null|\.{0,2}\/.*|[A-Za-z]:\\.*|.*\.(?:pem|key|crt|json|txt)|trust|htpasswd|basic|md5|scram-sha-256)?$/i

const fingerprint = /^(?:0x)?[\da-f\s]{8,}$/i

/** `postgres://user:password@host`. */
const passwordInAddress = /^[\w+.-]+:\/\/[^\s/:@]*:(?!\/)[^\s/@${<]+@/
