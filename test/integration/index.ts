// The suite for the Node extension host, of the desktop and of remote machines.
import './watchFiles'
import './allTests'

export { run } from './suite'
