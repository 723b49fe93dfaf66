import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFolder } from '../../../src/build/readFolder'
import { openTextDocument } from '../../../src/core/language/textDocument'
import { linesOf } from '../../../src/core/text/lines'
import { smallKubernetes } from '../../support/smallKubernetes'

/** Where instructions and flags begin in whole files, `line:character`, both zero-based. */
const outlines: Readonly<Record<string, readonly string[]>> = {
  'args-everywhere.Dockerfile': [
    '0:0 ARG, 1:0 ARG, 2:0 ARG, 3:0 ARG, 5:0 FROM, 6:0 ARG, 7:0 ARG, 8:0 ARG, 9:0 ARG, 10:0 ARG, 11:0 ARG, 12:0 ENV, 13:0 ENV',
    '14:0 WORKDIR, 15:0 LABEL, 16:0 RUN, 18:0 FROM, 19:0 ARG, 20:0 ENV, 21:0 COPY, 21:5 --chown, 22:0 ADD, 22:4 --chmod',
    '23:0 EXPOSE, 24:0 USER, 25:0 STOPSIGNAL, 26:0 VOLUME, 27:0 CMD',
  ],
  'broken.Dockerfile': [
    '1:0 FROM, 2:0 WORKDIR, 3:0 COPY, 4:0 RUN, 4:4 --mount, 5:0 COP, 6:0 RUN, 6:4 --mount, 7:0 HEALTHCHECK, 7:12 --interval',
    '8:0 ENV, 9:0 CMD',
  ],
  'go-service.Dockerfile': [
    '2:0 ARG, 3:0 ARG, 4:0 ARG, 7:0 FROM, 7:5 --platform, 8:0 WORKDIR, 9:0 ENV, 12:0 FROM, 13:0 RUN, 13:4 --mount',
    '14:4 --mount, 15:4 --mount, 18:0 FROM, 19:0 RUN, 19:4 --mount, 20:4 --mount, 21:4 --mount, 22:4 --mount, 25:0 FROM',
    '26:0 ARG, 27:0 ARG, 28:0 ARG, 29:0 RUN, 29:4 --mount, 30:4 --mount, 31:4 --mount, 32:4 --network, 39:0 FROM, 40:0 ARG',
    '41:0 LABEL, 44:0 COPY, 44:5 --from, 44:18 --chown, 44:38 --chmod, 45:0 USER, 46:0 EXPOSE, 47:0 STOPSIGNAL',
    '48:0 ENTRYPOINT, 49:0 CMD',
  ],
  'gpu-train.Dockerfile': [
    '1:0 FROM, 2:0 WORKDIR, 3:0 ADD, 3:4 --unpack, 4:0 RUN, 4:4 --device, 5:4 --mount, 6:4 --mount, 8:0 RUN, 8:4 --device',
    '8:35 --network, 8:50 --security, 9:0 COPY, 9:5 --from, 10:0 ENTRYPOINT',
  ],
  'heredocs.Dockerfile': [
    '1:0 FROM, 2:0 ARG, 3:0 ENV, 5:0 RUN, 13:0 RUN, 17:0 RUN, 23:0 COPY, 31:0 COPY, 31:5 --chmod, 39:0 ADD, 42:0 RUN',
    '45:0 EXPOSE, 46:0 CMD',
  ],
  'java-layers.Dockerfile': [
    '1:0 FROM, 2:0 WORKDIR, 3:0 COPY, 3:5 --chmod, 4:0 COPY, 5:0 RUN, 5:4 --mount, 6:4 --mount, 8:0 FROM, 9:0 COPY, 10:0 RUN',
    '10:4 --mount, 11:4 --mount, 15:0 FROM, 16:0 WORKDIR, 17:0 RUN, 19:0 FROM, 20:0 RUN, 21:0 CMD, 23:0 FROM, 24:0 ARG',
    '25:0 RUN, 26:0 USER, 27:0 COPY, 27:5 --from, 28:0 COPY, 28:5 --from, 29:0 COPY, 29:5 --from, 30:0 ENV, 31:0 EXPOSE',
    '32:0 ENTRYPOINT',
  ],
  'long-chain.Dockerfile': [
    '0:0 FROM, 2:0 ARG, 3:0 ARG, 6:0 RUN, 32:0 RUN, 33:0 RUN, 36:0 ENV, 37:0 USER, 38:0 WORKDIR, 39:0 CMD',
  ],
  'node-app.Dockerfile': [
    '3:0 ARG, 5:0 FROM, 6:0 ENV, 7:0 ENV, 8:0 RUN, 9:0 WORKDIR, 11:0 FROM, 12:0 COPY, 12:5 --parents, 14:0 FROM, 15:0 RUN',
    '15:4 --mount, 16:4 --mount, 19:0 FROM, 20:0 ARG, 21:0 ARG, 22:0 ENV, 24:0 RUN, 24:4 --mount, 25:0 COPY, 25:5 --exclude',
    '25:28 --exclude, 26:0 RUN, 29:0 FROM, 30:0 ENV, 31:0 COPY, 31:5 --link, 31:12 --from, 31:29 --chown, 32:0 COPY',
    '32:5 --link, 32:12 --from, 32:29 --chown, 33:0 COPY, 34:0 USER, 35:0 EXPOSE, 36:0 HEALTHCHECK, 36:12 --interval',
    '36:27 --timeout, 36:40 --start-period, 36:59 --start-interval, 36:79 --retries, 38:0 CMD',
  ],
  'onbuild-base.Dockerfile': [
    '0:0 FROM, 1:0 MAINTAINER, 4:0 ENV, 5:0 WORKDIR, 7:0 ONBUILD, 7:8 ARG, 8:0 ONBUILD, 8:8 COPY, 8:13 --chown, 9:0 ONBUILD',
    '9:8 RUN, 9:12 --mount, 10:12 --mount, 12:0 ONBUILD, 12:8 COPY, 12:13 --from, 13:0 ONBUILD, 13:8 ADD, 13:12 --checksum',
    '14:0 ONBUILD, 14:8 HEALTHCHECK, 14:20 --interval, 16:0 ONBUILD, 16:8 USER',
  ],
  'php-apache.Dockerfile': [
    '0:0 FROM, 3:0 RUN, 12:0 RUN, 37:0 RUN, 42:0 VOLUME, 44:0 ENV, 45:0 ENV, 46:0 RUN, 52:0 COPY, 53:0 ENTRYPOINT, 54:0 CMD',
  ],
  'python-api.Dockerfile': [
    '0:0 FROM, 2:0 ENV, 8:0 FROM, 10:0 SHELL, 12:0 RUN, 21:0 ARG, 22:0 COPY, 23:0 RUN, 23:4 --mount, 26:0 FROM, 28:0 ARG',
    '29:0 ARG, 30:0 WORKDIR, 32:0 RUN, 35:0 RUN, 35:4 --mount, 38:0 COPY, 38:5 --chown, 39:0 RUN, 40:0 COPY, 40:5 --chown',
    '42:0 ENV, 44:0 VOLUME, 45:0 USER, 46:0 EXPOSE, 47:0 ENTRYPOINT, 48:0 CMD',
  ],
  'sidecar.Dockerfile': [
    '0:0 FROM, 1:0 RUN, 2:0 COPY, 3:0 ADD, 3:4 --keep-git-dir, 4:0 EXPOSE, 5:0 HEALTHCHECK, 6:0 STOPSIGNAL, 8:0 FROM',
    '9:0 COPY, 9:5 --from, 11:0 FROM, 12:0 HEALTHCHECK, 12:12 --interval, 12:29 --timeout, 12:43 --retries, 13:0 CMD',
  ],
  'windows.Dockerfile': [
    '3:0 ARG, 4:0 FROM, 5:0 SHELL, 7:0 ENV, 10:0 RUN, 17:0 FROM, 18:0 COPY, 18:5 --from, 19:0 WORKDIR, 20:0 USER, 21:0 EXPOSE',
    '22:0 CMD',
  ],
}

function outline(text: string): string {
  const document = openTextDocument({ name: 'Dockerfile' }, linesOf(text), () => smallKubernetes)
  const found = [...(document?.keywords() ?? [])].flatMap(({ id, part, range: { start }, name }) => {
    const [, instruction, flag] = /^dockerfile:([A-Z]+)(?: (--[\w-]+))?$/.exec(id) ?? []
    if (part !== 'key' || instruction === undefined || name.startsWith('$')) return []
    return [`${String(start.line)}:${String(start.character)} ${flag ?? instruction}`]
  })
  return found.join(', ')
}

test('each instruction and flag of a whole file is found in its place, and nothing else is taken for one', () => {
  const folder = 'test/fixtures/corpus/dockerfile'
  const found = [...readFolder(folder)].map(([file, text]) => [file, outline(text)])
  assert.deepEqual(
    Object.fromEntries(found),
    Object.fromEntries(Object.entries(outlines).map(([file, lines]) => [file, lines.join(', ')])),
  )
})
