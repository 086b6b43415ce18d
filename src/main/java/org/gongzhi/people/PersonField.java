package org.gongzhi.people;

/** 受保护的字段. What of a person is masked until somebody says why they need it. */
public enum PersonField {
  /** 姓名. */
  NAME(false),
  /** 电话. */
  PHONE(false),
  /** 证件号码. */
  ID_NUMBER(true),
  /** 健康情况. */
  HEALTH(true),
  /** 收入情况. */
  INCOME(true);

  private final boolean sensitive;

  PersonField(boolean sensitive) {
    this.sensitive = sensitive;
  }

  /**
   * 敏感个人信息 (个人信息保护法 28). Only those who oversee the person's area may ask for it, never a party that
   * merely handles one matter.
   */
  public boolean isSensitive() {
    return sensitive;
  }

  /** The message key of its name. */
  public String label() {
    return "person.field." + name();
  }
}
