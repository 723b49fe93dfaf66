/** Labels that controllers put on the pods they make, so that no template shows them. Source: kubernetes.io/docs/reference/labels-annotations-taints. */
const madeLabels: ReadonlySet<string> = new Set([
  'job-name',
  'controller-uid',
  'batch.kubernetes.io/job-name',
  'batch.kubernetes.io/controller-uid',
  'batch.kubernetes.io/job-completion-index',
  'statefulset.kubernetes.io/pod-name',
  'apps.kubernetes.io/pod-index',
  'pod-template-hash',
  'controller-revision-hash',
  'pod-template-generation',
])

/** Whether a controller puts a label on its pods: `job-name`. */
export function isMadeLabel(name: string): boolean {
  return madeLabels.has(name)
}

/** The labels by which the pods of a Job are found with its name alone. */
export const jobNameLabels: readonly string[] = ['job-name', 'batch.kubernetes.io/job-name']
