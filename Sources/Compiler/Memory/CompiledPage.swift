import Diagnostics
import Model
import Records

/// What became of a page of which nothing had to be reported, and which derives no links: everything that the compilation
/// of its edition needs of it, without its text.
struct CompiledPage: Sendable {
    /// A link of the text to a page of the edition.
    struct FollowedLink: Sendable {
        /// As the text has it.
        let destination: String
        let target: LinkTarget
    }

    let declaration: SlideDeclaration
    let anchors: PageAnchors
    let diagrams: [Diagram]
    let prose: CompiledProse

    /// Whether its links lead where they did.
    ///
    /// - Parameter path: the page's file, below the content folder.
    func holds(of path: String, _ links: LinkResolver, _ place: SourceLocation) -> Bool {
        prose.followed.allSatisfy { link in
            links.target(of: link.destination, from: path, at: place, DiagnosticBag()) == link.target
        }
    }
}

// MARK: Its record

extension CompiledPage {
    /// - Parameter evidence: with which it was compiled. In a corpus that declares no levels of confidence, other pages
    ///   decide it.
    func bytes(_ evidence: Evidence) -> [UInt8] {
        var writer = RecordWriter()
        writer.write(evidence.isDeclared)
        writer.write(evidence.wantsSources)
        writer.write(evidence.levels)
        writer.write(declaration)
        writer.write(anchors.beginning)
        writer.write(anchors.headings)
        writer.write(anchors.all.map { $0.sorted() } ?? [])
        writer.write(diagrams)
        writer.write(prose)
        return writer.bytes
    }

    /// - Parameters:
    ///   - file: the page's.
    ///   - evidence: of the corpus.
    /// - Returns: `nil` for anything but the bytes of a page that was compiled with the same evidence.
    init?(_ remembered: RememberedFile, _ file: SourceFile, _ evidence: Evidence) {
        var reader = RecordReader(remembered.bytes, in: remembered.range)
        do throws(RecordReader.Damage) {
            guard try reader.flag() == evidence.isDeclared, try reader.flag() == evidence.wantsSources,
                try reader.list() == evidence.levels
            else { return nil }
            declaration = try reader.declaration(in: file)
            anchors = PageAnchors(
                beginning: try reader.optionalText(), headings: try reader.texts(), all: Set(try reader.texts()))
            diagrams = try reader.list()
            prose = try reader.value()
            guard reader.isAtEnd else { return nil }
        } catch {
            return nil
        }
    }
}

extension CompiledProse: Recordable {
    func write(to writer: inout RecordWriter) {
        writer.write(body)
        writer.write(namedPorts.sorted())
        writer.write(namedSettings.sorted())
        writer.write(followed)
    }

    init(reading reader: inout RecordReader) throws(RecordReader.Damage) {
        body = try reader.list()
        namedPorts = Set(try reader.list() as [Port.ID])
        namedSettings = Set(try reader.list() as [Setting.ID])
        followed = try reader.list()
    }
}

extension CompiledPage.FollowedLink: Recordable {
    func write(to writer: inout RecordWriter) {
        writer.write(destination)
        writer.write(target)
    }

    init(reading reader: inout RecordReader) throws(RecordReader.Damage) {
        destination = try reader.text()
        target = try reader.value()
    }
}

extension RecordWriter {
    fileprivate mutating func write(_ declaration: SlideDeclaration) {
        write(declaration.title)
        write(declaration.kind != nil)
        if let kind = declaration.kind { write(oneOf: kind) }
        write(declaration.summary)
        write(located: declaration.id.map { [$0] } ?? [])
        write(located: declaration.aliases)
        write(declaration.sources)
    }

    private mutating func write(located texts: [Located<String>]) {
        write(texts.count)
        for text in texts {
            write(text.value)
            write(text.location.bytes.lowerBound)
            write(text.location.bytes.upperBound)
        }
    }
}

extension RecordReader {
    fileprivate mutating func declaration(in file: SourceFile) throws(Damage) -> SlideDeclaration {
        SlideDeclaration(
            title: try text(), kind: try flag() ? try oneOf() : nil, summary: try text(),
            id: try located(in: file).first, aliases: try located(in: file), diagrams: [], sources: try list(),
            allowed: [])
    }

    private mutating func located(in file: SourceFile) throws(Damage) -> [Located<String>] {
        var texts: [Located<String>] = []
        for _ in 0..<(try count()) {
            let (value, lower, upper) = (try text(), try number(), try number())
            guard lower >= 0, lower <= upper else { throw Damage() }
            texts.append(Located(value, at: file.location(lower..<upper)))
        }
        return texts
    }
}
