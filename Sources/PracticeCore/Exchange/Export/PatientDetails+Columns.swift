extension PatientDetails {
  /// One thing as ``WrittenDetails`` reads it, in the words of a language; empty if not known.
  public func text(of column: PatientColumn, _ lists: PatientLists, in language: Language) -> String
  {
    switch column {
    case .surname: name.surname
    case .prefix: name.prefix
    case .partnerSurname: name.partnerSurname ?? ""
    case .partnerPrefix: name.partnerPrefix ?? ""
    case .nameOrder: name.partnerSurname == nil ? "" : name.order.name(in: language)
    case .initials: name.initials
    case .givenName: name.givenName
    case .fullName: name.listed
    case .birthDate: birth.text(in: language)
    case .sex: sex == .unknown ? "" : sex.name(in: language)
    case .citizenNumber: citizenNumber
    case .identityDocument:
      identityDocument == .none ? "" : identityDocument.name(in: language)
    case .identityNumber: identityNumber
    case .street: street
    case .houseNumber: houseNumber
    case .houseNumberAddition: ""
    case .addressLine: [street, houseNumber].filter { !$0.isEmpty }.joined(separator: " ")
    case .postcode: postcode
    case .city: city
    case .phone: phone
    case .phoneLabel: phoneLabel
    case .otherPhone: otherPhone
    case .otherPhoneLabel: otherPhoneLabel
    case .thirdPhone: thirdPhone
    case .thirdPhoneLabel: thirdPhoneLabel
    case .email: email
    case .channel: channel == .any ? "" : channel.name(in: language)
    case .language: self.language.rawValue
    case .gp: gp
    case .source: lists.sources.first { $0.id == source }?.name(in: language) ?? ""
    case .therapist: lists.therapists.first { $0.id == therapist }?.initials ?? ""
    case .deskNote: deskNote
    case .emergencyName: emergency.name
    case .emergencyRelation: emergency.relation
    case .emergencyPhone: emergency.phone
    case .billName: billAddress.name
    case .billStreet: billAddress.street
    case .billHouseNumber: billAddress.houseNumber
    case .billPostcode: billAddress.postcode
    case .billCity: billAddress.city
    case .guardianName1: guardian(0)?.name ?? ""
    case .guardianRelation1: guardian(0)?.relation ?? ""
    case .guardianPhone1: guardian(0)?.phone ?? ""
    case .guardianAuthority1: authority(0, language)
    case .guardianName2: guardian(1)?.name ?? ""
    case .guardianRelation2: guardian(1)?.relation ?? ""
    case .guardianPhone2: guardian(1)?.phone ?? ""
    case .guardianAuthority2: authority(1, language)
    }
  }

  private func guardian(_ index: Int) -> Guardian? {
    guardians.indices.contains(index) ? guardians[index] : nil
  }

  private func authority(_ index: Int, _ language: Language) -> String {
    guardian(index).map { $0.hasAuthority ? language("ja", "yes") : language("nee", "no") } ?? ""
  }
}
