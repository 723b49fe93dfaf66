// The same suite for the web worker extension host, where a test that needs Node does not even load.
import './allTests'

export { run } from './suite'
