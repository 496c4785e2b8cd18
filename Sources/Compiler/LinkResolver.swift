import Diagnostics
import Model

/// Finds what the links of an edition's pages lead to.
struct LinkResolver {
    private enum Page {
        case slide(Slide.ID, PageAnchors)
        case section(Section.ID)
    }

    /// By the path of the file below the content folder.
    private var pages: [String: Page] = [:]

    init(_ edition: EditionPages) {
        for page in edition.all { pages[page.path] = .slide(page.id, page.anchors) }
        for section in edition.sections {
            if let index = section.index { pages[index.path] = .section(section.id) }
        }
    }

    /// - Parameter source: the path of the file in which the link stands, below the content folder.
    /// - Returns: `nil` with a fault if it leads to nothing, and without one if another rule has told of it.
    func target(
        of destination: String, from source: String, at place: SourceLocation, _ faults: inout [Diagnostic]
    ) -> LinkTarget? {
        if let scheme = Address.scheme(of: destination) {
            return Address.allowedSchemes.contains(scheme) ? .address(Address.percentEncoded(destination)) : nil
        }
        let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let relative = Address.percentDecoded(String(parts.first ?? ""))
        let anchor = parts.count > 1 ? Address.percentDecoded(String(parts[1])) : nil
        let path = relative.isEmpty && anchor != nil ? source : Self.join(relative, to: source)
        guard let path, let page = pages[path] else {
            faults.append(
                Diagnostic(
                    .brokenLink, "the link leads to no page of the edition: ‘\(destination)’", at: place,
                    hint: path.flatMap { nearest(to: $0, from: source) }))
            return nil
        }
        return target(page, anchor: anchor, at: place, &faults)
    }

    private func target(
        _ page: Page, anchor: String?, at place: SourceLocation, _ faults: inout [Diagnostic]
    ) -> LinkTarget? {
        switch page {
        case .section(let id):
            guard let anchor else { return .section(id) }
            let message = "a section’s page has no anchors to link to: ‘#\(anchor)’"
            faults.append(Diagnostic(.brokenLink, message, at: place))
            return nil
        case .slide(let id, let anchors):
            if let anchor, let all = anchors.all, !all.contains(anchor) {
                faults.append(
                    Diagnostic(
                        .brokenLink, "the page has no anchor ‘\(anchor)’", at: place,
                        hint: NearestName.hint(for: anchor, among: all.sorted())))
                return nil
            }
            return .slide(id, anchor: anchor)
        }
    }

    /// The page that an author probably meant, as they would write it.
    private func nearest(to path: String, from source: String) -> String? {
        let name = { (path: String) in path.split(separator: "/").last.map(String.init) ?? "" }
        let sameName = pages.keys.filter { name($0) == name(path) && name(path) != "index.md" }.sorted().first
        guard let found = sameName ?? NearestName.nearest(to: path, among: pages.keys) else { return nil }
        return "did you mean ‘\(Self.relative(found, from: source))’?"
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
