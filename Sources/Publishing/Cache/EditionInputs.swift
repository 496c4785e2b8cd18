import Digests
import Editions
import HTML
import Model

/// What the files of one edition are made from, as digests: a file whose inputs are those of an earlier build is not made
/// again.
///
/// Whatever is not in the file of a slide counts as an input of every page: it changes seldom, and much depends on it.
struct EditionInputs: Sendable {
    private let views: EditionViews
    /// Of what every page is made from.
    private let frame: ContentDigest
    /// Of each slide's file, in reading order.
    private let files: [ContentDigest]
    /// Of what other pages show of each slide: its front matter, its headings, and which of its steps travel which paths.
    private let outlines: [ContentDigest]
    /// Of all outlines.
    private let outline: ContentDigest
    /// Of all slides' files.
    let whole: ContentDigest

    init(_ views: EditionViews, in site: SiteInputs) {
        self.views = views
        let slides = views.index.slides
        let own = slides.map { site.outline(of: $0, views.index.happyPaths(of: $0.id)) }
        outline = Self.digest(own)
        let all = outline
        // What a slide derives its links from is not in its own file.
        func complete(_ slide: Slide, _ digest: ContentDigest) -> ContentDigest {
            slide.kind.rules.derivesLinks ? Self.digest([digest, all]) : digest
        }
        files = slides.map { complete($0, site.file(of: $0)) }
        outlines = zip(slides, own).map(complete)
        whole = Self.digest(files)
        frame = Self.frame(views, site)
    }

    private static func digest(_ digests: [ContentDigest]) -> ContentDigest {
        var hasher = KeyHasher()
        for digest in digests { hasher.add(digest) }
        return hasher.key
    }

    private static func frame(_ views: EditionViews, _ site: SiteInputs) -> ContentDigest {
        var hasher = KeyHasher()
        hasher.add(site.frame)
        hasher.add(views.version)
        // Which line a channel has can depend on what is drawn beside it.
        for channel in views.edition.catalog.channels {
            hasher.add(channel.id.text)
            hasher.add(channel.line.slot)
        }
        if !views.context.isLarge {
            for slide in views.index.slides {
                hasher.add(slide.id.text)
                hasher.add(slide.title)
            }
        }
        return hasher.key
    }

    // MARK: Keys

    /// Of the page, the pictures and the print sheet of a slide.
    ///
    /// - Parameters:
    ///   - arrangements: those of its diagrams, in their order.
    ///   - inputs: what its page shows besides.
    func key(of slide: Slide, _ arrangements: [LockedArrangement?], _ inputs: PageInputs) -> ContentDigest {
        var hasher = KeyHasher()
        hasher.add("slide")
        hasher.add(slide.id.text)
        if let position = views.index.slides.position(of: slide.id) { hasher.add(files[position]) }
        for arrangement in arrangements { hasher.add(arrangement) }
        add(inputs, to: &hasher)
        return hasher.key
    }

    /// Of pages without a drawing.
    func key(of rendering: Rendering) -> ContentDigest {
        var hasher = KeyHasher()
        hasher.add("pages")
        hasher.add(rendering.name)
        add(rendering.inputs(), to: &hasher)
        return hasher.key
    }

    /// Of a file that is made from the outlines of all slides, and of nothing else of them.
    func outlineKey(of path: String) -> ContentDigest { key("outlines", path, outline) }

    /// Of a file that is made from everything that the edition has.
    func wholeKey(of path: String, _ more: [ContentDigest] = []) -> ContentDigest {
        key("whole", path, Self.digest([whole] + more))
    }

    /// Of a file that is made from nothing of the slides.
    func frameKey(of path: String) -> ContentDigest { key("frame", path, frame) }

    private func key(_ kind: String, _ path: String, _ digest: ContentDigest) -> ContentDigest {
        var hasher = KeyHasher()
        hasher.add(kind)
        hasher.add(path)
        hasher.add(digest)
        hasher.add(frame)
        return hasher.key
    }

    private func add(_ inputs: PageInputs, to hasher: inout KeyHasher) {
        hasher.add(frame)
        hasher.add(inputs.texts)
        hasher.add(inputs.slides.count)
        for position in inputs.slides.sorted() { hasher.add(outlines[position]) }
        if inputs.areAllSlides { hasher.add(outline) }
    }
}

extension KeyHasher {
    mutating func add(_ arrangement: LockedArrangement?) {
        guard let arrangement else { return add(-1) }
        add(arrangement.digest)
        add(arrangement.columns.count)
        for column in arrangement.columns { add(column.map(\.text)) }
        add(arrangement.above.map(\.text))
        add(arrangement.inside.count)
        for list in arrangement.inside { add(list.map(\.text)) }
        add(arrangement.columnSeparation ?? -1)
        add(arrangement.nodeSeparation ?? -1)
        add(arrangement.isTerse ? 1 : 0)
        add(arrangement.isMerged ? 1 : 0)
        add(arrangement.isNarrow ? 1 : 0)
        add(arrangement.groups.count)
        for group in arrangement.groups { add([group.id] + group.members.map(\.text)) }
    }
}
