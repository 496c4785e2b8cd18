/// Why a worker gave no answer.
enum WorkerError: Error, Hashable {
    /// Its socket was closed, as happens where it ends.
    case closed
    case malformedAnswer
    /// Something stopped it.
    case stopped
    /// It sleeps instead of computing.
    case idle
    /// It computed for longer than it may.
    case outOfTime
    /// It could not begin, in its own words.
    case failed(String)
}
