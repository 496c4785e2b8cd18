/// Where a component runs in Kubernetes.
package struct Workload: Sendable, Hashable {
    package var namespace: String
    /// The labels by which its pods are selected, in order of their keys; empty for all of the namespace.
    package var labels: [Label]

    package struct Label: Sendable, Hashable {
        package var key: String
        package var value: String

        package init(key: String, value: String) {
            self.key = key
            self.value = value
        }
    }

    package init(namespace: String, labels: [Label]) {
        self.namespace = namespace
        self.labels = labels
    }
}
