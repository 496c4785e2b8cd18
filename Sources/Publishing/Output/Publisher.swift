import Glibc

/// Makes the changes of a publication, or undoes them. Both begin wherever an earlier attempt has ended.
struct Publisher {
    let output: OutputFolder
    let publication: SiteReplacement

    private var staging: String { "\(output.ownFolder)/\(publication.staging)" }
    private func new(_ step: SiteReplacement.Step) -> String { "\(staging)/new/\(step.name)" }
    /// Where the old one is, if it was moved aside and not exchanged with the new one.
    private func aside(_ step: SiteReplacement.Step) -> String { "\(staging)/old/\(step.name)" }
    private func target(_ step: SiteReplacement.Step) -> String { "\(output.path)/\(step.name)" }

    private func identity(_ path: String) throws(FileError) -> FileAttributes.Identity? {
        try FileTree.attributes(of: path, followingLinks: false)?.identity
    }

    private func unexpected(_ step: SiteReplacement.Step) -> FileError {
        FileError(
            "replace", target(step),
            reason: "it changed while the site was published; move it away and build again")
    }

    // MARK: Forward

    /// Makes every change that has not been made.
    ///
    /// - Parameter limit: the number of renames after which it ends, as a killed program does.
    /// - Returns: whether all changes are made.
    @discardableResult
    func complete(limit: Int = .max) throws(FileError) -> Bool {
        var left = limit
        func rename(_ body: () throws(FileError) -> Void) throws(FileError) -> Bool {
            guard left > 0 else { return false }
            left -= 1
            try body()
            return true
        }
        for step in publication.steps {
            guard try install(step, rename) else { return false }
            guard try carry(step, rename) else { return false }
        }
        let manifest = "\(staging)/\(OutputFolder.manifestName)"
        if try identity(manifest) != nil {
            return try rename { () throws(FileError) in try FileTree.move(manifest, to: output.manifestPath) }
        }
        return true
    }

    private typealias Rename = (() throws(FileError) -> Void) throws(FileError) -> Bool

    private func install(_ step: SiteReplacement.Step, _ rename: Rename) throws(FileError) -> Bool {
        var now = try identity(target(step))
        if now == step.new { return true }
        if now == step.old, let old = step.old {
            var isExchanged = false
            if let new = step.new, output.exchangesFolders {
                guard try identity(self.new(step)) == new else { throw unexpected(step) }
                guard
                    try rename({ () throws(FileError) in
                        isExchanged = try FileTree.exchange(self.new(step), with: target(step))
                    })
                else { return false }
            }
            if isExchanged { return true }
            try makeParent(of: aside(step))
            guard
                try rename({ () throws(FileError) in
                    try FileTree.moveToFreePlace(target(step), aside(step))
                })
            else { return false }
            guard try identity(aside(step)) == old else { throw unexpected(step) }
            now = nil
        }
        guard let new = step.new else {
            if now == nil { return true }
            throw unexpected(step)
        }
        guard now == nil, try identity(self.new(step)) == new else { throw unexpected(step) }
        try makeParent(of: target(step))
        return try rename { () throws(FileError) in
            try FileTree.moveToFreePlace(self.new(step), target(step))
        }
    }

    private func makeParent(of path: String) throws(FileError) {
        if let slash = path.lastIndex(of: "/") { try FileTree.makeFolder(String(path[..<slash])) }
    }

    private func carry(_ step: SiteReplacement.Step, _ rename: Rename) throws(FileError) -> Bool {
        guard !step.carried.isEmpty, let old = try place(ofOld: step) else { return true }
        for path in step.carried {
            let from = old + path.dropFirst(step.name.count)
            guard try identity(from) != nil else { continue }
            let isMoved = try rename { () throws(FileError) in
                try FileTree.moveToFreePlace(from, "\(output.path)/\(path)")
            }
            guard isMoved else { return false }
        }
        return true
    }

    /// Where in the staging folder the old file or folder of a step is; `nil` if it is not there.
    private func place(ofOld step: SiteReplacement.Step) throws(FileError) -> String? {
        guard let old = step.old else { return nil }
        if try identity(new(step)) == old { return new(step) }
        return try identity(aside(step)) == old ? aside(step) : nil
    }

    // MARK: Back

    /// Undoes every change that has been made.
    func undo() throws(FileError) {
        for step in publication.steps.reversed() {
            let now = try identity(target(step))
            if now == step.old { continue }
            let old = try place(ofOld: step)
            if now != nil, now != step.new {
                // Somebody else's. It is in nobody's way unless the old one has to return.
                if old == nil { continue }
                throw unexpected(step)
            }
            if let old, now != nil {
                for path in step.carried.reversed() {
                    let to = old + path.dropFirst(step.name.count)
                    guard try identity(to) == nil, try identity("\(output.path)/\(path)") != nil else { continue }
                    try FileTree.moveToFreePlace("\(output.path)/\(path)", to)
                }
            }
            if let old, old == new(step), now != nil {
                guard try FileTree.exchange(old, with: target(step)) else { throw unexpected(step) }
                continue
            }
            if now != nil { try FileTree.moveToFreePlace(target(step), new(step)) }
            if step.old != nil {
                guard let old else { throw unexpected(step) }
                try FileTree.moveToFreePlace(old, target(step))
            }
        }
    }

    // MARK: What was replaced

    /// Deletes the old files, of which each is in the manifest. What has come there since it was looked at moves to the new
    /// folder.
    ///
    /// - Returns: whether nothing is left.
    func removeReplaced(_ manifest: OutputManifest) throws(FileError) -> Bool {
        var isEmpty = true
        for step in publication.steps {
            guard let old = try place(ofOld: step) else { continue }
            isEmpty = try remove(step.name, at: old, manifest) && isEmpty
            if step.new == nil { removeEmptyFolders(of: step.name) }
        }
        return isEmpty
    }

    /// Those that held a file which the site no longer has; the folder of the edition stays.
    private func removeEmptyFolders(of path: String) {
        for folder in PublishedFolder.folders(of: path).dropFirst().reversed() {
            guard rmdir("\(output.path)/\(folder)") == 0 else { return }
        }
    }

    private func remove(_ path: String, at place: String, _ manifest: OutputManifest) throws(FileError) -> Bool {
        guard let kind = try FileTree.attributes(of: place, followingLinks: false)?.kind else { return true }
        if kind == .folder {
            var isEmpty = true
            for name in try FileTree.names(in: place) {
                isEmpty = try remove("\(path)/\(name)", at: "\(place)/\(name)", manifest) && isEmpty
            }
            if isEmpty { try FileTree.remove(place) }
            return isEmpty
        }
        if manifest[path] != nil {
            try FileTree.remove(place)
            return true
        }
        let target = "\(output.path)/\(path)"
        do throws(FileError) {
            if let slash = target.lastIndex(of: "/") { try FileTree.makeFolder(String(target[..<slash])) }
            try FileTree.moveToFreePlace(place, target)
            return true
        } catch {
            return false
        }
    }
}
