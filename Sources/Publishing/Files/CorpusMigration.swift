import Compiler
import Diagnostics
import Glibc
import Model

/// What brings a corpus of an earlier format up to date. Only lines are added; comments, order and what else is there stay.
package struct CorpusMigration: Sendable {
    /// Lines that are added at the end of a file.
    package struct Addition: Sendable, Hashable {
        /// Why, as a phrase: `declares the levels of confidence that the corpus uses`.
        package var reason: String
        package var lines: [String]
    }

    /// The file that changes.
    package let path: String
    /// Empty for a corpus that is up to date.
    package let additions: [Addition]
    private let edited: [UInt8]

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
        path = "\(content)/portolan.yml"
        let compilation = SiteCompiler.compile(files, contentPath: content, codes: PublishingChecks.codes)
        guard let site = files.first(where: { $0.path == Self.siteFile }) else {
            throw Refusal(description: "\(path) is missing")
        }
        additions = Self.additions(compilation, to: site.bytes)
        edited = Self.appending(additions.flatMap(\.lines), to: site.bytes)
        guard !additions.isEmpty else { return }
        let after = SiteCompiler.compile(
            files.map { $0.path == Self.siteFile ? CorpusFile(path: $0.path, bytes: edited) : $0 },
            contentPath: content,
            codes: PublishingChecks.codes)
        guard !after.hasFormerEvidence, after.diagnostics.map(\.message) == compilation.diagnostics.map(\.message)
        else {
            let lines = additions.flatMap(\.lines).joined(separator: "\n")
            throw Refusal(
                description: "\(path) is written in a way that cannot be edited; add to it by hand:\n\(lines)")
        }
    }

    private static let siteFile = "portolan.yml"

    private static func additions(_ compilation: Compilation, to site: [UInt8]) -> [Addition] {
        guard compilation.hasFormerEvidence else { return [] }
        let levels = Source.Confidence.former.map { level in
            "  \(level.id): {title: \(level.title)\(level.isStated ? "" : ", stated: false")}"
        }
        var additions = [
            Addition(
                reason: "declares the levels of confidence that sources and links of the corpus have",
                lines: ["confidence:"] + levels)
        ]
        if !String(decoding: site, as: UTF8.self).split(separator: "\n").contains(where: { $0.hasPrefix("sources:") }) {
            additions.append(
                Addition(reason: "asks for sources of what opens a firewall, as before", lines: ["sources: required"]))
        }
        return additions
    }

    /// With the file's own line ends.
    private static func appending(_ lines: [String], to bytes: [UInt8]) -> [UInt8] {
        let end: [UInt8] = bytes.contains(0x0D) ? [0x0D, 0x0A] : [0x0A]
        let start = bytes.isEmpty || bytes.last == 0x0A ? bytes : bytes + end
        return lines.reduce(start) { $0 + Array($1.utf8) + end }
    }

    /// Makes the changes, or none of them.
    package func perform() throws(FileError) {
        guard !additions.isEmpty else { return }
        // Where it is a link, what it leads to is edited.
        let target = try FileTree.resolved(path)
        let staged = "\(target).new"
        try FileTree.writeDurably(edited, to: staged)
        do throws(FileError) {
            try Interruption.deferred { () throws(FileError) in try FileTree.move(staged, to: target) }
        } catch {
            unlink(staged)
            throw error
        }
    }
}
