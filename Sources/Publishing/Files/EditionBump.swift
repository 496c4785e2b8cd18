import Compiler
import Diagnostics
import Glibc
import Model

/// Creates the next edition: copies the newest one as a draft, or begins with new files, and lists it in `portolan.yml`.
///
/// Everything is prepared next to the corpus before anything is moved into it, and is undone after an error, so that
/// an error leaves the corpus unchanged. If the process is killed midway, the next run completes its work.
package struct EditionBump: Sendable {
    package let version: String
    package let newest: String
    private let content: String
    private let files: [CorpusFile]
    private let siteFile: [UInt8]
    /// Whether the copy is in the corpus already, because a bump was interrupted before the edition was listed.
    private let isCopied: Bool

    /// The reason why an edition cannot be created, other than errors in the corpus and of the file system.
    package struct Refusal: Error, Sendable, Hashable, CustomStringConvertible {
        package var description: String
    }

    /// The error that prevents a bump.
    package enum Obstacle: Error, Sendable {
        case refusal(Refusal)
        /// `portolan.yml` has errors. The files are the files with the errors, by path.
        case diagnostics([Diagnostic], files: [String: SourceFile])
        case machine(FileError)
    }

    /// Reads the corpus and checks whether the edition can be created. Writes nothing.
    ///
    /// - Parameters:
    ///   - content: the corpus's folder.
    ///   - beginsAnew: whether the edition has the files of a new corpus instead of the newest edition's.
    package init(to version: String, content: String, beginsAnew: Bool = false) throws(Obstacle) {
        guard EditionVersion.isName(version) else {
            throw .refusal(
                Refusal(
                    description:
                        "‘\(version)’ cannot be a version: it is the name of a folder, made of letters, digits, "
                        + "‘.’, ‘-’ and ‘_’, and none that the site uses itself"))
        }
        self.version = version
        self.content = content.droppingTrailingSlashes
        let path = "\(self.content)/portolan.yml"
        let bytes = try Self.onMachine { [content = self.content] () throws(FileError) in
            try Self.bytes(of: path, in: content)
        }
        let file = SourceFile(path: path, bytes: bytes)
        let diagnostics = DiagnosticBag()
        guard let listing = EditionListing.read(file, codes: PublishingChecks.codes, diagnostics),
            let newest = listing.entries.first?.version
        else {
            throw .diagnostics(diagnostics.sorted, files: [path: file])
        }
        self.newest = newest
        if let refusal = Self.refusal(of: version, listing, path: path) { throw .refusal(refusal) }
        guard let edited = listing.adding(version) else {
            throw .refusal(
                Refusal(
                    description:
                        "\(path) is written in a way that cannot be edited; copy \(newest) and list \(version) "
                        + "above it by hand"))
        }
        siteFile = edited
        files = try Self.onMachine { [content = self.content] () throws(FileError) in
            guard beginsAnew else { return try Self.files(of: newest, in: content) }
            let schemas = try FileTree.attributes(of: "\(content)/\(SchemaFiles.folder)", followingLinks: true)
            return StarterEdition.files(listing.evidence, hasSchemas: schemas?.kind == .folder)
        }
        let target = "\(self.content)/\(version)"
        let present = try Self.onMachine { () throws(FileError) in
            try FileTree.attributes(of: target, followingLinks: false)
        }
        isCopied = try Self.onMachine { [files, content = self.content] () throws(FileError) in
            guard present?.kind == .folder else { return false }
            return try Self.files(of: version, in: content) == files
        }
        if present != nil, !isCopied {
            throw .refusal(
                Refusal(
                    description:
                        "\(target) is there already, \(beginsAnew ? "" : "is no copy of \(newest), ")and \(path) does not list it: "
                        + "list it, or delete it"))
        }
    }

    private static func bytes(of siteFile: String, in content: String) throws(FileError) -> [UInt8] {
        let bytes = try FileTree.read(siteFile)
        guard FileTree.isPath(try FileTree.resolved(siteFile), within: try FileTree.resolved(content)) else {
            throw FileError("read", siteFile, reason: "the link leads out of the corpus")
        }
        return bytes
    }

    private static func files(of version: String, in content: String) throws(FileError) -> [CorpusFile] {
        let files = try CorpusFolder("\(content)/\(version)", within: content).files()
        if let link = files.first(where: \.leadsOutOfCorpus) {
            throw FileError("read", "\(content)/\(version)/\(link.path)", reason: "the link leads out of the corpus")
        }
        return files.filter { !$0.isEmptyFolder }
    }

    private static func refusal(of version: String, _ listing: EditionListing, path: String) -> Refusal? {
        if listing.entries.contains(where: { $0.version == version }) {
            return Refusal(description: "\(path) lists the edition \(version) already")
        }
        guard let newest = listing.entries.first?.version else { return nil }
        let (wanted, present) = (EditionVersion(version), EditionVersion(newest))
        if wanted == present {
            return Refusal(description: "\(version) is the same version as \(newest), the newest edition")
        }
        return wanted < present
            ? Refusal(description: "\(version) is older than \(newest), the newest edition; a bump makes a newer one")
            : nil
    }

    private static func onMachine<Result>(_ body: () throws(FileError) -> Result) throws(Obstacle) -> Result {
        do throws(FileError) { return try body() } catch { throw .machine(error) }
    }

    // MARK: Writing

    private var target: String { "\(content)/\(version)" }

    /// Creates the edition.
    package func perform() throws(FileError) {
        let folder = try FileDescriptor.open(content, flags: O_RDONLY | O_DIRECTORY, action: "write")
        let wasAlone = try folder.whileLocked { () throws(FileError) in
            try StagingFolder.removeLeftovers(in: content)
            let staging = try StagingFolder(in: content)
            do throws(FileError) {
                try stage(in: staging.path)
                try Interruption.deferred { () throws(FileError) in try install(from: staging.path) }
            } catch {
                try? staging.remove()
                throw error
            }
            try staging.remove()
        }
        guard wasAlone else { throw FileError("write", content, reason: "another bump is writing there") }
    }

    private func stage(in staging: String) throws(FileError) {
        if !isCopied {
            let copy = Self.copy(in: staging)
            try FileTree.makeFolder(copy)
            for file in files {
                if let slash = file.path.lastIndex(of: "/") {
                    try FileTree.makeFolder("\(copy)/\(file.path[..<slash])")
                }
                try FileTree.write(file.bytes, to: "\(copy)/\(file.path)")
            }
        }
        try FileTree.writeDurably(siteFile, to: Self.siteFile(in: staging))
    }

    private func install(from staging: String) throws(FileError) {
        if !isCopied { try FileTree.moveToFreePlace(Self.copy(in: staging), target) }
        do throws(FileError) {
            // Where it is a link, what it leads to is edited.
            try FileTree.move(Self.siteFile(in: staging), to: FileTree.resolved("\(content)/portolan.yml"))
        } catch {
            if !isCopied { try? FileTree.move(target, to: Self.copy(in: staging)) }
            throw error
        }
    }

    private static func copy(in staging: String) -> String { "\(staging)/edition" }
    private static func siteFile(in staging: String) -> String { "\(staging)/portolan.yml" }
}
