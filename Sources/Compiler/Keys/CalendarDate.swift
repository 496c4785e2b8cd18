/// A day as sources give it: `2026-11-23` (ISO 8601).
struct CalendarDate {
    private let year: Int
    private let month: Int
    private let day: Int

    /// - Returns: `nil` for a text that is not of that form.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], let numbers = Self.numbers(parts) else { return nil }
        (year, month, day) = (numbers[0], numbers[1], numbers[2])
    }

    /// The date in that form, of a text that gives day, month and year in the order of most of Europe: `23.11.2026`.
    static func meant(by text: String) -> String? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, (1...2).contains(parts[0].utf8.count), (1...2).contains(parts[1].utf8.count),
            parts[2].utf8.count == 4, numbers(parts) != nil
        else { return nil }
        let padded = parts.map { $0.utf8.count == 1 ? "0\($0)" : "\($0)" }
        let date = "\(padded[2])-\(padded[1])-\(padded[0])"
        return CalendarDate(date)?.obstacle == nil ? date : nil
    }

    private static func numbers(_ parts: [Substring]) -> [Int]? {
        let isDigits = parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        let numbers = parts.compactMap { Int($0) }
        return isDigits && numbers.count == parts.count ? numbers : nil
    }

    /// Why no calendar has the day; `nil` if it exists.
    var obstacle: String? {
        guard (1...12).contains(month) else { return "months are 01 to 12" }
        guard !(1...daysInMonth).contains(day) else { return nil }
        return "\(Self.months[month - 1])\(month == 2 ? " \(year)" : "") has \(daysInMonth) days"
    }

    private var daysInMonth: Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
