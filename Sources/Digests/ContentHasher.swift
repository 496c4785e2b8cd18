import CXXHash

/// Computes the digest of bytes that arrive piece by piece. How they are divided into pieces does not matter.
package struct ContentHasher: ~Copyable {
    /// Owned; freed at the end of the hasher's life. `nil` only if there is no memory.
    private let state: OpaquePointer?

    package init() {
        state = XXH3_createState()
        XXH3_128bits_reset(state)
    }

    deinit { XXH3_freeState(state) }

    package mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { update($0) }
    }

    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        XXH3_128bits_update(state, bytes.baseAddress, bytes.count)
    }

    /// The digest of all bytes so far; more may follow.
    package var digest: ContentDigest { ContentDigest(XXH3_128bits_digest(state)) }
}
