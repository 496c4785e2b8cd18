import Glibc

/// The folder that holds the site, and the only thing that writes.
///
/// An edition is written beside the one that is there and takes its place in one step, so that whatever goes wrong,
/// and whenever the process is killed, each edition is either wholly old or wholly new. Other editions, and files that
/// are not of the site, are left alone.
package struct OutputFolder: Sendable {
    package let path: String
    /// Set to `false` to do without the exchange of two folders in one step, as on file systems that lack it.
    var exchangesFolders = true

    /// - Parameter path: made when first written to.
    package init(_ path: String) { self.path = path.droppingTrailingSlashes }

    /// Every edition has this file; a folder without it was not built here and is never replaced.
    static let marker = "model.json"
    /// What begins so is of a build under way, or of one that was killed.
    private static let staging = ".staging-"
    /// An edition that was moved aside where two folders cannot be exchanged.
    private static let previous = ".previous-"

    /// Puts the editions and then the root's files in place. Nothing changes before all of it is on the disk.
    package func publish(_ editions: [EditionOutput], rootFiles: [OutputFile]) throws(FileFault) {
        try FileTree.makeFolder(path)
        let folder = try FileDescriptor.open(path, flags: O_RDONLY | O_DIRECTORY, action: "write")
        let wasAlone = try folder.whileLocked { () throws(FileFault) in
            try clearLeftovers()
            do throws(FileFault) {
                try replace(editions, rootFiles: rootFiles)
            } catch {
                try? clearLeftovers()
                throw error
            }
            try clearLeftovers()
        }
        guard wasAlone else { throw FileFault("write", path, reason: "another build is writing there") }
    }

    /// Throws what would keep the editions from taking their places, before anything else is written.
    package func expectReplaceable(_ editions: [EditionOutput]) throws(FileFault) {
        for edition in editions { try expectReplaceable(edition.version) }
    }

    private func replace(_ editions: [EditionOutput], rootFiles: [OutputFile]) throws(FileFault) {
        for edition in editions {
            try expectReplaceable(edition.version)
            try stage(edition.files, as: edition.version)
        }
        try stage(rootFiles, as: Self.root)
        for edition in editions { try install(edition.version) }
        for file in rootFiles { try FileTree.move("\(staged(Self.root))/\(file.path)", to: "\(path)/\(file.path)") }
    }

    /// Names the staged root; no edition's version begins with a dot.
    private static let root = ".root"

    private func staged(_ name: String) -> String { "\(path)/\(Self.staging)\(name)" }

    private func stage(_ files: [OutputFile], as name: String) throws(FileFault) {
        var made: Set<Substring> = []
        try FileTree.makeFolder(staged(name))
        for file in files {
            if let slash = file.path.lastIndex(of: "/"), made.insert(file.path[..<slash]).inserted {
                try FileTree.makeFolder("\(staged(name))/\(file.path[..<slash])")
            }
            try FileTree.write(file.bytes, to: "\(staged(name))/\(file.path)")
        }
    }

    private func expectReplaceable(_ version: String) throws(FileFault) {
        let target = "\(path)/\(version)"
        switch try FileTree.attributes(of: target, followingLinks: false)?.kind {
        case nil: return
        case .folder:
            let names = try FileTree.names(in: target)
            if names.isEmpty || names.contains(Self.marker) { return }
        default: break
        }
        throw FileFault("replace", target, reason: "it is not an edition that Portolan built")
    }

    private func install(_ version: String) throws(FileFault) {
        let target = "\(path)/\(version)"
        guard try FileTree.attributes(of: target, followingLinks: false) != nil else {
            return try FileTree.move(staged(version), to: target)
        }
        if exchangesFolders, try FileTree.exchange(staged(version), with: target) { return }
        try FileTree.move(target, to: "\(path)/\(Self.previous)\(version)")
        try FileTree.move(staged(version), to: target)
    }

    /// Ends what a killed build began: an edition that was moved aside returns, unless its successor is in place.
    private func clearLeftovers() throws(FileFault) {
        for name in try FileTree.names(in: path) {
            if name.hasPrefix(Self.previous) {
                let target = "\(path)/\(name.dropFirst(Self.previous.count))"
                if try FileTree.attributes(of: target, followingLinks: false) == nil {
                    try FileTree.move("\(path)/\(name)", to: target)
                    continue
                }
            } else if !name.hasPrefix(Self.staging) {
                continue
            }
            try FileTree.remove("\(path)/\(name)")
        }
    }
}
