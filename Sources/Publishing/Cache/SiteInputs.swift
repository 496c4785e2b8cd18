import Digests
import Diagnostics
import Model

/// What the pages of all editions are made from, as digests.
struct SiteInputs: Sendable {
    /// Of what all pages are made from: every file that is no slide's, and where slides are.
    let frame: ContentDigest
    private let slideDigests: [String: SlideDigests]

    /// - Parameters:
    ///   - corpus: digests of the files of the corpus.
    ///   - program: of the program and the libraries that it uses.
    init(_ corpus: CorpusDigests, program: ContentDigest, _ reading: SiteReading) {
        let slideDigests = reading.slideDigests
        self.slideDigests = slideDigests
        let editions = reading.site?.editions ?? []
        var hasher = KeyHasher()
        hasher.add(program)
        corpus.add(to: &hasher)
        let slides = Set(editions.flatMap(\.slides).map { corpus.path(named: $0.path) })
        for (path, digest) in corpus.files where !slides.contains(path) && !CorpusDigests.isLock(path) {
            hasher.add(path)
            hasher.add(digest)
        }
        for edition in editions {
            hasher.add(edition.version)
            for section in edition.sections {
                hasher.add(section.id.text)
                hasher.add(section.aliases.map(\.text))
                hasher.add(section.slides.count)
            }
            for slide in edition.slides {
                hasher.add(slide.id.text)
                hasher.add(corpus.path(named: slide.path))
                hasher.add(slide.stableID.text)
                hasher.add(slide.aliases.map(\.text))
            }
        }
        // Pages link to their counterparts in other editions, which exist or not by what slides show.
        if editions.count > 1 {
            for slide in editions.lazy.flatMap(\.slides) {
                hasher.add((slideDigests[slide.path] ?? .ofNoFile).frontMatter)
            }
        }
        frame = hasher.key
    }

    /// Of the files of an edition's slides.
    func whole(of edition: Edition) -> ContentDigest {
        var hasher = KeyHasher()
        for slide in edition.slides { hasher.add(file(of: slide)) }
        return hasher.key
    }

    func file(of slide: Slide) -> ContentDigest { digests(of: slide).file }

    private func digests(of slide: Slide) -> SlideDigests { slideDigests[slide.path] ?? .ofNoFile }

    func outline(of slide: Slide, _ happyPaths: [HappyPath]) -> ContentDigest {
        var hasher = KeyHasher()
        hasher.add(slide.id.text)
        hasher.add(digests(of: slide).frontMatter)
        for section in slide.body {
            hasher.add(section.role.rawValue)
            hasher.add(section.anchor)
        }
        for happyPath in happyPaths {
            hasher.add(happyPath.anchor)
            hasher.add(happyPath.title)
            for step in happyPath.steps {
                hasher.add(step.number)
                hasher.add(step.paths.map(\.letter))
            }
        }
        return hasher.key
    }
}
