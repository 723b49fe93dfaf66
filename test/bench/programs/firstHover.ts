// One hover of ours in a process of its own, as the extension answers its first: `node firstHover.js FILE LINE COLUMN`, zero-based.
import { join } from 'node:path'
import { startOurs } from '../ours'
import { answerOnce } from './answerOnce'

answerOnce(startOurs(join(__dirname, '..')))
