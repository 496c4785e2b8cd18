import Model

extension Edition {
    /// Its version with what it is, and since when: `edition 1.03, released on 2026-11-23`.
    var statusSentence: String {
        let on = date.map { status == .released ? " on \($0)" : " of \($0)" } ?? ""
        return "edition \(version), \(status.rawValue)\(on)"
    }
}
