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

describe('docker', () => {
  check([
    ['the program', 'dock‸er run debian', null],
    ['a command', 'docker ru‸n debian', 'docker:run', 'docker ⟦run⟧ debian'],
    ['the end of a word', 'docker run‸ debian', 'docker:run', 'docker ⟦run⟧ debian'],
    ['a management form', 'docker container ru‸n debian', 'docker:run', 'docker container ⟦run⟧ debian'],
    ['a management command', 'docker cont‸ainer run debian', 'docker:container', 'docker ⟦container⟧ run debian'],
    ['image ls', 'docker image l‸s', 'docker:images', 'docker image ⟦ls⟧'],
    ['container list', 'docker container lis‸t', 'docker:ps', 'docker container ⟦list⟧'],
    ['image rm', 'docker image r‸m a', 'docker:rmi', 'docker image ⟦rm⟧ a'],
    ['volume remove', 'docker volume remo‸ve a', 'docker:volume rm', 'docker volume ⟦remove⟧ a'],
    ['buildx build', 'docker buildx bui‸ld .', 'docker:build', 'docker buildx ⟦build⟧ .'],
    [
      'a flag behind buildx build',
      'docker buildx build --pu‸sh .',
      'docker:build --push',
      'docker buildx build ⟦--push⟧ .',
    ],
    ['system events', 'docker system eve‸nts', 'docker:events', 'docker system ⟦events⟧'],
    ['a command that there is not', 'docker frob‸nicate', null],
    ['a flag behind it', 'docker frobnicate --r‸m', null],
    ['by its path', '/usr/bin/docker ru‸n a', 'docker:run', '/usr/bin/docker ⟦run⟧ a'],
    ['as docker.exe', 'docker.exe ru‸n a', 'docker:run', 'docker.exe ⟦run⟧ a'],
    ['in quotes', '"docker" ru‸n a', 'docker:run', '"docker" ⟦run⟧ a'],
    ['a program of a similar name', 'docker-machine ru‸n a', null],
    ['podman', 'podman ru‸n a', null],
    ['a variable instead of the program', '$DOCKER ru‸n a', null],
    ['a variable instead of the command', 'docker "$r‸un" a', null],
  ])
})

describe('flags', () => {
  check([
    ['long', 'docker run --r‸m a', 'docker:run --rm', 'docker run ⟦--rm⟧ a'],
    ['short', 'docker run -‸d a', 'docker:run --detach', 'docker run ⟦-d⟧ a'],
    ['the first of two letters', 'docker run -‸it a', 'docker:run --interactive', 'docker run -⟦i⟧t a'],
    ['the second of two letters', 'docker run -i‸t a', 'docker:run --tty', 'docker run -i⟦t⟧ a'],
    ['behind the second letter', 'docker run -it‸ a', 'docker:run --tty', 'docker run -i⟦t⟧ a'],
    ['a letter that takes the next word', 'docker run -i‸tp 80:80 a', 'docker:run --tty', 'docker run -i⟦t⟧p 80:80 a'],
    [
      'a value in the next word',
      'docker run -p 80‸80:80 a',
      'docker:run --publish (value)',
      'docker run -p ⟦8080:80⟧ a',
    ],
    ['behind letters', 'docker run -itp 80‸80:80 a', 'docker:run --publish (value)', 'docker run -itp ⟦8080:80⟧ a'],
    [
      'a value behind its letter',
      'docker run -p80‸80:80 a',
      'docker:run --publish (value)',
      'docker run -p⟦8080:80⟧ a',
    ],
    ['the letter before its value', 'docker run -‸p8080:80 a', 'docker:run --publish', 'docker run ⟦-p⟧8080:80 a'],
    [
      'the first character of the value',
      'docker run -p‸8080:80 a',
      'docker:run --publish (value)',
      'docker run -p⟦8080:80⟧ a',
    ],
    [
      'a value behind =',
      'docker run --publish=80‸80:80 a',
      'docker:run --publish (value)',
      'docker run --publish=⟦8080:80⟧ a',
    ],
    [
      'the name before =',
      'docker run --pub‸lish=8080:80 a',
      'docker:run --publish',
      'docker run ⟦--publish⟧=8080:80 a',
    ],
    ['a quoted value', 'docker run -p "80‸80:80" a', 'docker:run --publish (value)', 'docker run -p ⟦"8080:80"⟧ a'],
    [
      'a quoted value behind =',
      "docker run --publish='80‸80:80' a",
      'docker:run --publish (value)',
      "docker run --publish=⟦'8080:80'⟧ a",
    ],
    ['a letter with =', 'docker run -p=80‸80:80 a', 'docker:run --publish (value)', 'docker run -p=⟦8080:80⟧ a'],
    [
      'a value with a variable',
      'docker run -p "$PO‸RT:80" a',
      'docker:run --publish (value)',
      'docker run -p ⟦"$PORT:80"⟧ a',
    ],
    ['a flag behind it', 'docker run -p "$PORT:80" --r‸m a', 'docker:run --rm', 'docker run -p "$PORT:80" ⟦--rm⟧ a'],
    ['a name that the user chose', 'docker run --name d‸b a', null],
    ['a value that looks like a flag', 'docker run --name --r‸m a', null],
    [
      'one of the fixed values',
      'docker run --restart alw‸ays a',
      'docker:run --restart (value)',
      'docker run --restart ⟦always⟧ a',
    ],
    ['a network of a name', 'docker run --network sh‸op a', null],
    ['an older name', 'docker run --ne‸t host a', 'docker:run --network', 'docker run ⟦--net⟧ host a'],
    ['a switch with a value', 'docker run -d=false --r‸m a', 'docker:run --rm', 'docker run -d=false ⟦--rm⟧ a'],
    ['a flag that there is not', 'docker run --frob‸nicate a', null],
    ['of the program', 'docker --cont‸ext x run a', 'docker:--context', 'docker ⟦--context⟧ x run a'],
    ['the command behind such a flag', 'docker --context x ru‸n a', 'docker:run', 'docker --context x ⟦run⟧ a'],
    ['a short one of the program', 'docker -‸H ssh://a ps', 'docker:--host', 'docker ⟦-H⟧ ssh://a ps'],
    ['behind an argument', 'docker logs web --fol‸low', 'docker:logs --follow', 'docker logs web ⟦--follow⟧'],
    ['-- ends them', 'docker rm -- -‸f', null],
    ['help', 'docker run --he‸lp', 'docker:run --help', 'docker run ⟦--help⟧'],
  ])
})

describe('docker compose', () => {
  check([
    ['compose', 'docker comp‸ose up', 'docker:compose', 'docker ⟦compose⟧ up'],
    ['a command', 'docker compose u‸p', 'docker:compose up', 'docker compose ⟦up⟧'],
    ['a flag', 'docker compose up -‸d', 'docker:compose up --detach', 'docker compose up ⟦-d⟧'],
    ['a flag of compose', 'docker compose -‸f a.yml up', 'docker:compose --file', 'docker compose ⟦-f⟧ a.yml up'],
    [
      'the command behind it',
      'docker compose -f a.yml -f b.yml u‸p',
      'docker:compose up',
      'docker compose -f a.yml -f b.yml ⟦up⟧',
    ],
    ['its older name', 'docker-comp‸ose up', 'docker:compose', '⟦docker-compose⟧ up'],
    [
      'a command of its older name',
      'docker-compose -p x do‸wn -v',
      'docker:compose down',
      'docker-compose -p x ⟦down⟧ -v',
    ],
    [
      'a flag of its older name',
      'docker-compose down -‸v',
      'docker:compose down --volumes',
      'docker-compose down ⟦-v⟧',
    ],
    ['a service', 'docker compose up d‸b', null],
    ['a service called like a command', 'docker compose logs u‸p', null],
    [
      'a flag behind the service',
      'docker compose logs web -‸f',
      'docker:compose logs --follow',
      'docker compose logs web ⟦-f⟧',
    ],
  ])
})

describe('kubectl', () => {
  check([
    ['the program', 'kube‸ctl get pods', null],
    ['a command', 'kubectl ge‸t pods', 'kubectl:get', 'kubectl ⟦get⟧ pods'],
    ['a resource', 'kubectl get po‸ds', null],
    ['a name', 'kubectl delete pod ge‸t', null],
    ['a flag', 'kubectl apply -‸f a.yaml', 'kubectl:apply --filename', 'kubectl apply ⟦-f⟧ a.yaml'],
    [
      'a flag of the program before the command',
      'kubectl -‸n shop get pods',
      'kubectl:--namespace',
      'kubectl ⟦-n⟧ shop get pods',
    ],
    ['the command behind it', 'kubectl -n shop ge‸t pods', 'kubectl:get', 'kubectl -n shop ⟦get⟧ pods'],
    [
      'a flag of the program at the end',
      'kubectl get pods --name‸space=shop',
      'kubectl:--namespace',
      'kubectl get pods ⟦--namespace⟧=shop',
    ],
    [
      'a flag that means something else in a command',
      'kubectl logs -‸p web',
      'kubectl:logs --previous',
      'kubectl logs ⟦-p⟧ web',
    ],
    [
      'a command of two words',
      'kubectl rollout undo‸ deployment/web',
      'kubectl:rollout undo',
      'kubectl rollout ⟦undo⟧ deployment/web',
    ],
    [
      'its first word',
      'kubectl roll‸out undo deployment/web',
      'kubectl:rollout',
      'kubectl ⟦rollout⟧ undo deployment/web',
    ],
    ['a short name of a command', 'kubectl create n‸s shop', 'kubectl:create namespace', 'kubectl create ⟦ns⟧ shop'],
    ['an output format', 'kubectl get pods -o ya‸ml', 'kubectl:get --output (value)', 'kubectl get pods -o ⟦yaml⟧'],
    [
      'an output format behind its letter',
      'kubectl get pods -oya‸ml',
      'kubectl:get --output (value)',
      'kubectl get pods -o⟦yaml⟧',
    ],
    ['a template', "kubectl get pods -o jsonpath='{.ite‸ms}'", null],
    [
      'a value only behind =',
      'kubectl apply --dry-run=cli‸ent -f a',
      'kubectl:apply --dry-run (value)',
      'kubectl apply --dry-run=⟦client⟧ -f a',
    ],
    ['no value without =', 'kubectl create deployment --dry-run cli‸ent', null],
    ['k is somebody’s alias', 'k ge‸t pods', null],
  ])
})
