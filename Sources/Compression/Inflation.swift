import CZlib

/// Expands what RFC 1951 compressed ("deflate", without a header).
package enum Inflation {
    /// - Parameter limit: how many bytes there may be.
    /// - Returns: `nil` if the bytes are damaged, or there would be more.
    package static func inflated(_ bytes: ArraySlice<UInt8>, atMost limit: Int) -> [UInt8]? {
        guard bytes.count <= Int(UInt32.max) else { return nil }
        var stream = z_stream()
        guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return nil
        }
        defer { inflateEnd(&stream) }
        var output: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        return bytes.withUnsafeBufferPointer { input -> [UInt8]? in
            stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.avail_in = UInt32(input.count)
            while true {
                let (status, written) = piece.withUnsafeMutableBufferPointer { room in
                    stream.next_out = room.baseAddress
                    stream.avail_out = UInt32(room.count)
                    let status = inflate(&stream, Z_NO_FLUSH)
                    return (status, room.count - Int(stream.avail_out))
                }
                guard output.count + written <= limit else { return nil }
                output += piece[..<written]
                switch status {
                case Z_STREAM_END: return output
                case Z_OK where written > 0 || stream.avail_in > 0: continue
                default: return nil
                }
            }
        }
    }
}
