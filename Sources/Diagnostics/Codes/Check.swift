/// One kind of diagnostic: its code with the explanation and the examples, and, in the same file, the check that finds it
/// or the function that reports it.
package protocol Check: SendableMetatype {
    static var code: DiagnosticCode { get }
}
