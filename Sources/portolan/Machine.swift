import Glibc

/// The machine that the program runs on.
enum Machine {
    /// The number of processors.
    static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
