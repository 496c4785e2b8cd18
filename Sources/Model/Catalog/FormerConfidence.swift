/// The levels that every corpus had before corpora declared their own. Those that state a confidence and declare no
/// levels still have them, until 1.0.
extension Source.Confidence {
    package static let deck = Self(id: "deck", title: "deck", rank: 0)
    package static let vendorDocument = Self(id: "vendor-doc", title: "vendor document", rank: 1)
    package static let reconstructed = Self(id: "reconstructed", title: "reconstructed", rank: 2, isStated: false)

    package static let former = [deck, vendorDocument, reconstructed]
}

extension Evidence {
    package static let former = Evidence(levels: Source.Confidence.former, wantsSources: true, isDeclared: false)
}
