import Model
import TextFormats

/// `versions.json` at the root of the output, in the format that the version pickers of other site builders read: an
/// array of editions, newest first. As in theirs, the alias `latest` is the name of a folder.
enum VersionsDocument {
    static func file(_ site: Site) -> OutputFile {
        let document = JSONValue.list(site.editions) { edition in
            .object([
                "version": .string(edition.version),
                "title": .string(edition.displayName),
                "aliases": .array(edition.version == site.latest?.version ? ["latest"] : []),
            ])
        }
        return OutputFile(path: "versions.json", bytes: document.bytes)
    }
}
