import Diagnostics
import TextFormats
import XMLReading

/// What the strict policy of a site would block, or a reader's machine should not run.
enum ForbiddenDesign: Check {
    static let code = DiagnosticCode(
        "forbidden-design", .error, title: "File of the design that needs other sites, has a script, or is damaged",
        explanation: """
            A site can be served below a policy that lets a page use nothing but its own files (default-src 'none'), and \
            is read without a network. A style sheet of the design may name files of the folder 'design', by relative \
            addresses; an SVG image may have no script.
            """,
        wrong: [.file("design/site.css", "body { background: «url(https://example.com/sea.png) }\n")],
        right: [.file("design/site.css", "body { background: #fff }\n")])

    static func check(_ entry: CorpusEntry, _ diagnostics: DiagnosticBag) {
        switch DesignFileKind(path: entry.path) {
        case .css: checkStylesheet(entry.file, diagnostics)
        case .svg: checkImage(entry.file, diagnostics)
        default: break
        }
    }

    /// Looks for addresses with a scheme, and for those of another host, in `url()` and `@import`.
    private static func checkStylesheet(_ file: SourceFile, _ diagnostics: DiagnosticBag) {
        let text = String(decoding: file.bytes, as: UTF8.self)
        let address = #/(?i)(?:url\(\s*["']?|@import\s+["'])\s*(?:[a-z][a-z0-9+.-]*:|\/)/#
        for match in text.matches(of: address) {
            report(
                "the style sheet names something outside the folder of the design", match.range, text, file, diagnostics
            )
        }
    }

    private static func checkImage(_ file: SourceFile, _ diagnostics: DiagnosticBag) {
        guard XMLTree.read(file.bytes)?.localName == "svg" else {
            diagnostics.report(ForbiddenDesign.self, "the image is not SVG that can be read", at: file.startLocation)
            return
        }
        let text = String(decoding: file.bytes, as: UTF8.self)
        for match in text.matches(of: #/(?i)<script\b|\son[a-z]+\s*=|javascript:|<foreignObject\b/#) {
            report("the image has a script, or a part of a page", match.range, text, file, diagnostics)
        }
    }

    private static func report(
        _ message: String, _ range: Range<String.Index>, _ text: String, _ file: SourceFile,
        _ diagnostics: DiagnosticBag
    ) {
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        let end = text.utf8.distance(from: text.startIndex, to: range.upperBound)
        let bytes = min(start, file.bytes.count)..<min(end, file.bytes.count)
        diagnostics.report(ForbiddenDesign.self, message, at: file.location(bytes))
    }
}
