import * as vscode from 'vscode'
import type { CourseExample } from '../../core/notes/library'
import { commands } from '../contributions'
import type { LeftBehind } from '../leftBehind'
import { countsOf } from '../leftTexts'

/** A namespace takes a moment to go after its deletion was accepted. In milliseconds. */
const patience = 20_000
const pause = 1000

/** Looks what an example left after its clean-up, for a while as long as there is something, and says what was seen. */
export async function tellWhatIsLeft(
  example: CourseExample,
  left: LeftBehind,
  context: string | undefined,
): Promise<void> {
  const end = Date.now() + patience
  for (;;) {
    const seen = await left.observe(context)
    const own = seen?.filter((thing) => thing.example === example.id)
    if (own && own.length > 0 && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, pause))
      continue
    }
    if (own?.length === 0) {
      void vscode.window.showInformationMessage(
        context === undefined
          ? vscode.l10n.t('{0}: nothing is left, neither containers nor volumes, networks or images.', example.title)
          : vscode.l10n.t(
              '{0}: nothing is left. The context "{1}" has no namespace of it any more.',
              example.title,
              context,
            ),
      )
    } else if (own) {
      const again = vscode.l10n.t('Clean Up…')
      const things = own.map(({ name }) => name).join(', ')
      const message = vscode.l10n.t('{0}: {1} left: {2}', example.title, countsOf(own), things)
      void vscode.window.showWarningMessage(message, again).then((chosen) => {
        if (chosen === again) void vscode.commands.executeCommand(commands.cleanUpExample, example.id)
      })
    } else {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('{0}: cleaned up, but what is left could not be seen.', example.title),
      )
    }
    return
  }
}
