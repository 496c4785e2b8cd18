import Compiler
import Diagnostics
import Editions
import Model

/// A corpus without errors that gets new files, and the edition of it that gets them.
package struct AuthoredCorpus: Sendable {
    package let content: String
    let files: [CorpusFile]
    let edition: Edition

    /// Why nothing can be added.
    package enum Obstacle: Error, Sendable {
        case refusal(CorpusAddition.Refusal)
        /// The corpus has errors. The files are those that were read, by path.
        case diagnostics([Diagnostic], files: [String: SourceFile])
        case machine(FileError)
    }

    /// - Parameters:
    ///   - content: the corpus's folder.
    ///   - version: the newest edition if absent.
    package init(_ content: String, edition version: String?) throws(Obstacle) {
        self.content = content.droppingTrailingSlashes
        do throws(FileError) { files = try CorpusFolder(self.content).files() } catch { throw .machine(error) }
        let reading = SiteReading(files, contentPath: self.content)
        if reading.hasErrors { throw .diagnostics(reading.diagnostics, files: reading.sources) }
        let chosen = version == nil ? reading.editions.first : reading.edition(version)
        guard let edition = chosen?.edition else {
            let message = "there is no edition '\(version ?? "")' in \(content)/portolan.yml"
            throw .refusal(CorpusAddition.Refusal(description: message))
        }
        self.edition = edition
    }

    /// The names of files and folders right below a folder of the edition, as authors order them.
    ///
    /// - Parameter folder: relative to the edition's; empty for the edition itself.
    func names(in folder: String) -> Set<String> {
        let prefix = folder.isEmpty ? "\(edition.version)/" : "\(edition.version)/\(folder)/"
        return Set(
            files.filter { $0.path.hasPrefix(prefix) }.map {
                String($0.path.dropFirst(prefix.count).prefix { $0 != "/" })
            })
    }

    /// The name with a number that puts it after the others: `30-backup`.
    func numbered(_ slug: String, in folder: String) -> String {
        let numbers = names(in: folder).map { OrderedName($0[...]).number }.filter { $0 != .max }
        let last = numbers.max() ?? 0
        return "\(last / 10 * 10 + 10)-\(slug)"
    }

    /// The folder of a section on disk: `10-platform`.
    func folder(of section: String) -> String? {
        names(in: "").first { name in
            !name.hasSuffix(".md") && OrderedName(name[...]).slug == section && !names(in: name).isEmpty
        }
    }

    func adding(_ path: String, _ text: String) throws(Obstacle) -> CorpusAddition {
        let file = CorpusFile(path: "\(edition.version)/\(path)", bytes: Array(text.utf8))
        do throws(CorpusAddition.Refusal) {
            return try CorpusAddition([file], to: files, content: content)
        } catch {
            throw .refusal(error)
        }
    }

    /// `Query channel` for `query-channel`.
    static func title(of slug: String) -> String {
        let words = slug.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
