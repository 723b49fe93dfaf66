// The same of dockerfile-language-service: `node firstPeerHover.js FILE LINE COLUMN`, zero-based.
import { startDockerfileService } from '../peers/dockerfileService'
import { answerOnce } from './answerOnce'

answerOnce(startDockerfileService())
