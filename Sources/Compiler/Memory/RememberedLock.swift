import Diagnostics
import Model
import Records

/// A layout lock of which nothing had to be reported.
enum RememberedLock {
    static func bytes(_ lock: LayoutLock) -> [UInt8] {
        var writer = RecordWriter()
        writer.write(lock.graphviz)
        writer.write(lock.places.count)
        for (key, place) in lock.places.sorted(by: { $0.key < $1.key }) {
            writer.write(key.slide)
            writer.write(key.diagram)
            writer.write(place.bytes.lowerBound)
            writer.write(place.bytes.upperBound)
            writer.write(lock.arrangements[key])
        }
        return writer.bytes
    }

    /// - Parameter file: the lock's.
    /// - Returns: `nil` for anything but the bytes of a lock.
    static func lock(_ remembered: RememberedFile, _ file: SourceFile) -> LayoutLock? {
        var reader = RecordReader(remembered.bytes, in: remembered.range)
        var lock = LayoutLock()
        do throws(RecordReader.Damage) {
            lock.graphviz = try reader.optionalText()
            for _ in 0..<(try reader.count()) {
                let key = LayoutLock.Key(slide: try reader.value(), diagram: try reader.value())
                let (lower, upper) = (try reader.number(), try reader.number())
                guard lower >= 0, lower <= upper else { return nil }
                lock.places[key] = file.location(lower..<upper)
                lock.arrangements[key] = try reader.optional()
            }
        } catch {
            return nil
        }
        return reader.isAtEnd ? lock : nil
    }
}
