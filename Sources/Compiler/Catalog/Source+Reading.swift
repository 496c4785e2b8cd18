import Diagnostics
import Markup
import Model

extension Source {
    /// The entries of a list under `sources`.
    static func read(_ nodes: [YAMLNode], _ evidence: Evidence, _ diagnostics: DiagnosticBag) -> [Source] {
        nodes.compactMap { node in
            guard let reader = MappingReader<SourceKey>(node, diagnostics) else { return nil }
            if !evidence.levels.isEmpty { reader.require(.confidence) }
            return Source(
                title: reader.text(.title)?.value ?? "", place: reader.text(.where)?.value,
                retrieved: reader.date(.retrieved),
                confidence: reader.confidence(.confidence, evidence) ?? evidence.levels.last)
        }
    }
}

extension MappingReader {
    /// One of the levels of the corpus.
    func confidence(_ key: Key, _ evidence: Evidence) -> Source.Confidence? {
        guard let text = text(key) else { return nil }
        if let level = evidence.levels.first(where: { $0.id == text.value }) { return level }
        if evidence.levels.isEmpty {
            InvalidValue.report(
                "the corpus has no levels of confidence", at: text.location,
                hint: "declare them under 'confidence' in portolan.yml", diagnostics)
        } else {
            InvalidValue.report(
                text, isNot: "a value of '\(key.rawValue)'", values: evidence.levels.map(\.id), diagnostics)
        }
        return nil
    }
}
