extension String {
    /// Without white space at both ends.
    package var trimmingBlanks: String {
        var rest = drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
