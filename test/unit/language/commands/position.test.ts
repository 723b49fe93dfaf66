import { describe } from 'node:test'
import { checkKeywords } from '../../../support/checkKeywords'

const run: [string, string] = ['docker:run', '']

/** Cases in which the cursor stands on the word `run`: `yes` where it is a command. */
function check(cases: readonly (readonly [string, string, 'yes' | 'no'])[]): void {
  checkKeywords(
    'deploy.sh',
    cases.map(([title, marked, is]) => {
      const line = marked.split('\n').find((each) => each.includes('‸')) ?? ''
      return [title, marked, is === 'yes' ? [run[0], line.replace('ru‸n', '⟦run⟧')] : null] as const
    }),
  )
}

describe('a command stands', () => {
  check([
    ['behind &&', 'cd /app && docker ru‸n a', 'yes'],
    ['behind ||', 'true || docker ru‸n a', 'yes'],
    ['behind ;', 'cd /app; docker ru‸n a', 'yes'],
    ['behind ; without a blank', 'cd /app;docker ru‸n a', 'yes'],
    ['behind a pipe', 'cat a | docker ru‸n -i a', 'yes'],
    ['behind |&', 'make |& docker ru‸n -i a', 'yes'],
    ['behind &', 'sleep 1 & docker ru‸n a', 'yes'],
    ['in $(…)', 'id=$(docker ru‸n -d a)', 'yes'],
    ['in $(…) in quotes', 'echo "id: $(docker ru‸n -d a)"', 'yes'],
    ['in backticks', 'id=`docker ru‸n -d a`', 'yes'],
    ['in backticks in quotes', 'echo "`docker ru‸n -d a`"', 'yes'],
    ['in (…)', '(cd /app && docker ru‸n a)', 'yes'],
    ['in <(…)', 'diff <(docker ru‸n a) b', 'yes'],
    ['in ${…:-$(…)}', 'echo ${ID:-$(docker ru‸n a)}', 'yes'],
    ['behind an assignment', 'DOCKER_BUILDKIT=1 docker ru‸n a', 'yes'],
    ['behind an assignment with blanks', 'A="b c" docker ru‸n a', 'yes'],
    ['behind sudo', 'sudo docker ru‸n a', 'yes'],
    ['behind sudo with options', 'sudo -E -u root docker ru‸n a', 'yes'],
    ['behind env', 'env -i A=b docker ru‸n a', 'yes'],
    ['behind time', 'time docker ru‸n a', 'yes'],
    ['behind exec', 'exec docker ru‸n a', 'yes'],
    ['behind nohup', 'nohup docker ru‸n a &', 'yes'],
    ['behind timeout', 'timeout -s KILL 10 docker ru‸n a', 'yes'],
    ['behind xargs', 'cat names | xargs -r -n 1 docker ru‸n', 'yes'],
    ['behind xargs with a value attached', 'cat names | xargs -I{} docker ru‸n {}', 'yes'],
    ['behind if', 'if docker ru‸n a; then', 'yes'],
    ['behind if !', 'if ! docker ru‸n a; then', 'yes'],
    ['behind then', 'if true; then docker ru‸n a; fi', 'yes'],
    ['behind do', 'for a in b; do docker ru‸n $a; done', 'yes'],
    ['behind while', 'while docker ru‸n a; do :; done', 'yes'],
    ['behind the pattern of a case', 'case $1 in start) docker ru‸n a ;; esac', 'yes'],
    ['in a function', 'start() { docker ru‸n a; }', 'yes'],
    ['with the input before', '<in docker ru‸n a', 'yes'],
    ['with redirections before', '2>/dev/null docker ru‸n a', 'yes'],
    ['with redirections between', 'docker 2>&1 ru‸n a', 'yes'],
    ['on a continued line', 'docker \\\n  ru‸n a', 'yes'],
    ['on a continued line behind &&', 'cd /app \\\n  && docker ru‸n a', 'yes'],
    ['behind a comment line', '# docker run\ndocker ru‸n a', 'yes'],
    ['behind arithmetic', 'i=$((i + (1))); docker ru‸n a', 'yes'],
    ['behind an array', 'a=(b "c d"); docker ru‸n a', 'yes'],
    ['in $(…) over lines', 'id=$(\n  docker ru‸n -d a\n)', 'yes'],
    ['behind $(…) over lines', 'id=$(\n  ls\n)\ndocker ru‸n -d a', 'yes'],
    ['behind a text over lines', 'echo "a\nb"\ndocker ru‸n a', 'yes'],
    ['behind a heredoc', 'cat <<EOF\ndocker run\nEOF\ndocker ru‸n a', 'yes'],
    ['behind a heredoc with tabs', 'cat <<-EOF\n\tx\n\tEOF\ndocker ru‸n a', 'yes'],
    ['behind two heredocs', 'cat <<A <<"B"\nA\nx\nB\ndocker ru‸n a', 'yes'],
    ['behind a here-string', 'cat <<< "a"\ndocker ru‸n a', 'yes'],
    ['on the line that opens a heredoc', 'docker ru‸n -i a <<EOF\nx\nEOF\n', 'yes'],
    ['behind a shift of bits', 'a=$((1 << 2))\ndocker ru‸n a', 'yes'],
    ['behind an apostrophe in a comment', "# don't\ndocker ru‸n a", 'yes'],
    ['behind an escaped quote', 'echo \\"\ndocker ru‸n a', 'yes'],
    ['behind a # inside of a word', 'echo a#b && docker ru‸n a', 'yes'],
  ])
})

describe('no command stands', () => {
  check([
    ['behind echo', 'echo docker ru‸n a', 'no'],
    ['behind grep', 'grep docker ru‸n', 'no'],
    ['behind apt-get install', 'apt-get install docker ru‸n', 'no'],
    ['behind which', 'which docker ru‸n', 'no'],
    ['behind command -v', 'command -v docker ru‸n', 'no'],
    ['behind ssh', 'ssh host docker ru‸n a', 'no'],
    ['behind an alias', 'alias d=docker ru‸n', 'no'],
    ['behind for', 'for a in docker ru‸n; do :; done', 'no'],
    ['in double quotes', 'echo "docker ru‸n a"', 'no'],
    ['in single quotes', "echo 'docker ru‸n a'", 'no'],
    ["in $'…'", "echo $'it\\'s docker ru‸n a'", 'no'],
    ['in double quotes over lines', 'echo "\ndocker ru‸n a\n"', 'no'],
    ['in single quotes over lines', "awk '\ndocker ru‸n a\n'", 'no'],
    ['in a comment', '# docker ru‸n a', 'no'],
    ['in a comment behind a command', 'ls # docker ru‸n a', 'no'],
    ['in a comment that ends in a backslash', 'ls # x \\\ndocker ru‸n a', 'yes'],
    ['in a heredoc', 'cat <<EOF\ndocker ru‸n a\nEOF', 'no'],
    ['in a heredoc for a shell', 'bash <<EOF\ndocker ru‸n a\nEOF', 'no'],
    ['in a heredoc without an end', 'cat <<EOF\ndocker ru‸n a\n', 'no'],
    ['in a here-string', 'cat <<< "docker ru‸n a"', 'no'],
    ['in an array', 'cmd=(docker ru‸n a)', 'no'],
    ['in an array over lines', 'cmd=(\n  docker ru‸n a\n)', 'no'],
    ['in ${…}', 'echo ${A:-docker ru‸n}', 'no'],
    ['in a pattern', '[[ $a =~ (docker ru‸n) ]]', 'no'],
    ['as the target of a redirection', 'cat a > docker ru‸n', 'no'],
    ['behind an escaped ;', 'find . -exec echo \\; docker ru‸n', 'no'],
    ['behind an escaped blank', 'a\\ docker ru‸n a', 'no'],
    ['behind a (…)', '(cd /app) docker ru‸n a', 'no'],
    ['behind the end of a text over lines', 'echo "$(\nls\n)" docker ru‸n', 'no'],
  ])
})
