import Model

/// The flows for which rules are wanted.
package struct RuleSelection: Sendable, Hashable {
    package var onlyRequired: Bool
    /// The weakest level of confidence; `nil` for all.
    package var confidence: Source.Confidence?

    package init(onlyRequired: Bool = false, confidence: Source.Confidence? = nil) {
        self.onlyRequired = onlyRequired
        self.confidence = confidence
    }

    /// A flow that states no level is not taken if one is asked for.
    func contains(_ flow: Flow) -> Bool {
        if onlyRequired, !flow.isRequired { return false }
        guard let confidence else { return true }
        return flow.confidence.map { $0.rank <= confidence.rank } ?? false
    }

    /// `required, deck or firmer`; `nil` if it leaves nothing out.
    var text: String? {
        let parts = [onlyRequired ? "required" : nil, confidence.map { "of the confidence '\($0.title)' or firmer" }]
        let text = parts.compactMap(\.self).joined(separator: ", and ")
        return text.isEmpty ? nil : text
    }
}
