import CXXHash

/// The library that computes digests.
package enum DigestLibrary {
    /// As it is at run time.
    package static var version: String {
        // Two decimal digits for each part but the first (xxhash.h).
        let number = XXH_versionNumber()
        return "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
    }
}
