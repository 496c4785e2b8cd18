import Compiler
import Diagnostics
import Model
import TextFormats

/// What brings a corpus of an earlier format up to date. Text is only added; comments, order and what else is there stay.
package struct CorpusMigration: Sendable {
    /// A file with what is added to it.
    package struct Addition: Sendable, Hashable {
        package var path: String
        /// Why, as a phrase: `declares the levels of confidence that the corpus uses`.
        package var reason: String
        /// Lines that are new, or changed; without what indents them.
        package var lines: [String]
    }

    /// Empty for a corpus that is up to date.
    package let additions: [Addition]
    private let edited: [EditedFile]

    /// The reason why a corpus cannot be brought up to date.
    package struct Refusal: Error, Sendable, Hashable, CustomStringConvertible {
        package var description: String
    }

    /// Computes the changes. Writes nothing.
    ///
    /// - Parameters:
    ///   - files: of the corpus.
    ///   - content: the corpus's folder.
    package init(of files: [CorpusFile], content: String) throws(Refusal) {
        let content = content.droppingTrailingSlashes
        let sitePath = "\(content)/\(Self.siteFile)"
        let compilation = SiteCompiler.compile(files, contentPath: content, codes: PublishingChecks.codes)
        guard let site = files.first(where: { $0.path == Self.siteFile }) else {
            throw Refusal(description: "\(sitePath) is missing")
        }
        var additions = Self.additions(compilation, to: site.bytes, sitePath)
        var edited: [EditedFile] = []
        if !additions.isEmpty {
            let after = Self.appending(additions.flatMap(\.lines), to: site.bytes)
            edited.append(EditedFile(path: sitePath, before: site.bytes, after: after))
        }
        for file in BackgroundLinks.edited(compilation.diagnostics) {
            additions.append(
                Addition(
                    path: file.path, reason: "says that links without a path are background, as before",
                    lines: LineDifference.added(file.before, file.after)))
            edited.append(file)
        }
        self.additions = additions
        self.edited = edited
        try check(compilation, files, content)
    }

    private static let siteFile = "portolan.yml"

    /// That the changed files say what they said, and are up to date.
    private func check(_ before: Compilation, _ files: [CorpusFile], _ content: String) throws(Refusal) {
        guard !edited.isEmpty else { return }
        let new = Dictionary(edited.map { ($0.path, $0.after) }) { first, _ in first }
        let after = SiteCompiler.compile(
            files.map { file in new["\(content)/\(file.path)"].map { CorpusFile(path: file.path, bytes: $0) } ?? file },
            contentPath: content, codes: PublishingChecks.codes)
        let kept = before.diagnostics.filter { $0.code != BackgroundLinks.code }
        guard !after.hasFormerEvidence, after.diagnostics.map(\.message) == kept.map(\.message) else {
            let paths = Set(edited.map(\.path)).sorted().joined(separator: ", ")
            let lines = additions.flatMap(\.lines).joined(separator: "\n")
            throw Refusal(
                description: "\(paths) is written in a way that cannot be edited; add to it by hand:\n\(lines)")
        }
    }

    private static func additions(_ compilation: Compilation, to site: [UInt8], _ path: String) -> [Addition] {
        guard compilation.hasFormerEvidence else { return [] }
        let levels = Source.Confidence.former.map { level in
            "  \(level.id): {title: \(level.title)\(level.isStated ? "" : ", stated: false")}"
        }
        var additions = [
            Addition(
                path: path, reason: "declares the levels of confidence that sources and links of the corpus have",
                lines: ["confidence:"] + levels)
        ]
        if !String(decoding: site, as: UTF8.self).split(separator: "\n").contains(where: { $0.hasPrefix("sources:") }) {
            additions.append(
                Addition(
                    path: path, reason: "asks for sources of what opens a firewall, as before",
                    lines: ["sources: required"]))
        }
        return additions
    }

    /// With the file's own line ends.
    private static func appending(_ lines: [String], to bytes: [UInt8]) -> [UInt8] {
        let end: [UInt8] = bytes.contains(0x0D) ? [0x0D, 0x0A] : [0x0A]
        let start = bytes.isEmpty || bytes.last == 0x0A ? bytes : bytes + end
        return lines.reduce(start) { $0 + Array($1.utf8) + end }
    }

    /// Makes the changes, file by file; each is made whole or not at all.
    package func perform() throws(FileError) {
        for file in edited { try file.write() }
    }
}
