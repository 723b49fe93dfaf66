import { describe } from 'node:test'
import { checkKeywords } from '../../../support/checkKeywords'

const fence = (language: string, text: string): string => `# Title\n\n\`\`\`${language}\n${text}\n\`\`\`\n`
const isRun: [string, string] = ['docker:run', 'docker ⟦run⟧ a']

describe('Markdown', () => {
  checkKeywords('README.md', [
    ['a bash fence', fence('bash', 'docker ru‸n a'), isRun],
    ['a sh fence', fence('sh', 'docker ru‸n a'), isRun],
    ['a shell fence in capitals', fence('Shell', 'docker ru‸n a'), isRun],
    ['a fence with more behind its language', fence('bash title="x"', 'docker ru‸n a'), isRun],
    ['a fence of tildes', '~~~bash\ndocker ru‸n a\n~~~\n', isRun],
    ['a fence of four backticks around three', '````bash\n```\ndocker ru‸n a\n````\n', isRun],
    ['a fence without an end', '```bash\ndocker ru‸n a', isRun],
    ['behind a fence', '```bash\nls\n```\ndocker ru‸n a', null],
    ['in a second fence', '```bash\nls\n```\n\n```bash\ndocker ru‸n a\n```\n', isRun],
    ['plain text', 'Then docker ru‸n a.\n', null],
    ['code in a line', 'Then `docker ru‸n a`.\n', null],
    ['a fence of another language', fence('python', 'docker ru‸n a'), null],
    ['a fence of plain text', fence('text', 'docker ru‸n a'), null],
    ['a fence in a list', '1. Start:\n\n   ```bash\n   docker ru‸n a\n   ```\n', ['docker:run', '   docker ⟦run⟧ a']],
    [
      'a heredoc in a fence in a list',
      '- ```bash\n  cat <<EOF\n  x\n  EOF\n  docker ru‸n a\n  ```\n',
      ['docker:run', '  docker ⟦run⟧ a'],
    ],
    ['a prompt in a bash fence', fence('bash', '$ docker ru‸n a'), ['docker:run', '$ docker ⟦run⟧ a']],
    ['output with a prompt in a bash fence', fence('bash', 'docker ru‸n a\n$ printed'), isRun],
    ['a Makefile', fence('make', 'up:\n\tdocker ru‸n a'), ['docker:run', '\tdocker ⟦run⟧ a']],
  ])
})

describe('a terminal in Markdown', () => {
  checkKeywords('README.md', [
    ['a prompt', fence('console', '$ docker ru‸n a'), ['docker:run', '$ docker ⟦run⟧ a']],
    [
      'a prompt with a name',
      fence('console', 'me@host:~/app$ docker ru‸n a'),
      ['docker:run', 'me@host:~/app$ docker ⟦run⟧ a'],
    ],
    ['what was printed', fence('console', '$ ls\ndocker ru‸n a'), null],
    ['a continued line', fence('console', '$ docker run \\\n  --r‸m a'), ['docker:run --rm', '  ⟦--rm⟧ a']],
    [
      'a continued line with its prompt',
      fence('console', '$ docker run \\\n> --r‸m a'),
      ['docker:run --rm', '> ⟦--rm⟧ a'],
    ],
    [
      'behind a heredoc',
      fence('console', '$ cat <<EOF\na\nEOF\nprinted\n$ docker ru‸n a'),
      ['docker:run', '$ docker ⟦run⟧ a'],
    ],
    ['without a prompt', fence('console', 'docker ru‸n a'), isRun],
    ['a fence without a language', fence('', 'docker ru‸n a'), isRun],
    ['with a prompt in it', fence('', '$ docker ru‸n a\ndocker run'), ['docker:run', '$ docker ⟦run⟧ a']],
    ['without a prompt, behind other commands', fence('', '# Start\ncd app\ndocker ru‸n a'), isRun],
    ['without a prompt, behind what was printed', fence('', 'NAME   READY\ndocker ru‸n a'), null],
    ['a picture of something else', fence('', 'Usage:\ndocker ru‸n a'), null],
  ])
})

describe('PowerShell in Markdown', () => {
  checkKeywords('README.md', [
    ['a command', fence('powershell', 'docker ru‸n a'), isRun],
    ['a continued line', fence('powershell', 'docker run `\n  --r‸m a'), ['docker:run --rm', '  ⟦--rm⟧ a']],
    ['a prompt', fence('powershell', 'PS C:\\app> docker ru‸n a'), ['docker:run', 'PS C:\\app> docker ⟦run⟧ a']],
    [
      'a path with backslashes',
      fence('powershell', 'docker run -v C:\\a:/a --r‸m a'),
      ['docker:run --rm', 'docker run -v C:\\a:/a ⟦--rm⟧ a'],
    ],
    ['behind a here-string', fence('powershell', '@"\ndocker run\n"@ | Out-File a\ndocker ru‸n a'), isRun],
    ['in a here-string', fence('powershell', '$x = @"\ndocker ru‸n a\n"@'), null],
  ])
})

describe('other languages in Markdown', () => {
  checkKeywords('README.md', [
    ['a Dockerfile', fence('dockerfile', 'FROM a\nRU‸N ls'), ['dockerfile:RUN', '⟦RUN⟧ ls']],
    [
      'a compose file',
      fence('yaml', 'services:\n  web:\n    ima‸ge: a'),
      ['compose:services.*.image', '    ⟦image⟧: a'],
    ],
    [
      'a manifest',
      fence('yaml', 'apiVersion: v1\nkind: Pod\nspec:\n  contai‸ners: []'),
      ['kubernetes:PodSpec.containers', '  ⟦containers⟧: []'],
    ],
    [
      'a compose file in a list',
      '- x\n\n  ```yaml\n  services:\n    web:\n      ima‸ge: a\n  ```\n',
      ['compose:services.*.image', '      ⟦image⟧: a'],
    ],
    ['the margin of a list', '- x\n\n  ```yaml\n ‸ services:\n    web:\n      image: a\n  ```\n', null],
    ['YAML of something else', fence('yaml', 'ima‸ge: a'), null],
  ])
})
