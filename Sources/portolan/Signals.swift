import Glibc
import Publishing
import Synchronization

/// How the program takes signals and the streams that it is started with.
enum Signals {
    /// The signals that ask the program to end, without those that whoever started it has it ignore, as `nohup` does.
    private static var ends: [Int32] { [SIGHUP, SIGINT, SIGTERM].filter { !isIgnored($0) } }

    /// Where the handler writes a signal's number; the other end of the pipe is read by a thread.
    private static let arrivals = Atomic<Int32>(-1)

    /// A signal handler may do almost nothing, and some threads of the system's libraries take signals whatever the program
    /// blocks. So the handler wakes a thread that waits for it, which cleans up.
    static func prepare() {
        openStandardStreams()
        // A reader that has gone is an error of the write, not the end of the program.
        signal(SIGPIPE, SIG_IGN)
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        arrivals.store(ends[1], ordering: .relaxed)
        let reader = UnsafeMutableRawPointer(bitPattern: Int(ends[0]))
        var thread = pthread_t()
        guard pthread_create(&thread, nil, { Signals.waitForEnd(reader: $0) }, reader) == 0 else { return }
        for number in Self.ends {
            signal(number) { number in
                let code = errno
                var byte = UInt8(truncatingIfNeeded: number)
                _ = write(Signals.arrivals.load(ordering: .relaxed), &byte, 1)
                errno = code
            }
        }
    }

    private static func waitForEnd(reader: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        var number: UInt8 = 0
        while read(Int32(Int(bitPattern: reader)), &number, 1) != 1 {}
        // Whoever asks again does not wait for what has to be cleaned up.
        for number in ends { signal(number, SIG_DFL) }
        Interruption.begin()
        // As shells name the end by a signal.
        _exit(128 + Int32(number))
    }

    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0 else { return false }
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
    }

    /// Opens the standard streams that are closed, so that no file of the site gets the number of one and with it what is
    /// written there. Writing to the stream stays an error.
    private static func openStandardStreams() {
        for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) < 0 {
            _ = open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }
}
