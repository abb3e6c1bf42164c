/// One value of a row, in the types that a STRICT table knows.
public enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
}

/// What can be bound to a parameter of a statement.
public protocol Bindable {
  var sqlValue: SQLValue { get }
}

extension SQLValue: Bindable {
  public var sqlValue: SQLValue { self }
}

extension Int: Bindable {
  public var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Int64: Bindable {
  public var sqlValue: SQLValue { .integer(self) }
}

extension Bool: Bindable {
  public var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}

extension String: Bindable {
  public var sqlValue: SQLValue { .text(self) }
}

extension Optional: Bindable where Wrapped: Bindable {
  public var sqlValue: SQLValue { self?.sqlValue ?? .null }
}

extension Day: Bindable {
  public var sqlValue: SQLValue { .text(iso) }
}

extension TimeOfDay: Bindable {
  public var sqlValue: SQLValue { .integer(Int64(minutes)) }
}

extension Moment: Bindable {
  public var sqlValue: SQLValue { .text(iso) }
}

/// The key of a row, typed by what the row stands for.
public struct ID<Entity>: Hashable, Sendable, Comparable, Bindable {
  public let rawValue: Int64

  public init(_ rawValue: Int64) {
    self.rawValue = rawValue
  }

  public var sqlValue: SQLValue { .integer(rawValue) }

  public static func < (left: ID, right: ID) -> Bool { left.rawValue < right.rawValue }
}
