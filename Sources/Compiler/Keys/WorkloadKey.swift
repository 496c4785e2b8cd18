/// A component under `kubernetes` of a deployment.
package enum WorkloadKey: String, MappingKey {
    case namespace, labels

    package static var subject: String { "a component in Kubernetes" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .namespace:
            KeyDeclaration(.text, .required, "The namespace in which its pods are.", example: "shop")
        case .labels:
            KeyDeclaration(
                .entries(.text, .text), .optional(default: "all pods of the namespace"),
                "The labels by which its pods are selected.", example: "{app: server}")
        }
    }
}
