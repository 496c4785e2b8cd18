import Glibc

extension OutputFolder {
    /// Completes or undoes what a killed build has begun to publish, and removes what killed builds have left. The caller
    /// has the output's lock.
    ///
    /// - Returns: what was done, if anything was.
    func recover() throws(FileError) -> OutputNote? {
        switch try FileTree.attributes(of: ownFolder, followingLinks: false)?.kind {
        case nil: try FileTree.makeFolder(ownFolder)
        case .folder: break
        default: throw collision(with: ".portolan")
        }
        var note: OutputNote?
        if try FileTree.attributes(of: journalPath, followingLinks: false) != nil {
            guard let publication = SiteReplacement(journal: try FileTree.read(journalPath)) else {
                throw FileError(
                    "read", journalPath,
                    reason: "it is not what a build writes; move \(ownFolder) away and build again")
            }
            let publisher = Publisher(output: self, publication: publication)
            do throws(FileError) {
                try publisher.complete()
                note = .recovered(isCompleted: true)
            } catch {
                try publisher.undo()
                note = .recovered(isCompleted: false)
            }
            try endPublication()
        }
        try StagingFolder.removeLeftovers(in: ownFolder, prefix: Self.stagingPrefix)
        return note
    }

    /// Whether there is a journal, or whether that cannot be known.
    var isPublishing: Bool {
        do {
            return try FileTree.attributes(of: journalPath, followingLinks: false) != nil
        } catch {
            return true
        }
    }

    /// Makes the changes of a plan. After an error nothing has changed.
    ///
    /// - Parameter staging: the folder with the new files.
    /// - Returns: what the user should know.
    func publish(_ plan: PublicationPlan, from staging: String) throws(FileError) -> [OutputNote] {
        try begin(plan.publication, in: staging)
        let publisher = Publisher(output: self, publication: plan.publication)
        do throws(FileError) {
            try publisher.complete()
        } catch {
            try publisher.undo()
            try endPublication()
            throw error
        }
        try endPublication()
        let isEmpty = (try? publisher.removeReplaced(plan.previous)) ?? false
        return isEmpty ? [] : [.remains(path: staging)]
    }

    /// - Returns: whether all changes were made before so many renames.
    func publish(
        _ plan: PublicationPlan, from staging: String, untilKilledAfter renames: Int
    ) throws(FileError) -> Bool {
        try begin(plan.publication, in: staging)
        return try Publisher(output: self, publication: plan.publication).complete(limit: renames)
    }

    /// Puts the journal in place and on the disk.
    private func begin(_ publication: SiteReplacement, in staging: String) throws(FileError) {
        let journal = "\(staging)/journal"
        try FileTree.writeDurably(publication.journal, to: journal)
        try FileTree.syncFolder(staging)
        try FileTree.move(journal, to: journalPath)
        try FileTree.syncFolder(ownFolder)
    }

    /// Puts the changes on the disk, and then removes the journal.
    private func endPublication() throws(FileError) {
        try FileTree.syncFolder(path)
        try FileTree.syncFolder(ownFolder)
        try FileTree.remove(journalPath)
    }

    /// Removes the folder for what is not part of the site if nothing is in it, and the output if a build has made it and
    /// nothing is in it.
    func removeEmptyFolders(isNew: Bool) {
        rmdir(ownFolder)
        if isNew { rmdir(path) }
    }
}
