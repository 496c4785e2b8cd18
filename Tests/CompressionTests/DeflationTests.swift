import Compression
import Foundation
import Testing

struct DeflationTests {
    /// What another program makes of `deflated`.
    private static func inflated(_ deflated: [UInt8]) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [
            "-c", "import sys, zlib; sys.stdout.buffer.write(zlib.decompress(sys.stdin.buffer.read(), -15))",
        ]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(deflated))
        try input.fileHandleForWriting.close()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return [UInt8](bytes)
    }

    private struct NoMemory: Error {}

    private static func deflated(_ pieces: [[UInt8]]) throws -> [UInt8] {
        guard var deflation = Deflation() else { throw NoMemory() }
        for piece in pieces { deflation.add(piece) }
        return Array(deflation.finish().joined())
    }

    @Test func piecesMakeNoDifference() throws {
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 * $0 / 7 % 61) }
        let pieces = stride(from: 0, to: bytes.count, by: 777).map { Array(bytes[$0..<min($0 + 777, bytes.count)]) }
        let whole = try Self.deflated([bytes])
        #expect(try Self.deflated(pieces) == whole)
        #expect(whole.count < bytes.count / 2)
        #expect(try Self.inflated(whole) == bytes)
    }

    @Test func nothingAndNoiseComeBack() throws {
        var generator = SystemRandomNumberGenerator()
        let noise = (0..<200_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        for bytes in [[], [7], noise] { #expect(try Self.inflated(try Self.deflated([bytes])) == bytes) }
    }

    @Test func checksumsAreThoseOfTheStandard() {
        var checksum = CRC32()
        checksum.add(Array("12345".utf8))
        checksum.add([])
        checksum.add(Array("6789".utf8))
        #expect(checksum.value == 0xCBF4_3926)
    }
}
