package org.gongzhi.people.contacts;

import java.util.Optional;
import java.util.UUID;

/** 号码簿. Where somebody is reached. It is no look at them: the person asked for it by giving the number. */
public interface PhoneBook {
  /** Their number; empty when none is known. */
  Optional<String> phone(String area, UUID person);

  /** A mail address as it is kept. */
  byte[] sealMail(String area, UUID person, String address);

  /** A mail address that is kept. */
  String openMail(String area, UUID person, byte[] sealed);
}
