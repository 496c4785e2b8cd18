import Foundation
import Testing

/// A folder of expected files. A test compares all that it made with all that is there: a file too many on either
/// side fails. With `PORTOLAN_UPDATE_GOLDEN=1` in the environment the folder is written anew instead.
package struct GoldenFolder {
    package let folder: URL

    /// - Parameter path: relative to the file that asks.
    package init(_ path: String, beside file: String = #filePath) {
        folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(path)
    }

    package func expect(_ files: [String: String], sourceLocation: SourceLocation = #_sourceLocation) throws {
        if ProcessInfo.processInfo.environment["PORTOLAN_UPDATE_GOLDEN"] == "1" {
            try write(files)
            return
        }
        let expected = try read()
        for name in Set(files.keys).union(expected.keys).sorted() {
            switch (files[name], expected[name]) {
            case (let made?, let kept?):
                guard made != kept else { continue }
                Issue.record("\(name) differs: \(firstDifference(made, kept))", sourceLocation: sourceLocation)
            case (nil, _): Issue.record("\(name) is expected but was not made", sourceLocation: sourceLocation)
            case (_, nil): Issue.record("\(name) was made but is not expected", sourceLocation: sourceLocation)
            }
        }
    }

    private func read() throws -> [String: String] {
        let base = folder.standardizedFileURL.path + "/"
        let paths = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        var files: [String: String] = [:]
        for case let url as URL in paths ?? FileManager.DirectoryEnumerator() {
            guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            files[String(url.standardizedFileURL.path.dropFirst(base.count))] = try String(
                contentsOf: url, encoding: .utf8)
        }
        return files
    }

    private func write(_ files: [String: String]) throws {
        try? FileManager.default.removeItem(at: folder)
        for (name, text) in files {
            let url = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: url, atomically: true, encoding: .utf8)
        }
    }

    private func firstDifference(_ made: String, _ kept: String) -> String {
        let a = made.split(separator: "\n", omittingEmptySubsequences: false)
        let b = kept.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(a, b).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(a.count, b.count)
        let show = { (lines: [Substring]) in line < lines.count ? String(lines[line].prefix(200)) : "(end)" }
        return "line \(line + 1): made ‘\(show(a))’, expected ‘\(show(b))’"
    }
}
