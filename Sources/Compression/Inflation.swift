import CZlib

/// Expands bytes that are compressed as RFC 1951 has it ("deflate", without a header).
enum Inflation {
    /// - Parameter size: of the result, which must have just that.
    /// - Returns: `nil` where the bytes are not such, or come to another size.
    static func expanded(_ bytes: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
        var stream = z_stream()
        let version = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, version) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        // One more byte, so that a longer result is seen.
        var result = [UInt8](repeating: 0, count: size + 1)
        let status = bytes.withUnsafeBufferPointer { input in
            result.withUnsafeMutableBufferPointer { output in
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                return inflate(&stream, Z_FINISH)
            }
        }
        guard status == Z_STREAM_END, Int(stream.total_out) == size else { return nil }
        result.removeLast()
        return result
    }
}
