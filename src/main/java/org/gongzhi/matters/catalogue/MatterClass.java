package org.gongzhi.matters.catalogue;

import java.util.List;

/**
 * 事项分类. One class of the tree of D 3.7.
 *
 * @param code letter and two digits, “A01”; the letter is the branch
 * @param name what people read
 * @param examples a few things that belong here, in a resident's words
 * @param keywords words that point here; “楼道+灯” means both occur in one sentence
 * @param urgency how urgent such a matter is unless its words say otherwise
 * @param criticalWhen words that make it {@link Urgency#CRITICAL}
 * @param deliberativeWhen words that make it {@link Urgency#DELIBERATIVE}
 * @param leadKind kind of organisation that leads, a name of the people module's OrganisationKind
 * @param leadWords who that is in the words of the trade: “供水企业”, “城管执法”
 * @param support who helps, in the words of the trade
 * @param basis why this lead, for people to read; may be empty
 * @param source where the row comes from: an article, a document number, or our own starting value
 */
public record MatterClass(
    String code,
    String name,
    List<String> examples,
    List<String> keywords,
    Urgency urgency,
    List<String> criticalWhen,
    List<String> deliberativeWhen,
    String leadKind,
    String leadWords,
    List<String> support,
    String basis,
    String source) {
  public MatterClass {
    examples = List.copyOf(examples);
    keywords = List.copyOf(keywords);
    criticalWhen = List.copyOf(criticalWhen);
    deliberativeWhen = List.copyOf(deliberativeWhen);
    support = List.copyOf(support);
  }
}
