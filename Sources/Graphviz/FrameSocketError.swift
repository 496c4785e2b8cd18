/// Why a frame was not sent or received.
enum FrameSocketError: Error {
    case closed
    case timedOut
}
