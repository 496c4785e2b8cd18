import Digests
import Layout
import Records

/// What a build has made, and from what, so that the next one makes only what changed.
package struct BuildRecord: Sendable {
    /// Pages and pictures that are made together.
    struct Product: Sendable {
        /// The files, relative to the output.
        var paths: [String] = []
        /// Of the diagrams of a slide, in their order.
        var measures: [DiagramMeasures] = []
        /// Where the slide is in the print page and in `model.json`, in bytes.
        var sheet: Range<Int>?
        var document: Range<Int>?
        /// The keys of products that are part of this one.
        var parts: [ContentDigest] = []
    }

    /// The digest of everything that the build was made from.
    var inputs: ContentDigest
    /// What the build has said.
    package var outcome = BuildOutcome()
    /// The files of the output as they were right after the build, by their paths.
    var files: [String: FileSignature] = [:]
    /// By the digest of what each was made from.
    var products: [ContentDigest: Product] = [:]

    init(inputs: ContentDigest) { self.inputs = inputs }
}

// MARK: Its file

extension BuildRecord {
    private static let heading = "Portolan's record of a build, format 2\n"

    var bytes: [UInt8] {
        var writer = SealedRecord.writer(heading: Self.heading)
        writer.write(inputs)
        outcome.write(to: &writer)
        writer.write(files.count)
        var positions: [String: Int] = [:]
        positions.reserveCapacity(files.count)
        for (position, file) in files.enumerated() {
            positions[file.key] = position
            writer.write(file.key)
            writer.writeMemory(of: file.value)
        }
        writer.write(products.count)
        for (key, product) in products {
            writer.write(key)
            // What is no file of the output cannot be kept.
            let files = product.paths.compactMap { positions[$0] }
            writer.write(files.count)
            for file in files { writer.write(file) }
            writer.write(product.measures.count)
            for measures in product.measures { writer.writeMemory(of: measures) }
            for range in [product.sheet, product.document] {
                writer.write(range?.lowerBound ?? -1)
                writer.write(range?.upperBound ?? -1)
            }
            writer.write(product.parts.count)
            for part in product.parts { writer.write(part) }
        }
        var bytes = writer.bytes
        SealedRecord.seal(&bytes)
        return bytes
    }

    /// - Returns: `nil` for anything but the bytes of a whole record.
    init?(parsing bytes: [UInt8]) {
        guard var reader = SealedRecord.reader(bytes, heading: Self.heading) else { return nil }
        do throws(RecordReader.Damage) {
            inputs = try reader.value()
            outcome = try BuildOutcome(reading: &reader)
            var paths: [String] = []
            let count = try reader.count()
            files.reserveCapacity(count)
            for _ in 0..<count {
                let path = try reader.text()
                paths.append(path)
                files[path] = try reader.memory(of: FileSignature.self)
            }
            for _ in 0..<(try reader.count()) {
                let key: ContentDigest = try reader.value()
                products[key] = try Self.product(&reader, paths)
            }
            guard reader.isAtEnd else { return nil }
        } catch {
            return nil
        }
    }

    private static func product(
        _ reader: inout RecordReader, _ paths: [String]
    ) throws(RecordReader.Damage) -> Product {
        var product = Product()
        for _ in 0..<(try reader.count()) {
            let file = try reader.number()
            guard paths.indices.contains(file) else { throw RecordReader.Damage() }
            product.paths.append(paths[file])
        }
        for _ in 0..<(try reader.count()) { product.measures.append(try reader.memory(of: DiagramMeasures.self)) }
        product.sheet = try range(&reader)
        product.document = try range(&reader)
        for _ in 0..<(try reader.count()) { product.parts.append(try reader.value()) }
        return product
    }

    private static func range(_ reader: inout RecordReader) throws(RecordReader.Damage) -> Range<Int>? {
        let (start, end) = (try reader.number(), try reader.number())
        return start >= 0 && end >= start ? start..<end : nil
    }
}
