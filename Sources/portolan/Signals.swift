import Glibc
import Publishing

/// How the program takes signals and the streams that it is started with.
enum Signals {
    /// The signals that ask the program to end, without those that whoever started it has it ignore, as `nohup` does.
    private static var ends: [Int32] { [SIGHUP, SIGINT, SIGTERM].filter { !isIgnored($0) } }

    /// To be called before there are other threads.
    ///
    /// A signal handler may do almost nothing, so the signals are blocked in every thread, and one thread waits for them.
    static func prepare() {
        openStandardStreams()
        // A reader that has gone is an error of the write, not the end of the program.
        signal(SIGPIPE, SIG_IGN)
        guard !ends.isEmpty else { return }
        var set = endSet
        pthread_sigmask(SIG_BLOCK, &set, nil)
        var thread = pthread_t()
        let code = pthread_create(&thread, nil, { _ in Signals.waitForEnd() }, nil)
        if code != 0 { pthread_sigmask(SIG_UNBLOCK, &set, nil) }
    }

    private static func waitForEnd() -> UnsafeMutableRawPointer? {
        var set = endSet
        var number: Int32 = 0
        while sigwait(&set, &number) != 0 {}
        // Whoever asks again does not wait for what has to be cleaned up.
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
        Interruption.begin()
        // As shells name the end by a signal.
        _exit(128 + number)
    }

    private static var endSet: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for number in ends { sigaddset(&set, number) }
        return set
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
