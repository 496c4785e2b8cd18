import Compiler
import Foundation

/// A small corpus with its errors marked in the text: `«unknown-component»` is right before the place of a diagnostic
/// of that code.
///
/// A fixture is a folder that is laid over the folder `base`, which has no errors. A file that is only `«deleted»`
/// removes the base's file, `«bytes:FF»` is bytes that are not text, and a file `expected` lists places in
/// files that are not there.
struct Fixture {
    /// A diagnostic as the fixtures expect it: `1.0/catalog.yml:3:5 unknown-key`.
    typealias Expectation = String

    let name: String
    private(set) var corpus: [CorpusFile] = []
    private(set) var expectations: [Expectation] = []

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/faults")

    static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    init(_ name: String) throws {
        self.name = name
        var files = try Self.files(in: "base")
        for (path, bytes) in try Self.files(in: name) { files[path] = bytes }
        for (path, marked) in files.sorted(by: { $0.key < $1.key }) {
            if path == "expected" {
                expectations += String(decoding: marked, as: UTF8.self).split(separator: "\n").map(String.init)
                continue
            }
            let text = MarkedText(marked)
            guard !text.isDeleted else { continue }
            corpus.append(CorpusFile(path: path, bytes: text.bytes))
            expectations += text.marks.map { "\(path):\($0.line):\($0.column) \($0.code)" }
        }
        expectations.sort()
    }

    private static func files(in name: String) throws -> [String: [UInt8]] {
        let root = folder.appendingPathComponent(name)
        var files: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            let url = root.appendingPathComponent(path)
            guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            files[path] = [UInt8](try Data(contentsOf: url))
        }
        return files
    }
}

/// A text with its markers taken out.
struct MarkedText {
    private(set) var bytes: [UInt8] = []
    private(set) var marks: [(line: Int, column: Int, code: String)] = []
    private(set) var isDeleted = false

    init(_ marked: [UInt8]) {
        var line = 1
        var column = 1
        var rest = String(decoding: marked, as: UTF8.self).unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if scalar == "«", let end = rest.firstIndex(of: "»") {
                take(String(rest[..<end]), line: line, column: column)
                rest = rest[rest.index(after: end)...]
                continue
            }
            bytes += Array(String(scalar).utf8)
            line += scalar == "\n" ? 1 : 0
            column = scalar == "\n" ? 1 : column + 1
        }
    }

    private mutating func take(_ marker: String, line: Int, column: Int) {
        if marker == "deleted" {
            isDeleted = true
        } else if marker.hasPrefix("bytes:") {
            bytes += marker.dropFirst(6).split(separator: " ").compactMap { UInt8($0, radix: 16) }
        } else {
            marks.append((line, column, marker))
        }
    }
}
