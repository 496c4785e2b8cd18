import Glibc

/// Looks after a child process from its creation until it runs its program.
///
/// `posix_spawn` returns only then: a child that somebody stops in between would hold its parent for ever. Such a child is
/// ended, as a worker is that is stopped later.
struct SpawnWatch {
    /// How often in a row a child must be seen stopped.
    private static let stops = 5
    /// In milliseconds.
    private static let interval: Int32 = 200

    /// The folder of the thread that creates the child, in `/proc`.
    private let creator: String
    /// Is closed when the child runs its program.
    private let end: Int32

    /// Calls `posix_spawn`, while another thread looks after the child.
    static func during<Result>(_ spawn: () -> Result) -> Result {
        guard let creator = realpath("/proc/thread-self", nil) else { return spawn() }
        defer { free(creator) }
        guard let (own, other) = FrameSocket.pair() else { return spawn() }
        let watch = Unmanaged.passRetained(Box(SpawnWatch(creator: String(cString: creator), end: other)))
        var thread = pthread_t()
        let status = pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().watch.run() }
                return nil
            }, watch.toOpaque())
        if status != 0 { watch.release() }
        defer {
            close(own)
            if status == 0 { pthread_join(thread, nil) }
            close(other)
        }
        return spawn()
    }

    private final class Box: Sendable {
        let watch: SpawnWatch
        init(_ watch: SpawnWatch) { self.watch = watch }
    }

    private func run() {
        var seen: [pid_t: Int] = [:]
        var event = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
        while true {
            let count = poll(&event, 1, Self.interval)
            if count > 0 || count < 0 && errno != EINTR { return }
            let held = children.filter(isHeld)
            seen = Dictionary(held.map { ($0, (seen[$0] ?? 0) + 1) }, uniquingKeysWith: { first, _ in first })
            for (child, times) in seen where times >= Self.stops { kill(child, SIGKILL) }
        }
    }

    private var children: [pid_t] {
        Self.content(of: "\(creator)/children").split(separator: UInt8(ascii: " "))
            .compactMap { pid_t(String(decoding: $0, as: UTF8.self)) }
    }

    /// Whether a child is stopped and still has the memory of its parent, and so its command line.
    private func isHeld(_ child: pid_t) -> Bool {
        guard let state = ProcessStatus(of: child)?.state, state == "T" || state == "t" else { return false }
        return Self.content(of: "/proc/\(child)/cmdline") == Self.content(of: "/proc/self/cmdline")
    }

    /// - Returns: nothing for a file that is not there.
    private static func content(of path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        return [UInt8](unsafeUninitializedCapacity: 1 << 14) { buffer, count in
            count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
        }
    }
}
