// The suite for the Node extension host, of the desktop and of remote machines.
import './allTests'

export { run } from './suite'
