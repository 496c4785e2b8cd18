import Model

extension Edition {
    /// As pages name it: `Edition 1.03`, or `Edition 1.03 at Example Corp` where a deployment is laid over it.
    var label: String { "Edition \(version)" + (deployment.map { " at \($0.name)" } ?? "") }
}
