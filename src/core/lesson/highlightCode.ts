import type { HLJSApi, Language, Mode } from 'highlight.js'
import hljs from 'highlight.js/lib/core'
import bash from 'highlight.js/lib/languages/bash'
import dockerfile from 'highlight.js/lib/languages/dockerfile'
import ini from 'highlight.js/lib/languages/ini'
import javascript from 'highlight.js/lib/languages/javascript'
import json from 'highlight.js/lib/languages/json'
import python from 'highlight.js/lib/languages/python'
import xml from 'highlight.js/lib/languages/xml'
import yaml from 'highlight.js/lib/languages/yaml'
import { escapeHtml } from './escapeHtml'

const grammars = {
  arguments: words,
  bash: commands,
  dockerfile: instructions,
  ini,
  javascript,
  json,
  python,
  xml,
  yaml,
}
for (const [name, grammar] of Object.entries(grammars)) hljs.registerLanguage(name, grammar)

/**
 * What stands on a command line after the command. The shell's own list of commands is left out: it knows `exec` and `kill`
 * (also as words of `docker exec`), but neither docker nor kubectl.
 */
function words(api: HLJSApi): Language {
  const shell = bash(api)
  const flag = { scope: 'attr', begin: /(?<=\s)--?[A-Za-z][\w-]*/ }
  const keywords = { ...(shell.keywords as Record<string, unknown>), built_in: [] }
  return { ...shell, aliases: [], keywords, contains: [...shell.contains, flag] }
}

/** The shell's grammar for command lines: the first word of each is the command. */
function commands(api: HLJSApi): Language {
  const line = words(api)
  const command = {
    scope: 'built_in',
    begin:
      /(?<=^\s*|[;&|]\s*)(?!(?:if|then|elif|else|fi|for|while|until|do|done|case|esac|in|function)\b)[A-Za-z][\w.-]*(?=\s|$)/m,
  }
  return { ...line, contains: [...line.contains, command] }
}

/** The Dockerfile's grammar, which takes all that follows an instruction for a command line: that is so for a few only. */
function instructions(api: HLJSApi): Language {
  const file = dockerfile(api)
  const rest = (beginKeywords: string, subLanguage: string): Mode => ({
    beginKeywords,
    starts: { end: /[^\\]$/, subLanguage },
  })
  const tail = [
    rest('run cmd entrypoint', 'bash'),
    rest('volume add copy workdir label healthcheck shell', 'arguments'),
  ]
  const keywords = 'from as maintainer expose env arg user onbuild stopsignal'.split(' ')
  return { ...file, keywords, contains: [api.HASH_COMMENT_MODE, api.APOS_STRING_MODE, api.QUOTE_STRING_MODE, ...tail] }
}

/** Code as HTML with highlight.js classes. A language that is not known, and `text`, is only escaped. */
export function highlightCode(code: string, language: string): string {
  if (!hljs.getLanguage(language)) return escapeHtml(code)
  return hljs.highlight(code, { language, ignoreIllegals: true }).value
}
