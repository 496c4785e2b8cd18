extension DiagnosticCode {
    /// The codes of faults that lie in the corpus itself, by name.
    package static let ofCorpus: [DiagnosticCode] =
        (ofFiles + ofSchema + ofNames + ofDiagrams + ofProse + ofEvidence + ofLayoutLock).sorted { $0.name < $1.name }

    /// Every code there is, by name.
    package static let all: [DiagnosticCode] =
        (ofCorpus + ofLayout + [staleLayout, flowWithoutRule, unreadableObservation]).sorted {
            $0.name < $1.name
        }

    /// The code of that name, if there is one.
    package static func named(_ name: String) -> DiagnosticCode? { all.first { $0.name == name } }
}
