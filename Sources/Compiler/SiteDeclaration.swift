import Diagnostics
import Markup
import Model

/// What `portolan.yml` says.
struct SiteDeclaration {
    struct EditionEntry {
        var version: Located<String>
        var status: Edition.Status
        /// Where it claims to be the latest.
        var claim: SourceLocation?
    }

    var title: String
    var baseAddress: String?
    /// Each version once.
    var editions: [EditionEntry]
    /// The edition that claims to be the latest.
    var claimedLatest: String? { editions.first { $0.claim != nil }?.version.value }
    /// `false` if some could not be read.
    var knowsAllEditions: Bool

    /// - Returns: `nil` if nothing can be said of the editions.
    static func read(_ file: SourceFile, _ faults: inout [Diagnostic]) -> SiteDeclaration? {
        guard let root = YAMLFile.root(of: file, &faults),
            let reader = MappingReader(root, keys: ["title", "base", "editions"], of: "portolan.yml", &faults)
        else { return nil }
        let title = reader.requiredText("title", &faults)
        reader.require("editions", &faults)
        let nodes = reader.list("editions", &faults)
        let entries = nodes.compactMap { edition($0, &faults) }
        faults += EditionOrderRule.faults(in: entries) + LatestEditionRule.faults(in: entries)
        return SiteDeclaration(
            title: title?.value ?? "", baseAddress: baseAddress(reader, &faults), editions: unique(entries, &faults),
            knowsAllEditions: !nodes.isEmpty && entries.count == nodes.count)
    }

    private static func baseAddress(_ reader: MappingReader, _ faults: inout [Diagnostic]) -> String? {
        guard let base = reader.text("base", &faults) else { return nil }
        guard base.value.hasPrefix("https://") || base.value.hasPrefix("http://"), Address.isWritable(base.value) else {
            let message = "‘base’ must be an address that begins with https:// or http://"
            faults.append(Diagnostic(.invalidValue, message, at: base.location))
            return nil
        }
        return base.value.hasSuffix("/") ? base.value : base.value + "/"
    }

    private static func edition(_ node: YAMLNode, _ faults: inout [Diagnostic]) -> EditionEntry? {
        guard let reader = MappingReader(node, keys: ["version", "status", "latest"], of: "an edition", &faults) else {
            return nil
        }
        let status: Located<Edition.Status>? = reader.requiredChoice("status", &faults)
        guard let version = reader.requiredText("version", &faults) else { return nil }
        if !EditionVersion.isName(version.value) {
            let message = "‘\(version.value)’ cannot be a version, which is also the name of a folder of the site"
            faults.append(Diagnostic(.invalidValue, message, at: version.location))
        }
        let claim = reader.flag("latest", &faults) == true ? reader.entry("latest")?.value.location : nil
        return EditionEntry(version: version, status: status?.value ?? .draft, claim: claim)
    }

    private static func unique(_ entries: [EditionEntry], _ faults: inout [Diagnostic]) -> [EditionEntry] {
        var seen: Set<String> = []
        return entries.filter { entry in
            if seen.insert(entry.version.value).inserted { return true }
            let message = "the edition ‘\(entry.version.value)’ is listed twice"
            faults.append(Diagnostic(.duplicateID, message, at: entry.version.location))
            return false
        }
    }
}

/// A file that is YAML as a whole.
enum YAMLFile {
    static func root(of file: SourceFile, _ faults: inout [Diagnostic]) -> YAMLNode? {
        if let fault = file.textFault {
            faults.append(fault)
            return nil
        }
        let parsed = YAMLParser.parse(file, file.textStart..<file.bytes.count)
        faults += parsed.faults
        return parsed.root
    }
}
