// Every test file of this folder; runIntegration.ts refuses to start while one is missing here. The first one looks at the activation.
import './activation.case'
import './contributions.case'
import './hovers.case'
import './names.case'
import './explain.case'
import './course.case'
import './examples.case'
import './exercises.case'
