import Digests

/// Computes a key from values one after another. Each is preceded by its length, so that no two lists of values are alike.
struct KeyHasher: ~Copyable {
    private var hasher = ContentHasher()

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            add(bytes.count)
            hasher.update(UnsafeRawBufferPointer(bytes))
        }
    }

    mutating func add(_ number: Int) {
        withUnsafeBytes(of: Int64(number).littleEndian) { hasher.update($0) }
    }

    mutating func add(_ isTrue: Bool) { add(isTrue ? 1 : 0) }

    mutating func add(_ digest: ContentDigest) {
        withUnsafeBytes(of: (digest.high.littleEndian, digest.low.littleEndian)) { hasher.update($0) }
    }

    mutating func add(_ texts: some Collection<String>) {
        add(texts.count)
        for text in texts { add(text) }
    }

    var key: ContentDigest { hasher.digest }
}
