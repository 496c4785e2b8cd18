import Diagnostics
import Markup
import Model

extension Source {
    /// The entries of a list under `sources`.
    static func read(_ nodes: [YAMLNode], _ diagnostics: DiagnosticBag) -> [Source] {
        nodes.compactMap { node in
            guard let reader = MappingReader<SourceKey>(node, diagnostics) else { return nil }
            return Source(
                title: reader.text(.title)?.value ?? "", place: reader.text(.where)?.value,
                retrieved: reader.date(.retrieved),
                confidence: reader.choice(.confidence, of: Confidence.self)?.value ?? .reconstructed)
        }
    }
}
