import Diagnostics
import Digests

/// The file of a slide as digests.
struct SlideDigests: Sendable {
    let file: ContentDigest
    /// Of the lines up to the second `---`.
    let frontMatter: ContentDigest

    static let ofNoFile = SlideDigests(SourceFile(path: ""))

    init(_ source: SourceFile) {
        let mark = Array("\n---".utf8)
        let bytes = source.bytes
        var end = bytes.count
        var place = 3
        while place + mark.count <= bytes.count {
            if bytes[place] == mark[0], bytes[place..<place + mark.count].elementsEqual(mark) {
                end = place
                break
            }
            place += 1
        }
        file = ContentDigest(of: bytes)
        frontMatter = bytes.withUnsafeBytes { ContentDigest(of: UnsafeRawBufferPointer(rebasing: $0[..<end])) }
    }
}
