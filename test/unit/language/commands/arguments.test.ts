import { describe } from 'node:test'
import { checkKeywords } from '../../../support/checkKeywords'

type Case = Parameters<typeof checkKeywords>[1][number]

/** Each case gives the line twice: with the cursor, and with the keyword marked, or null where there is none. */
function check(cases: readonly (readonly [string, string, string | null, string?])[]): void {
  checkKeywords(
    'deploy.sh',
    cases.map(([title, marked, id, line]): Case => [title, marked, id === null ? null : [id, line ?? '']]),
  )
}

describe('values', () => {
  check([
    ['an image', 'docker run --rm deb‸ian:12 ls', 'docker:run (value)', 'docker run --rm ⟦debian:12⟧ ls'],
    ['an image to pull', 'docker image pull deb‸ian', 'docker:pull (value)', 'docker image pull ⟦debian⟧'],
    ['the second name of tag', 'docker tag a me/‸a:1', 'docker:tag (value)', 'docker tag a ⟦me/a:1⟧'],
    ['dots for any image', 'docker run -d ..‸.', null],
    ['an ID', 'docker tag 3695c‸422697f me/a:1', null],
    ['a word for an image', 'docker run IMA‸GE', null],
    ['a container', 'docker stop we‸b', null],
    ['an image behind a flag that there is not', 'docker run --frobnicate deb‸ian', null],
    ['a place left open', 'docker run <im‸age>', null],
    ['a mount', 'docker run -v "$P‸WD":/a b', 'docker:run --volume (value)', 'docker run -v ⟦"$PWD":/a⟧ b'],
    [
      'a mount behind a command',
      'docker run -v $(p‸wd):/a b',
      'docker:run --volume (value)',
      'docker run -v ⟦$(pwd):/a⟧ b',
    ],
    [
      'options of a mount',
      'docker run --mount type=bind,src=.,ta‸rget=/a b',
      'docker:run --mount (value)',
      'docker run --mount ⟦type=bind,src=.,target=/a⟧ b',
    ],
    ['memory', 'docker run -m 51‸2m a', 'docker:run --memory (value)', 'docker run -m ⟦512m⟧ a'],
    ['CPUs', 'docker run --cpus=1.‸5 a', 'docker:run --cpus (value)', 'docker run --cpus=⟦1.5⟧ a'],
    [
      'a platform of another command',
      'docker pull --platform linux/am‸d64 a',
      'docker:pull --platform (value)',
      'docker pull --platform ⟦linux/amd64⟧ a',
    ],
    [
      'the network of a container',
      'docker run --network container:d‸b a',
      'docker:run --network (value)',
      'docker run --network ⟦container:db⟧ a',
    ],
    ['an environment variable', 'docker run -e A=‸b a', null],
    ['a signal', 'docker kill -s HU‸P web', 'docker:kill --signal (value)', 'docker kill -s ⟦HUP⟧ web'],
    [
      'a time',
      'kubectl wait --for=delete pod/a --timeout=60‸s',
      'kubectl:wait --timeout (value)',
      'kubectl wait --for=delete pod/a --timeout=⟦60s⟧',
    ],
    [
      'a schedule',
      "kubectl create cronjob a --schedule='0 3 * ‸* *'",
      'kubectl:create cronjob --schedule (value)',
      "kubectl create cronjob a --schedule=⟦'0 3 * * *'⟧",
    ],
    [
      'the image of a pod',
      'kubectl run a --image ngi‸nx:1.29',
      'kubectl:run --image (value)',
      'kubectl run a --image ⟦nginx:1.29⟧',
    ],
  ])
})

describe('what belongs to the container', () => {
  check([
    ['behind the image', 'docker run debian -‸p 80:80', null],
    ['behind a place left open', 'docker run <image> --r‸m', null],
    [
      'a flag before such a place',
      'docker run --r‸m <your image>',
      'docker:run --rm',
      'docker run ⟦--rm⟧ <your image>',
    ],
    ['behind such a place', 'docker logs <name|id> -‸f', 'docker:logs --follow', 'docker logs <name|id> ⟦-f⟧'],
    ['behind a variable', 'docker run $IMAGE --r‸m', null],
    ['behind a variable for flags', 'docker run $RUN_OPTS --r‸m a', 'docker:run --rm', 'docker run $RUN_OPTS ⟦--rm⟧ a'],
    [
      'behind an array for flags',
      'docker run "${args[@]}" --r‸m a',
      'docker:run --rm',
      'docker run "${args[@]}" ⟦--rm⟧ a',
    ],
    ['a command in it', 'docker run docker:cli docker ru‸n a', null],
    ['a shell in it', 'docker run debian sh -c "docker ru‸n a"', null],
    ['an image called like a flag value', 'docker run --rm ps -‸a', null],
    ['behind the container of exec', 'docker exec -it web ls -‸a', null],
    ['exec itself', 'docker exec -i‸t web sh', 'docker:exec --tty', 'docker exec -i⟦t⟧ web sh'],
    ['behind the service of compose exec', 'docker compose exec db psql -‸U x', null],
    ['behind the service of compose run', 'docker compose run --rm web npm te‸st -w', null],
    ['behind -- of kubectl exec', 'kubectl exec web -- ls -‸l', null],
    ['before -- of kubectl exec', 'kubectl exec -i‸t web -- sh', 'kubectl:exec --tty', 'kubectl exec -i⟦t⟧ web -- sh'],
    [
      'a flag behind the pod',
      'kubectl exec web -‸c app -- sh',
      'kubectl:exec --container',
      'kubectl exec web ⟦-c⟧ app -- sh',
    ],
  ])
})
