import type { KubernetesField, KubernetesIndex } from '../../src/core/schema/kubernetes'

const text: KubernetesField = { text: 'A text.', type: 'string' }
const of = (type: string): KubernetesField => ({ text: `A ${type}.`, type })

/** An index with three kinds, in which `ports` stands on two of them. */
export const smallKubernetes: KubernetesIndex = {
  kinds: { 'v1/Service': 'Service', 'v1/Pod': 'Pod', 'apps/v1/Deployment': 'Deployment' },
  types: {
    Service: {
      text: '',
      fields: { apiVersion: text, kind: text, metadata: of('ObjectMeta'), spec: of('ServiceSpec') },
    },
    ServiceSpec: { text: '', fields: { ports: of('[]ServicePort'), selector: of('{}string') } },
    ServicePort: { text: '', fields: { port: of('integer'), name: text } },
    Pod: { text: '', fields: { apiVersion: text, kind: text, metadata: of('ObjectMeta'), spec: of('PodSpec') } },
    PodSpec: { text: '', fields: { containers: of('[]Container') } },
    Container: {
      text: '',
      fields: { name: text, image: text, ports: of('[]ContainerPort'), resources: of('ResourceRequirements') },
    },
    ContainerPort: { text: '', fields: { containerPort: of('integer') } },
    ResourceRequirements: { text: '', fields: { limits: of('ResourceList') } },
    ResourceList: { text: '', fields: { cpu: of('quantity'), memory: of('quantity') } },
    ObjectMeta: { text: '', fields: { name: text, labels: of('{}string') } },
    Deployment: {
      text: '',
      fields: { apiVersion: text, kind: text, metadata: of('ObjectMeta'), spec: of('DeploymentSpec') },
    },
    DeploymentSpec: { text: '', fields: { template: of('PodTemplateSpec'), replicas: of('integer') } },
    PodTemplateSpec: { text: '', fields: { metadata: of('ObjectMeta'), spec: of('PodSpec') } },
  },
}
