package org.gongzhi.channels.open311.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** 读报文. XML of others: no document types, so that none can make us fetch something or grow without end. */
public final class XmlReading {
  private XmlReading() {}

  /** The outermost element. */
  public static Element root(InputStream in)
      throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(in).getDocumentElement();
  }

  public static List<Element> children(Element e) {
    List<Element> children = new ArrayList<>();
    for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling())
      if (n instanceof Element child) children.add(child);
    return children;
  }

  /** The text of a child; empty when there is none, or nothing in it. */
  public static Optional<String> text(Element e, String child) {
    return children(e).stream()
        .filter(c -> c.getTagName().equals(child))
        .map(c -> c.getTextContent().strip())
        .filter(t -> !t.isEmpty())
        .findFirst();
  }
}
