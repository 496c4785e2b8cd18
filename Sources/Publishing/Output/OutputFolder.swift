import Glibc

/// The folder that contains the site.
///
/// An edition is written next to the existing one and replaces it atomically, so that after an error, or if the
/// process is killed at any time, each edition is either completely old or completely new. An unchanged edition is not
/// written at all. Other editions, and files that do not belong to the site, are left alone.
package struct OutputFolder: Sendable {
    package let path: String
    /// `false` disables the atomic exchange of two folders, which some file systems lack.
    var exchangesFolders = true

    /// - Parameter path: created by the first write.
    package init(_ path: String) { self.path = path.droppingTrailingSlashes }

    /// Every edition has this file; a folder without it was not built here and is never replaced.
    static let marker = "model.json"
    /// The folder that redirects to the latest edition; published like an edition.
    static let latest = "latest"
    /// The prefix of files of a running build, or of one that was killed.
    private static let staging = ".staging-"
    /// The prefix of an edition that was moved aside, because two folders cannot be exchanged.
    private static let previous = ".previous-"

    /// Throws if the editions cannot be replaced, before anything else is written.
    package func expectReplaceable(_ versions: [String]) throws(FileError) {
        for version in versions { try expectReplaceable(version) }
    }

    /// The versions that are not built yet, and so cannot be a redirect's target.
    package func missing(among versions: [String]) throws(FileError) -> [String] {
        var missing: [String] = []
        for version in versions
        where try FileTree.attributes(of: "\(path)/\(version)/\(Self.marker)", followingLinks: true) == nil {
            missing.append(version)
        }
        return missing
    }

    /// The name of the staged root; no edition's version begins with a dot.
    static let root = ".root"

    func staged(_ name: String) -> String { "\(path)/\(Self.staging)\(name)" }

    func expectReplaceable(_ version: String) throws(FileError) {
        let target = "\(path)/\(version)"
        switch try FileTree.attributes(of: target, followingLinks: false)?.kind {
        case nil: return
        case .folder:
            let names = try FileTree.names(in: target)
            if names.isEmpty || names.contains(Self.marker) { return }
        default: break
        }
        throw FileError("replace", target, reason: "it is not an edition that Portolan built")
    }

    func retireLatest() throws(FileError) {
        let folder = "\(path)/\(Self.latest)"
        guard try FileTree.attributes(of: "\(folder)/\(Self.marker)", followingLinks: false) != nil else { return }
        try FileTree.move(folder, to: staged(Self.latest))
    }

    func install(_ version: String) throws(FileError) {
        let target = "\(path)/\(version)"
        guard try FileTree.attributes(of: target, followingLinks: false) != nil else {
            return try FileTree.move(staged(version), to: target)
        }
        if exchangesFolders, try FileTree.exchange(staged(version), with: target) { return }
        try FileTree.move(target, to: "\(path)/\(Self.previous)\(version)")
        try FileTree.move(staged(version), to: target)
    }

    /// Cleans up after a killed build: restores an edition that was moved aside, unless its successor is in place.
    func clearLeftovers() throws(FileError) {
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
