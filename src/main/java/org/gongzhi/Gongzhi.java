package org.gongzhi;

import org.gongzhi.launch.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/**
 * 共治: the software a neighbourhood governs itself with. Its packages are its table of contents. Two rooms may
 * use the same word for what is theirs, such as an objection, so beans go by their full names.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "共治 Gongzhi", sharedModules = "platform")
public class Gongzhi {
  public static void main(String[] args) {
    CommandLine.main(Gongzhi.class, args);
  }
}
