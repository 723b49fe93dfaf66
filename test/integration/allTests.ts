// Every test file of this folder; runIntegration.ts refuses to start while one is missing here.
import './contributions.case'
import './hovers.case'
import './names.case'
import './course.case'
