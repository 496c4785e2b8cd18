import Model

extension Edition {
    /// As pages name it: `Edition 1.03`, `Edition 1.04 (draft)`, or `Edition 1.03 at Example Corp` where a deployment is laid over it.
    var label: String { "Edition \(displayName)" + (deployment.map { " at \($0.name)" } ?? "") }
}
