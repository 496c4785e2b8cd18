import Glibc

/// One end of a pair of connected sockets that carry frames. A frame is a length of four bytes, lowest first, followed by
/// that many bytes.
///
/// Sockets instead of pipes, because writing to a socket whose other end is closed can be an error instead of a signal.
struct FrameSocket: ~Copyable {
    /// Larger than any diagram's frame; a greater length is invalid.
    private static let longest = 64 << 20
    /// Milliseconds without any progress after which the other end is looked at.
    static let interval: Int32 = 100

    private let descriptor: Int32

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

    /// - Parameter look: called in every interval in which the other end takes nothing; what it throws ends the waiting.
    func send(_ frame: [UInt8], _ look: () throws(WorkerError) -> Void = {}) throws(WorkerError) {
        let length = UInt32(truncatingIfNeeded: frame.count)
        let bytes = (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + frame
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
            }
            if count > 0 {
                sent += count
            } else if count < 0, errno == EAGAIN || errno == EWOULDBLOCK {
                try wait(for: POLLOUT, look)
            } else if count == 0 || errno != EINTR {
                throw .closed
            }
        }
    }

    /// - Parameter look: called in every interval in which the other end gives nothing; what it throws ends the waiting.
    func receive(_ look: () throws(WorkerError) -> Void = {}) throws(WorkerError) -> [UInt8] {
        let head = try receive(4, look)
        let length = (0..<4).reduce(0) { $0 | Int(head[$1]) << (8 * $1) }
        guard length <= Self.longest else { throw .malformedAnswer }
        return try receive(length, look)
    }

    private func receive(_ count: Int, _ look: () throws(WorkerError) -> Void) throws(WorkerError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var received = 0
        while received < count {
            try wait(for: POLLIN, look)
            let got = bytes[received...].withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { throw .closed }
            received += got
        }
        return bytes
    }

    private func wait(for event: Int32, _ look: () throws(WorkerError) -> Void) throws(WorkerError) {
        while true {
            var wanted = pollfd(fd: descriptor, events: Int16(event), revents: 0)
            let ready = poll(&wanted, 1, Self.interval)
            if ready > 0 { return }
            if ready == 0 { try look() } else if errno != EINTR { throw .closed }
        }
    }
}
