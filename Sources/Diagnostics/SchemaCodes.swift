/// Faults of keys and their values, in any YAML of the corpus.
extension DiagnosticCode {
    static let ofSchema: [DiagnosticCode] = [
        unknownKey, missingKey, misplacedKey, wrongType, invalidValue, invalidID, duplicateID, missingSource,
    ]

    package static let unknownKey = DiagnosticCode(
        "unknown-key", .error, "The key means nothing here. It is often a misspelling; the hint names the nearest key.")
    package static let missingKey = DiagnosticCode("missing-key", .error, "A key that must be given is not there.")
    package static let misplacedKey = DiagnosticCode(
        "misplaced-key", .error,
        "The key exists in the format but has no meaning in this place: links on a slide that shows components only, a "
            + "path outside a flow, a zone on a component that lies in another.")
    package static let wrongType = DiagnosticCode(
        "wrong-type", .error,
        "The value is of another type than its key asks for: a text where a list should stand, a list where a number "
            + "should stand.")
    package static let invalidValue = DiagnosticCode(
        "invalid-value", .error,
        "The value is of the right type, but not one that the key can have. The message says which it can have.")
    package static let invalidID = DiagnosticCode(
        "invalid-id", .error,
        "Ids, and the names of files and folders, become addresses and names in drawings. They are lower-case words "
            + "(a-z, 0-9) joined by hyphens, and must not be a name that the site keeps for its own pages.")
    package static let duplicateID = DiagnosticCode(
        "duplicate-id", .error,
        "Two things of one kind have the same id: components anywhere in the catalog, diagrams of a slide, slides of "
            + "a section, sections and pages of an edition, editions of the site. Rename one.")
    package static let missingSource = DiagnosticCode(
        "missing-source", .warning,
        "Something by which a firewall is opened does not say where it comes from: a port's number, a channel's transport "
            + "and protocol, or a slide's links. List its sources under ‘sources’, each with its title and a confidence: deck, "
            + "vendor-doc, or reconstructed for what no source states.")
}
