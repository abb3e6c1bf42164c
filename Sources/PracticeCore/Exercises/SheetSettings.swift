/// How the sheets of this practice speak.
extension Reader {
  public func addressForm() throws -> AddressForm {
    try SheetSettingStore(database: database).address()
  }
}

extension Practice {
  /// Chooses how adults are spoken to on Dutch sheets.
  public func chooseAddress(_ address: AddressForm) throws {
    let detail = address == .formal ? "u" : "je"
    try change(JournalNote(.chooseAddress, detail: detail)) { writer in
      try SheetSettingStore(database: writer.database).set(address)
    }
  }
}
