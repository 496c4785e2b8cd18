import Digests
import Records

extension ContentDigest: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.writeMemory(of: high)
        writer.writeMemory(of: low)
    }

    package init(reading reader: inout RecordReader) throws(RecordReader.Damage) {
        self.init(high: try reader.memory(of: UInt64.self), low: try reader.memory(of: UInt64.self))
    }
}
