import Glibc

/// One end of a pair of connected sockets that carry frames. A frame is a length of four bytes, lowest first, followed by
/// that many bytes.
///
/// Sockets instead of pipes, because writing to a socket whose other end is closed can be an error instead of a signal.
struct FrameSocket: ~Copyable {
    /// Larger than any diagram's frame; a greater length is invalid.
    private static let longest = 64 << 20

    let descriptor: Int32

    /// - Parameter descriptor: closed with the value.
    init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// - Returns: the two ends, which programs started later do not inherit; `nil` if the system has none left.
    static func pair() -> (own: Int32, other: Int32)? {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
        return (ends[0], ends[1])
    }

    func send(_ frame: [UInt8]) throws(FrameSocketError) {
        let length = UInt32(truncatingIfNeeded: frame.count)
        let bytes = (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + frame
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .closed }
            sent += count
        }
    }

    /// - Parameter limit: milliseconds for the whole frame; no limit if negative.
    func receive(within limit: Int) throws(FrameSocketError) -> [UInt8] {
        let clock = ContinuousClock()
        let end = clock.now + .milliseconds(limit)
        func left() -> Int32 {
            guard limit >= 0 else { return -1 }
            let duration = (end - clock.now).components
            return Int32(clamping: max(0, duration.seconds * 1000 + duration.attoseconds / 1_000_000_000_000_000))
        }
        let head = try receive(4, left)
        let length = (0..<4).reduce(0) { $0 | Int(head[$1]) << (8 * $1) }
        guard length <= Self.longest else { throw .closed }
        return try receive(length, left)
    }

    private func receive(_ count: Int, _ left: () -> Int32) throws(FrameSocketError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var received = 0
        while received < count {
            var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = poll(&wait, 1, left())
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else { throw ready == 0 ? .timedOut : .closed }
            let got = bytes[received...].withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { throw .closed }
            received += got
        }
        return bytes
    }
}
