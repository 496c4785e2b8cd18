import CZlib

/// Compresses bytes as RFC 1951 has it ("deflate", without a header), as they come. The same bytes, added in any pieces,
/// give the same result with the same version of zlib.
package struct Deflation: ~Copyable {
    /// Its address must not change while it is in use, which is why it is not a stored value.
    private let stream: UnsafeMutablePointer<z_stream>
    private var output: [UInt8] = []
    private static let pieceSize = 1 << 16

    /// - Returns: `nil` where zlib has no memory.
    package init?() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // The fastest level: sheets of a workbook become a tenth with it, and an eleventh with the slowest.
        let status = deflateInit2_(
            stream, Z_BEST_SPEED, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else {
            stream.deallocate()
            return nil
        }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    package mutating func add(_ bytes: [UInt8]) { run(bytes, Z_NO_FLUSH) }

    /// - Returns: everything that was added, compressed.
    package consuming func finish() -> [UInt8] {
        run([], Z_FINISH)
        return output
    }

    /// Until zlib has taken all of `bytes`, and has nothing more to say for now.
    private mutating func run(_ bytes: [UInt8], _ flush: Int32) {
        var bytes = bytes
        let stream = stream
        bytes.withUnsafeMutableBufferPointer { input in
            stream.pointee.next_in = input.baseAddress
            stream.pointee.avail_in = UInt32(input.count)
            var room: UInt32
            repeat {
                let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
                    stream.pointee.next_out = buffer.baseAddress
                    stream.pointee.avail_out = UInt32(Self.pieceSize)
                    deflate(stream, flush)
                    count = Self.pieceSize - Int(stream.pointee.avail_out)
                }
                output += piece
                room = stream.pointee.avail_out
            } while room == 0
        }
    }
}
