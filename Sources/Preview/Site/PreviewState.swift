import Diagnostics
import Publishing
import TextFormats

/// The result of the last build, as it is sent to browsers.
struct PreviewState: Sendable {
    /// The number of the last build without errors; 0 if there was none.
    private(set) var generation = 0
    /// Why the last build changed nothing; empty if it did, or if the one that is running has shown pages.
    private(set) var errors: [Diagnostic] = []
    /// An error of the machine.
    private(set) var failure: String?
    /// Pages of the build that is running, by their paths below the site's folder.
    private(set) var early: [String: [UInt8]] = [:]
    /// The number of the build that is running, or of the last one that showed a page.
    private var issued = 0

    /// Whether something that was asked for since pages were early is not there yet, which may be a picture of one.
    private var lacksFiles = false

    /// A file was asked for that is not there.
    mutating func miss() { if !early.isEmpty { lacksFiles = true } }

    mutating func show(early pages: [OutputFile]) {
        issued += 1
        (errors, failure) = ([], nil)
        early = Dictionary(pages.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func show(_ outcome: Preview.Outcome) {
        if early.isEmpty || lacksFiles, case .built = outcome { issued += 1 }
        (early, lacksFiles) = ([:], false)
        switch outcome {
        case .built: (generation, errors, failure) = (issued, [], nil)
        case .errors(let errors): (self.errors, failure) = (errors, nil)
        case .failed(let text): (errors, failure) = ([], text)
        }
    }

    /// The number of the build that a page is from.
    ///
    /// - Parameter path: below the site's folder.
    func generation(of path: String?) -> Int { path.flatMap { early[$0] } == nil ? generation : issued }

    /// An event of a stream (HTML, 9.2), on one line of data.
    var event: [UInt8] {
        let value = JSONValue.object([
            "generation": .integer(generation), "errors": JSONRenderer.value(of: errors),
            "failure": failure.map(JSONValue.string),
            "early": early.isEmpty
                ? nil
                : .object([
                    "generation": .integer(issued), "pages": .array(early.keys.sorted().map(JSONValue.string)),
                ]),
        ])
        let line = value.text.split(separator: "\n").joined(separator: " ")
        return Array("data: \(line)\n\n".utf8)
    }
}
