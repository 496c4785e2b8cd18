/// Faults of files as such, and of the languages in which they are written.
extension DiagnosticCode {
    static let ofFiles: [DiagnosticCode] = [
        invalidUTF8, controlCharacter, missingFile, unexpectedFile, unknownEdition, missingFrontMatter,
        unterminatedFrontMatter, yamlSyntax, yamlFeature, duplicateKey, nestingTooDeep,
    ]

    package static let invalidUTF8 = DiagnosticCode(
        "invalid-utf8", .error,
        "The file holds bytes that are not UTF-8, so that nobody can tell which characters they mean. Save the file "
            + "as UTF-8. Nothing else in the file was looked at.")
    package static let controlCharacter = DiagnosticCode(
        "control-character", .error,
        "The file holds a control character or a noncharacter, which HTML and SVG cannot carry. Delete it; it often "
            + "comes from copying out of another program. Nothing else in the file was looked at.")
    package static let missingFile = DiagnosticCode(
        "missing-file", .error,
        "A file that the corpus must have is not there: portolan.yml at its root; catalog.yml and index.md in the "
            + "folder of each edition that portolan.yml lists; index.md in each section.")
    package static let unexpectedFile = DiagnosticCode(
        "unexpected-file", .warning,
        "The file has no place in the corpus and is not read. Slides are NN-name.md in a section's folder "
            + "NN-section, other pages are NN-name.md in the edition's folder. Move it, rename it or delete it.")
    package static let unknownEdition = DiagnosticCode(
        "unknown-edition", .error,
        "The folder is not the version of any edition that portolan.yml lists, so nothing in it would be read. List "
            + "the edition, rename the folder to its version, or delete it. Where ‘portolan bump’ was cut off, run it again."
    )
    package static let missingFrontMatter = DiagnosticCode(
        "missing-front-matter", .error,
        "A slide begins with its front matter: a line ---, keys such as title and kind, and another line ---. This "
            + "file begins with something else.")
    package static let unterminatedFrontMatter = DiagnosticCode(
        "unterminated-front-matter", .error,
        "The front matter begins with a line --- and never ends. Put a line --- after its last key.")
    package static let yamlSyntax = DiagnosticCode(
        "yaml-syntax", .error,
        "This is not valid YAML. Often a quote or bracket is not closed, a line is indented differently from its "
            + "neighbours, or a text holds ‘: ’ or ‘ #’ and needs quotes. Nothing else in the YAML was looked at.")
    package static let yamlFeature = DiagnosticCode(
        "yaml-feature", .error,
        "Anchors (&name), aliases (*name), tags (!name) and keys that are not plain text are parts of YAML that this "
            + "format does not use. Write the value out; put quotes around a text that begins with one of these signs.")
    package static let duplicateKey = DiagnosticCode(
        "duplicate-key", .error,
        "The same key stands twice in one mapping; only one value could count. Delete or rename one of them.")
    package static let nestingTooDeep = DiagnosticCode(
        "nesting-too-deep", .error,
        "Lists, quotes or mappings lie inside each other more deeply than a reader could follow. Flatten them.")
}
