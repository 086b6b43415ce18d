package org.gongzhi;

import org.gongzhi.launch.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** 共治: the software a neighbourhood governs itself with. Its packages are its table of contents. */
@SpringBootApplication
@Modulithic(systemName = "共治 Gongzhi", sharedModules = "platform")
public class Gongzhi {
  public static void main(String[] args) {
    CommandLine.main(Gongzhi.class, args);
  }
}
