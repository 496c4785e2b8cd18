import Model

/// A value that can be in a record.
package protocol Recordable {
    func write(to writer: inout RecordWriter)
    init(reading reader: inout RecordReader) throws(RecordReader.Damage)
}

extension RecordWriter {
    package mutating func write(_ value: some Recordable) { value.write(to: &self) }

    package mutating func write<Value: Recordable>(_ value: Value?) {
        write(value != nil)
        if let value { write(value) }
    }

    package mutating func write(_ text: String?) {
        write(text != nil)
        if let text { write(text) }
    }

    package mutating func write(_ number: Int?) {
        write(number != nil)
        if let number { write(number) }
    }

    package mutating func write<Value: Recordable>(_ values: [Value]) {
        write(values.count)
        for value in values { write(value) }
    }

    package mutating func write(_ values: [String]) {
        write(values.count)
        for value in values { write(value) }
    }

    /// One of few values.
    package mutating func write<Value: CaseIterable & Equatable>(oneOf value: Value) {
        var place = 0
        for other in Value.allCases {
            if other == value { break }
            place += 1
        }
        write(place)
    }
}

extension RecordReader {
    package mutating func value<Value: Recordable>() throws(Damage) -> Value { try Value(reading: &self) }

    package mutating func optional<Value: Recordable>() throws(Damage) -> Value? {
        try flag() ? try Value(reading: &self) : nil
    }

    package mutating func optionalText() throws(Damage) -> String? { try flag() ? try text() : nil }

    package mutating func optionalNumber() throws(Damage) -> Int? { try flag() ? try number() : nil }

    package mutating func list<Value: Recordable>() throws(Damage) -> [Value] {
        let count = try count()
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try Value(reading: &self)) }
        return values
    }

    package mutating func texts() throws(Damage) -> [String] {
        let count = try count()
        var values: [String] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try text()) }
        return values
    }

    package mutating func oneOf<Value: CaseIterable>() throws(Damage) -> Value {
        let place = try number()
        let all = Array(Value.allCases)
        guard all.indices.contains(place) else { throw Damage() }
        return all[place]
    }
}
