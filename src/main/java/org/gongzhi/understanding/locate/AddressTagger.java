package org.gongzhi.understanding.locate;

import java.util.ArrayList;
import java.util.List;
import org.gongzhi.understanding.locate.TaggedText.Element;

/** 地址要素. Tells the elements of an address apart as people did in the addresses it learned from. */
public final class AddressTagger {
  private final Lexicon lexicon;
  private final TagField field;

  private AddressTagger(Lexicon lexicon, TagField field) {
    this.lexicon = lexicon;
    this.field = field;
  }

  /** Learns from addresses whose elements people told apart. */
  public static AddressTagger learn(List<TaggedText> addresses) {
    Lexicon lexicon = Lexicon.of(addresses);
    List<List<List<String>>> features = new ArrayList<>();
    for (int i = 0; i < addresses.size(); i++)
      features.add(AddressFeatures.of(addresses.get(i).pieces(), lexicon.without(i)));
    return new AddressTagger(lexicon, TagTrainer.learn(addresses, features));
  }

  /**
   * The elements of an address.
   *
   * @param pieces its characters, numbers in one piece
   */
  public List<Element> elements(List<String> pieces) {
    int[][] seen = field.known(AddressFeatures.of(pieces, lexicon));
    return TaggedText.spelled(field.names(field.best(field.fits(seen, 1))));
  }
}
