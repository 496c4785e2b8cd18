import Digests
import HTML
import Layout
import Model

/// What of one edition an earlier build has made from the same inputs.
struct EditionReuse: Sendable {
    let build: BuildReuse
    let site: SiteInputs
    let inputs: EditionInputs

    init(_ views: EditionViews, of build: BuildReuse, in site: SiteInputs) {
        self.build = build
        self.site = site
        inputs = EditionInputs(views, in: site)
    }

    /// Keeps the files that were made from the same inputs.
    ///
    /// - Returns: `nil` if one of them is not there as it was written.
    func keep(_ key: ContentDigest, in destination: some SiteDestination) -> BuildRecord.Product? {
        build.product(key).flatMap { keep($0, key, in: destination) }
    }

    /// Keeps the files of a part of what was kept: they are there as they were written.
    func keepPart(_ key: ContentDigest, in destination: some SiteDestination) -> BuildRecord.Product? {
        build.recorded(key).flatMap { keep($0, key, in: destination) }
    }

    private func keep(
        _ product: BuildRecord.Product, _ key: ContentDigest, in destination: some SiteDestination
    ) -> BuildRecord.Product? {
        for path in product.paths {
            let folder = path.prefix { $0 != "/" }
            guard destination.keep(String(path.dropFirst(folder.count + 1)), in: String(folder)) else { return nil }
        }
        build.add(product, key)
        return product
    }

    /// Of the page with the changes since an earlier edition.
    ///
    /// - Parameter lock: the arrangements of this edition's diagrams.
    func changesKey(since earlier: Edition, _ lock: LayoutLock) -> ContentDigest {
        inputs.wholeKey(of: "changes", [site.whole(of: earlier), Self.digest(of: lock)])
    }

    /// Of the files of an export.
    ///
    /// - Parameter lock: the arrangements of the diagrams.
    func exportKey(_ title: String, _ lock: LayoutLock) -> ContentDigest {
        inputs.wholeKey(of: "export: \(title)", [Self.digest(of: lock)])
    }

    func searchMemory(_ slides: SlideResults, of version: String) -> EditionSearchMemory {
        EditionSearchMemory(groups: build.searchGroups(), inputs: inputs, version: version, slides: slides.keys)
    }

    private static func digest(of lock: LayoutLock) -> ContentDigest {
        var hasher = KeyHasher()
        for (key, arrangement) in lock.arrangements.sorted(by: { $0.key < $1.key }) {
            hasher.add(key.name)
            hasher.add(arrangement)
        }
        return hasher.key
    }

    func add(_ paths: [String], in folder: String, _ key: ContentDigest) {
        build.add(BuildRecord.Product(paths: paths.map { "\(folder)/\($0)" }), key)
    }
}
