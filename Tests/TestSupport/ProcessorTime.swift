import Glibc

package enum ProcessorTime {
    /// Of this thread, in seconds: what work takes on one core, whatever other tests and the machine do meanwhile.
    package static var ofThread: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
