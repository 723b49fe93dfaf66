import { DockerfileLanguageServiceFactory } from 'dockerfile-language-service'
import type { BenchFile, Engine, OpenFile } from '../engine'
import { hoverText } from './hoverText'

/** `dockerfile-language-service` in process: it takes the whole text at every call, as its own server gives it. */
export function startDockerfileService(): Engine {
  const service = DockerfileLanguageServiceFactory.createLanguageService()
  service.setCapabilities({ hover: { contentFormat: ['markdown'] } })
  const open = ({ text }: BenchFile): OpenFile => {
    const rows = text.split('\n')
    let content = text
    return {
      hover: (position) => hoverText(service.computeHover(content, position)),
      edit(line, replacement) {
        rows[line] = replacement
        content = rows.join('\n')
      },
      close: () => undefined,
    }
  }
  return { name: 'dockerfile-language-service', kinds: ['dockerfile'], open, stop: () => Promise.resolve() }
}
