import Diagnostics
import Markup
import Model

extension MappingReader {
    /// The list under `sources`.
    func sources(_ faults: inout [Diagnostic]) -> [Source] {
        list("sources", &faults).compactMap { node in
            let keys = ["title", "where", "retrieved", "confidence"]
            guard let reader = MappingReader(node, keys: keys, of: "a source", &faults) else { return nil }
            let title = reader.requiredText("title", &faults)
            let confidence: Located<Source.Confidence>? = reader.requiredChoice("confidence", &faults)
            return Source(
                title: title?.value ?? "", place: reader.text("where", &faults)?.value,
                retrieved: reader.date("retrieved", &faults), confidence: confidence?.value ?? .reconstructed)
        }
    }

    private func date(_ key: String, _ faults: inout [Diagnostic]) -> String? {
        guard let text = text(key, &faults) else { return nil }
        let parts = text.value.split(separator: "-", omittingEmptySubsequences: false)
        let isDigits = parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        if isDigits, parts.map(\.count) == [4, 2, 2], let month = Int(parts[1]), let day = Int(parts[2]),
            (1...12).contains(month), (1...31).contains(day)
        {
            return text.value
        }
        faults.append(
            Diagnostic(.invalidValue, "‘\(key)’ must be a date such as 2026-11-23", at: text.location))
        return nil
    }
}
