import Model

extension Flow.ID {
    /// The name itself if it is short enough, else its beginning and a digest of all of it. Comments of rules are
    /// limited: those of nftables to 128 bytes.
    ///
    /// - Parameter limit: in bytes; at least 24.
    package func shortened(to limit: Int) -> String where Named == Flow {
        guard text.utf8.count > limit else { return text }
        let digest = FNV1a.hexDigest(of: text.utf8)
        return String(decoding: text.utf8.prefix(max(0, limit - 17)), as: UTF8.self) + "~" + digest
    }
}
