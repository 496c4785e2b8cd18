/// A file that an earlier build has written, of which the parts that did not change are copied.
final class EarlierFile: Sendable {
    private let file: FileDescriptor
    private let path: String

    init(_ path: String) throws(FileError) {
        file = try FileDescriptor.openPlain(path)
        self.path = path
    }

    func bytes(_ range: Range<Int>) throws(FileError) -> [UInt8] { try file.read(range, named: path) }
}
