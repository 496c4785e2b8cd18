import Diagnostics
import Model
import TextFormats

/// Finds what the links of an edition's pages lead to.
struct LinkResolver {
    private enum Page {
        case slide(Slide.ID, PageAnchors)
        case section(Section.ID)
    }

    /// By the path of the file below the content folder.
    private var pages: [String: Page] = [:]
    /// By the address that a page has, and those that it says it had.
    private var paths: [String: Set<String>] = [:]

    init(_ edition: DraftPages) {
        for page in edition.all {
            pages[page.path] = .slide(page.id, page.anchors)
            let former = (page.declaration?.aliases ?? []).map(\.value)
            for address in [page.id.text] + former { paths[address, default: []].insert(page.path) }
        }
        for section in edition.sections {
            if let index = section.index { pages[index.path] = .section(section.id) }
        }
    }

    /// - Parameter source: the path of the file that has the link, below the content folder.
    /// - Returns: `nil` with a diagnostic if it leads to nothing, and without one if another check has reported it.
    func target(
        of destination: String, from source: String, at place: SourceLocation, _ diagnostics: DiagnosticBag
    ) -> LinkTarget? {
        if let scheme = LinkScheme.of(destination) {
            return LinkScheme.allowed.contains(scheme) ? .address(PercentEncoding.address.encode(destination)) : nil
        }
        let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let relative = PercentEncoding.decode(String(parts.first ?? ""))
        let anchor = parts.count > 1 ? PercentEncoding.decode(String(parts[1])) : nil
        let path = relative.isEmpty && anchor != nil ? source : Self.join(relative, to: source)
        guard let path, let page = pages[path] else {
            diagnostics.report(
                BrokenLink.self, "the link leads to no page of the edition: '\(destination)'", at: place,
                hint: diagnostics.isFlooded ? nil : path.flatMap { nearest(to: $0, from: source) },
                fix: path.flatMap { fix(relative, to: $0, from: source, at: place) })
            return nil
        }
        return target(page, anchor: anchor, at: place, diagnostics)
    }

    private func target(
        _ page: Page, anchor: String?, at place: SourceLocation, _ diagnostics: DiagnosticBag
    ) -> LinkTarget? {
        switch page {
        case .section(let id):
            guard let anchor else { return .section(id) }
            let message = "a section's page has no anchors to link to: '#\(anchor)'"
            diagnostics.report(BrokenLink.self, message, at: place)
            return nil
        case .slide(let id, let anchors):
            if let anchor, let all = anchors.all, !all.contains(anchor) {
                diagnostics.report(
                    BrokenLink.self, "the page has no anchor '\(anchor)'", at: place,
                    hint: diagnostics.isFlooded ? nil : NearestName.hint(for: anchor, among: all.sorted()))
                return nil
            }
            return .slide(id, anchor: anchor)
        }
    }

    // MARK: Paths of files

    /// Leads to where the page has moved: the only one that has the address, under another number, or had it.
    private func fix(_ written: String, to path: String, from source: String, at place: SourceLocation) -> Fix? {
        guard path.hasSuffix(".md"), let address = Self.address(of: path), let found = paths[address], found.count == 1,
            let target = found.first
        else { return nil }
        let text = String(decoding: place.file.bytes[place.bytes], as: UTF8.self)
        let opening = "](\(written)"
        // Written in another way, as by a reference, the place is not known.
        let ranges = text.ranges(of: opening)
        guard ranges.count == 1, let range = ranges.first else { return nil }
        let start = place.bytes.lowerBound + text[..<range.lowerBound].utf8.count + 2
        let destination = place.file.location(start..<(start + written.utf8.count))
        return .replacing(destination, with: PercentEncoding.path.encode(Self.relative(target, from: source)))
    }

    /// The address of a page by the path of its file: `platform/query-channel` for `1.0/10-platform/40-query-channel.md`.
    private static func address(of path: String) -> String? {
        let parts = path.split(separator: "/").dropFirst()
        guard (1...2).contains(parts.count), let name = parts.last else { return nil }
        let folders = parts.dropLast().map { OrderedName($0).slug }
        return (folders + [OrderedName(name.dropLast(3)).slug]).joined(separator: "/")
    }

    /// The page that an author probably meant, as they would write it.
    private func nearest(to path: String, from source: String) -> String? {
        let name = Self.name(of: path)
        let sameName = name == "index.md" ? nil : pages.keys.filter { Self.name(of: $0) == name }.min()
        guard let found = sameName ?? NearestName.nearest(to: path, among: pages.keys) else { return nil }
        return "did you mean '\(Self.relative(found, from: source))'?"
    }

    private static func name(of path: String) -> Substring {
        path.split(separator: "/").last ?? ""
    }

    /// - Returns: `nil` for a path that leaves the content folder or begins at a root.
    private static func join(_ relative: String, to source: String) -> String? {
        guard !relative.hasPrefix("/") else { return nil }
        var parts = source.split(separator: "/").dropLast()
        for part in relative.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                guard parts.popLast() != nil else { return nil }
            default: parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }

    private static func relative(_ path: String, from source: String) -> String {
        var from = source.split(separator: "/").dropLast()[...]
        var to = path.split(separator: "/")[...]
        while let first = from.first, to.count > 1, first == to.first {
            from.removeFirst()
            to.removeFirst()
        }
        return (Array(repeating: "..", count: from.count) + to).joined(separator: "/")
    }
}
