import Diagnostics

/// The results of the layout search for the diagrams of an edition, as stored in the edition's `layout.lock`.
package struct LayoutLock: Sendable, Hashable {
    /// Identifies one diagram of an edition.
    package struct Key: Sendable, Hashable, Comparable {
        package var slide: Slide.ID
        package var diagram: Diagram.ID

        package init(slide: Slide.ID, diagram: Diagram.ID) {
            self.slide = slide
            self.diagram = diagram
        }

        package static func < (a: Key, b: Key) -> Bool { (a.slide, a.diagram) < (b.slide, b.diagram) }
    }

    package var arrangements: [Key: LockedArrangement]
    /// The location of each arrangement in the file that it was read from.
    package var places: [Key: SourceLocation]
    /// The version of Graphviz with which they were computed; `nil` if unknown.
    package var graphviz: String?

    package init(
        _ arrangements: [Key: LockedArrangement] = [:], places: [Key: SourceLocation] = [:], graphviz: String? = nil
    ) {
        self.arrangements = arrangements
        self.places = places
        self.graphviz = graphviz
    }
}

extension LayoutLock {
    /// Keeps the version of the earlier lock while any of its arrangements is kept, so that two people with different
    /// versions do not keep changing the file.
    ///
    /// - Parameter current: the version of Graphviz in use.
    package mutating func nameGraphviz(_ current: String?, after earlier: LayoutLock) {
        let isKept = arrangements.isEmpty || arrangements.contains { earlier.arrangements[$0.key] == $0.value }
        graphviz = (isKept ? earlier.graphviz : nil) ?? current
    }
}

extension LayoutLock {
    /// The keys of a diagram and of the pictures of what is folded in it, in the order of the pictures.
    package func pictures(of key: Key) -> [Key] {
        let groups = arrangements[key]?.groups ?? []
        return [key] + groups.flatMap { pictures(of: key.detail($0)) }
    }
}

extension LayoutLock.Key {
    /// Of the picture of a group that is folded in this one.
    package func detail(_ group: FoldedGroup) -> LayoutLock.Key {
        LayoutLock.Key(slide: slide, diagram: diagram.detail(group))
    }

    /// `platform/query-channel`; followed by the diagram's id if that is not the last part of the slide's id:
    /// `platform/peernest direct`. The front page is `/`.
    package var name: String {
        let page = slide.text.isEmpty ? "/" : slide.text
        return Self.diagram(of: slide) == diagram ? page : "\(page) \(diagram)"
    }

    /// - Returns: `nil` if the text does not name a diagram.
    package init?(name: String) {
        let parts = name.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard parts.count < 3, let page = parts.first, !page.isEmpty, parts.last?.isEmpty == false else { return nil }
        slide = page == "/" ? "" : Slide.ID(page)
        guard let named = parts.count == 2 ? Diagram.ID(parts[1]) : Self.diagram(of: slide) else { return nil }
        diagram = named
    }

    private static func diagram(of slide: Slide.ID) -> Diagram.ID? {
        slide.text.split(separator: "/").last.map { Diagram.ID(String($0)) }
    }
}
