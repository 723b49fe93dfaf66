/**
 * Whether a variable's name says that it holds a secret: `DB_PASSWORD`, `API_TOKEN`, but not `PUBLIC_KEY` or `PASSWORD_FILE`.
 * Source: moby/buildkit, dockerfile2llb/validations.go, getSecretsRegex.
 */
export function isSecretName(name: string): boolean {
  return secret.test(name) && !allowed.test(name)
}

const secret = /(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i
const allowed = /(?:_|^)(?:public|file|version)(?:_|$)/i
