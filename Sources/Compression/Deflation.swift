import CZlib

/// Compresses bytes as RFC 1951 has it ("deflate", without a header), as they come. The same bytes, added in any pieces,
/// give the same result with the same version of zlib.
package struct Deflation: ~Copyable {
    /// Its address must not change while it is in use, which is why it is not a stored value.
    private let stream: UnsafeMutablePointer<z_stream>
    /// Where zlib writes, `pieceSize` bytes.
    private let buffer: UnsafeMutablePointer<UInt8>
    private var output: [[UInt8]] = []
    private static let pieceSize = 1 << 16

    /// - Returns: `nil` where zlib has no memory.
    package init?() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        buffer = .allocate(capacity: Self.pieceSize)
        // The fastest level: sheets of a workbook become a tenth with it, and an eleventh with the slowest.
        let status = deflateInit2_(
            stream, Z_BEST_SPEED, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else {
            stream.deallocate()
            buffer.deallocate()
            return nil
        }
        stream.pointee.next_out = buffer
        stream.pointee.avail_out = UInt32(Self.pieceSize)
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
        buffer.deallocate()
    }

    package mutating func add(_ bytes: [UInt8]) { run(bytes, Z_NO_FLUSH) }

    /// - Returns: everything that was added, compressed, in pieces.
    package consuming func finish() -> [[UInt8]] {
        run([], Z_FINISH)
        output.append(Self.takePiece(stream, buffer))
        return output
    }

    /// Until zlib has taken all of `bytes`, and has nothing more to say for now.
    private mutating func run(_ bytes: [UInt8], _ flush: Int32) {
        output += Self.run(bytes, flush, stream, buffer)
    }

    /// - Returns: what was written, in whole pieces.
    private static func run(
        _ bytes: [UInt8], _ flush: Int32, _ stream: UnsafeMutablePointer<z_stream>,
        _ buffer: UnsafeMutablePointer<UInt8>
    ) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        bytes.withUnsafeBufferPointer { input in
            stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.pointee.avail_in = UInt32(input.count)
            repeat {
                if stream.pointee.avail_out == 0 { pieces.append(takePiece(stream, buffer)) }
                _ = deflate(stream, flush)
            } while stream.pointee.avail_out == 0
        }
        return pieces
    }

    private static func takePiece(
        _ stream: UnsafeMutablePointer<z_stream>, _ buffer: UnsafeMutablePointer<UInt8>
    ) -> [UInt8] {
        let piece = Array(UnsafeBufferPointer(start: buffer, count: pieceSize - Int(stream.pointee.avail_out)))
        stream.pointee.next_out = buffer
        stream.pointee.avail_out = UInt32(pieceSize)
        return piece
    }
}
