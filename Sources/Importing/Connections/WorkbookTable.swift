import Compression
import XMLReading

/// The sheets of a workbook of SpreadsheetML (ECMA-376) as rows of texts, within bounds.
struct WorkbookTable {
    struct Sheet {
        let name: String
        /// Those with something in them, with their numbers.
        let rows: [(number: Int, cells: [String])]
    }

    struct Failure: Error {
        let reason: String
    }

    let sheets: [Sheet]

    /// Of one part of the workbook, in bytes.
    private static let largestPart = 64 << 20
    private static let mostCells = 2_000_000
    private static let mostColumns = 1_000
    private static let mostSheets = 100

    init(_ bytes: [UInt8]) throws(Failure) {
        let archive: ZipReader
        do throws(ZipReader.Fault) {
            archive = try ZipReader(bytes)
        } catch {
            throw Failure(reason: "it is not a workbook, or a damaged one: \(error.message)")
        }
        let book = try Self.sheets(of: archive)
        let targets = try Self.targets(archive)
        let strings = try Self.strings(archive)
        var count = 0
        var sheets: [Sheet] = []
        for (name, relation) in book.prefix(Self.mostSheets) {
            guard let path = targets[relation] else { continue }
            var reader = SheetReader(strings, room: Self.mostCells - count)
            try Self.read(path, of: archive) { reader.receive($0) }
            count += reader.count
            if count >= Self.mostCells { throw Failure(reason: "it has more than \(Self.mostCells) cells") }
            sheets.append(Sheet(name: name, rows: reader.rows))
        }
        guard !sheets.isEmpty else { throw Failure(reason: "it has no sheet") }
        self.sheets = sheets
    }

    /// The sheets' names with the ids of their relations, in order.
    private static func sheets(of archive: ZipReader) throws(Failure) -> [(name: String, relation: String)] {
        var found: [(name: String, relation: String)] = []
        try read("xl/workbook.xml", of: archive) { event in
            if case .start("sheet", let attributes) = event, let name = attributes["name"], let id = attributes["id"] {
                found.append((name, id))
            }
        }
        return found
    }

    /// The paths of parts, by the ids of their relations.
    private static func targets(_ archive: ZipReader) throws(Failure) -> [String: String] {
        var found: [String: String] = [:]
        try read("xl/_rels/workbook.xml.rels", of: archive) { event in
            if case .start("Relationship", let attributes) = event, let id = attributes["Id"],
                let target = attributes["Target"]
            {
                found[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
            }
        }
        return found
    }

    /// The texts that cells name by their number.
    private static func strings(_ archive: ZipReader) throws(Failure) -> [String] {
        guard archive.files["xl/sharedStrings.xml"] != nil else { return [] }
        var strings: [String] = []
        var current: String?
        var isText = false
        var isPhonetic = false
        try read("xl/sharedStrings.xml", of: archive) { event in
            switch event {
            case .start("si", _): current = ""
            case .start("rPh", _): isPhonetic = true
            case .end("rPh"): isPhonetic = false
            case .start("t", _): isText = true
            case .end("t"): isText = false
            case .text(let text) where isText && !isPhonetic: current?.append(text)
            case .end("si"):
                strings.append(current ?? "")
                current = nil
            default: break
            }
        }
        return strings
    }

    private static func read(
        _ path: String, of archive: ZipReader, _ receive: (XMLElements.Event) -> Void
    ) throws(Failure) {
        guard let bytes = archive.files[path], bytes.count <= largestPart else {
            throw Failure(reason: "its part '\(path)' is missing, damaged or too large")
        }
        do throws(XMLElements.Failure) {
            try XMLElements.read(bytes, receive)
        } catch {
            throw Failure(reason: "its part '\(path)' cannot be read: \(error.reason), line \(error.line)")
        }
    }

    // MARK: Rows

    private struct SheetReader {
        private let strings: [String]
        private let room: Int
        private(set) var rows: [(number: Int, cells: [String])] = []
        private(set) var count = 0
        private var number = 0
        private var cells: [String] = []
        private var column = 0
        private var kind = ""
        private var text = ""
        private var isValue = false

        init(_ strings: [String], room: Int) {
            self.strings = strings
            self.room = room
        }

        mutating func receive(_ event: XMLElements.Event) {
            switch event {
            case .start("row", let attributes):
                number = attributes["r"].flatMap { Int($0) } ?? number + 1
                cells = []
                column = 0
            case .end("row"): if cells.contains(where: { !$0.isEmpty }) { rows.append((number, cells)) }
            case .start("c", let attributes):
                column = attributes["r"].flatMap(Self.column) ?? column + 1
                kind = attributes["t"] ?? "n"
                text = ""
            case .start("v", _), .start("t", _): isValue = true
            case .end("v"), .end("t"): isValue = false
            case .text(let part) where isValue: text += part
            case .end("c"): add()
            default: break
            }
        }

        private mutating func add() {
            guard (1...WorkbookTable.mostColumns).contains(column), count < room else { return }
            while cells.count < column - 1 { cells.append("") }
            let value =
                kind == "s" ? Int(text).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? "" : text
            cells.append(kind == "n" ? Self.number(value) : value)
            count += 1
        }

        /// 3 for `C7`.
        private static func column(_ reference: String) -> Int? {
            var column = 0
            for byte in reference.utf8.prefix(4) {
                guard (0x41...0x5A).contains(byte) else { break }
                column = column * 26 + Int(byte) - 0x40
            }
            return column == 0 ? nil : column
        }

        /// A whole number as people write it: `443` for `4.43E2`.
        private static func number(_ text: String) -> String {
            guard Int(text) == nil, let value = Double(text), abs(value) < 1e12, value == value.rounded() else {
                return text
            }
            return "\(Int(value))"
        }
    }
}
