/// What stands above the columns of a sheet.
struct SheetHead {
    var title: String
    /// One below the other.
    var lines: [String]
    /// The address of the last line's site; `nil` without one.
    var address: String?

    static let none = SheetHead(title: "", lines: [])

    /// In rows, with an empty one at the end.
    var height: Int { title.isEmpty ? 0 : lines.count + (address == nil ? 0 : 1) + 2 }
}
