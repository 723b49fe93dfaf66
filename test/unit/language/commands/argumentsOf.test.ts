import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { argumentsOf } from '../../../../src/core/language/commands/argumentsOf'

describe('the words of a line without a shell', () => {
  const lines: Record<string, readonly string[]> = {
    'docker ps': ['docker', 'ps'],
    '  docker   run -it a ': ['docker', 'run', '-it', 'a'],
    'docker run -e "A=b c" a': ['docker', 'run', '-e', 'A=b c', 'a'],
    'docker inspect --format "{{json .Mounts}}" a': ['docker', 'inspect', '--format', '{{json .Mounts}}', 'a'],
    "echo 'a \"b\" $HOME' --x='1 2'": ['echo', 'a "b" $HOME', '--x=1 2'],
    'echo "" a"b"c': ['echo', '', 'abc'],
    'sh -c "until [ -e x ]; do sleep 1; done > y"': ['sh', '-c', 'until [ -e x ]; do sleep 1; done > y'],
    'docker run -v .:/work -w /work a:1': ['docker', 'run', '-v', '.:/work', '-w', '/work', 'a:1'],
  }
  for (const [line, words] of Object.entries(lines)) test(line, () => assert.deepEqual(argumentsOf(line), words))
})

describe('a line that needs a shell gives no words', () => {
  const lines = [
    '',
    '   ',
    '# docker ps',
    'docker ps # all',
    'docker ps; ls',
    'docker ps && ls',
    'docker ps | head',
    'docker ps &',
    'docker ps > file',
    'docker run -v $PWD:/a b',
    'docker run -v "$PWD":/a b',
    'docker stop $(docker ps -q)',
    'docker stop `docker ps -q`',
    'docker ps\nls',
    'docker ps \\',
    'docker run "a',
    '(docker ps)',
    'cat <<EOF',
  ]
  for (const line of lines) test(JSON.stringify(line), () => assert.equal(argumentsOf(line), undefined))
})
