package org.gongzhi.channels.open311.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.gongzhi.channels.open311.wire.XmlReading;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** XML of the protocol as the values its JSON would have, so that one schema holds for both. */
final class XmlTree {
  private XmlTree() {}

  /**
   * @throws IllegalArgumentException if it is not well-formed
   */
  static @Nullable Object read(byte[] xml, Schema schema) {
    try {
      return value(XmlReading.root(new ByteArrayInputStream(xml)), schema);
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalArgumentException("not XML: " + e.getMessage(), e);
    }
  }

  private static @Nullable Object value(Element e, @Nullable Schema schema) {
    List<String> types = schema == null ? List.of("string") : schema.types();
    if (schema != null && types.contains("array")) {
      List<@Nullable Object> list = new ArrayList<>();
      for (Element child : XmlReading.children(e)) list.add(value(child, schema.items()));
      return list;
    }
    if (schema != null && types.contains("object")) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      for (Element child : XmlReading.children(e))
        object.put(child.getTagName(), value(child, schema.property(child.getTagName())));
      return object;
    }
    return scalar(e.getTextContent(), types);
  }

  private static @Nullable Object scalar(String text, List<String> types) {
    if (text.isEmpty() && types.contains("null")) return null;
    if (types.contains("integer") && text.matches("-?\\d+")) return Integer.valueOf(text);
    if (types.contains("number") && text.matches("-?\\d+(\\.\\d+)?")) return Double.valueOf(text);
    if (types.contains("boolean") && text.matches("true|false")) return Boolean.valueOf(text);
    return text;
  }
}
