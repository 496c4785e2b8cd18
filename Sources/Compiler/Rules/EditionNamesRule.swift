import Diagnostics

/// The names of files and folders become addresses, each of one page.
enum EditionNamesRule {
    static func faults(in outline: EditionOutline) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        var seen: [String: String] = [:]
        for section in outline.sections {
            check(section.name.slug, section.place, "section", isFirstPart: true, seen: &seen, &faults)
            var slides: [String: String] = [:]
            for slide in section.slides {
                check(
                    slide.name.slug, slide.entry.file.startLocation, "slide", isFirstPart: false, seen: &slides, &faults
                )
            }
        }
        for page in outline.pages {
            check(page.name.slug, page.entry.file.startLocation, "page", isFirstPart: true, seen: &seen, &faults)
        }
        return faults
    }

    private static func check(
        _ slug: String, _ place: SourceLocation, _ kind: String, isFirstPart: Bool, seen: inout [String: String],
        _ faults: inout [Diagnostic]
    ) {
        IdentifierSyntax.check(Located(slug, at: place), &faults)
        if isFirstPart, IdentifierSyntax.reserved.contains(slug) {
            let message = "‘\(slug)’ is the name of a page that the site makes itself"
            faults.append(Diagnostic(.invalidID, message, at: place))
        }
        if let first = seen[slug] {
            let message = "this \(kind) has the same id ‘\(slug)’ as another"
            faults.append(Diagnostic(.duplicateID, message, at: place, hint: "the other is \(first)"))
        }
        seen[slug] = seen[slug] ?? place.path
    }
}
