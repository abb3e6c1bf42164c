/// The SQL of how sheets speak.
struct SheetSettingStore {
  let database: Database

  func address() throws -> AddressForm {
    try database.first("SELECT address FROM sheet_setting") { try $0.value() } ?? .formal
  }

  func set(_ address: AddressForm) throws {
    try database.run("UPDATE sheet_setting SET address = ?", address.rawValue)
  }
}
