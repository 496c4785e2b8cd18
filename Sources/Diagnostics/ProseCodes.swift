/// Faults of a slide's text.
extension DiagnosticCode {
    static let ofProse: [DiagnosticCode] = [
        rawHTML, image, headingLevel, tableTooWide, brokenLink, disallowedLinkScheme,
    ]

    package static let rawHTML = DiagnosticCode(
        "raw-html", .error,
        "Raw HTML does not survive in every view of a slide and could carry scripts. Say it in Markdown; put code, "
            + "and words in angle brackets, between backquotes.")
    package static let image = DiagnosticCode(
        "image", .error,
        "Slides hold no images: every picture is a diagram drawn from the front matter. Link to the image instead.")
    package static let headingLevel = DiagnosticCode(
        "heading-level", .error,
        "A slide's only first-level heading is its title, which comes from the front matter. Headings in the text "
            + "begin at the second level, with ‘##’.")
    package static let tableTooWide = DiagnosticCode(
        "table-too-wide", .error,
        "The table has more columns than a page can hold. Divide it. The text of the file was not looked at.")
    package static let brokenLink = DiagnosticCode(
        "broken-link", .error,
        "The link leads to nothing: no such file in the edition, or no such anchor on it. Links to other pages are "
            + "relative paths to their .md files.")
    package static let disallowedLinkScheme = DiagnosticCode(
        "disallowed-link-scheme", .error,
        "Links may begin with https:, http: or mailto:, or be relative paths to .md files of the edition. Others may "
            + "run code or lead to nothing on the reader's machine.")
}
