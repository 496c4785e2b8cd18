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

    init(_ edition: DraftPages) {
        for page in edition.all { pages[page.path] = .slide(page.id, page.anchors) }
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
                hint: diagnostics.isFlooded ? nil : path.flatMap { nearest(to: $0, from: source) })
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
