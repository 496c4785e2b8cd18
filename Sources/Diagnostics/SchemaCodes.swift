/// Faults of keys and their values, in any YAML of the corpus.
extension DiagnosticCode {
    static let ofSchema: [DiagnosticCode] = [
        unknownKey, missingKey, misplacedKey, wrongType, invalidValue, invalidID, duplicateID,
        duplicateAlias, editionOrder, conflictingLatest,
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
            + "a section, sections and pages of an edition, stable ids of slides, editions of the site. Rename one.")
    package static let duplicateAlias = DiagnosticCode(
        "duplicate-alias", .error,
        "An alias names what a page was before: an address at which it lay, or a stable id that it had. It can be said "
            + "by one page only, and not where another page lies now; otherwise nobody can tell which page is meant.")
    package static let editionOrder = DiagnosticCode(
        "edition-order", .error,
        "portolan.yml lists editions newest first. An edition is compared with the one below it, and what is latest "
            + "follows from the order. Numbers in versions count as numbers: 1.10 is newer than 1.9, and 1.3 the same "
            + "as 1.03.")
    package static let conflictingLatest = DiagnosticCode(
        "conflicting-latest", .error,
        "One edition is the latest, to which the site leads those who ask for none. Without a claim it is the newest "
            + "released one; ‘latest: true’ claims it for another. A draft cannot be the latest, nor can two editions.")
}
