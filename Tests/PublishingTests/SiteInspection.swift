import Foundation
import FoundationXML
import Testing

/// What must hold of every site: its pages and pictures are well-formed, and every internal link leads somewhere.
struct SiteInspection {
    let files: [String: [UInt8]]

    func expectSound(sourceLocation: SourceLocation = #_sourceLocation) {
        for fault in faults { Issue.record("\(fault)", sourceLocation: sourceLocation) }
    }

    /// Each with the file that has it.
    var faults: [String] {
        var faults: [String] = []
        var pages: [String: MarkupScan] = [:]
        let files = files.sorted { $0.key < $1.key }
        for (path, bytes) in files where path.hasSuffix(".html") {
            let page = MarkupScan(bytes)
            pages[path] = page
            faults += page.faults.map { "\(path): \($0)" }
        }
        for (path, bytes) in files where path.hasSuffix(".svg") {
            if let fault = Self.faultInXML(bytes) { faults.append("\(path): \(fault)") }
        }
        for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
            for reference in page.references {
                guard let fault = fault(in: reference, from: path, pages: pages) else { continue }
                faults.append("\(path): ‘\(reference)’ \(fault)")
            }
        }
        return faults
    }

    private static let outward = ["http:", "https:", "mailto:", "data:"]

    static func faultInXML(_ bytes: [UInt8]) -> String? {
        let parser = XMLParser(data: Data(bytes))
        // It also answers ‘true’ after some faults.
        if parser.parse(), parser.parserError == nil { return nil }
        return parser.parserError.map { "\($0)" } ?? "not XML"
    }

    private func fault(in reference: String, from page: String, pages: [String: MarkupScan]) -> String? {
        if Self.outward.contains(where: reference.hasPrefix) { return nil }
        if reference.hasPrefix("/") { return "is not relative" }
        let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let address = parts[0].split(separator: "?", omittingEmptySubsequences: false)[0]
        guard let target = resolve(address.removingPercentEncoding ?? String(address), from: page) else {
            return "leads out of the site"
        }
        guard files[target] != nil else { return "leads to \(target), which is not there" }
        guard parts.count == 2, let anchor = parts[1].removingPercentEncoding, target.hasSuffix(".html") else {
            return nil
        }
        return pages[target]?.ids.contains(anchor) == true ? nil : "names no element of \(target)"
    }

    /// The file that a relative address leads to.
    private func resolve(_ address: String, from page: String) -> String? {
        if address.isEmpty { return page }
        var names = page.split(separator: "/").dropLast().map(String.init)
        for part in address.split(separator: "/") {
            if part == ".." {
                if names.popLast() == nil { return nil }
            } else if part != "." {
                names.append(String(part))
            }
        }
        if address.hasSuffix("/") || files[names.joined(separator: "/")] == nil { names.append("index.html") }
        return names.joined(separator: "/")
    }
}
