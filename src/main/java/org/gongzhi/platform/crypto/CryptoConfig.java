package org.gongzhi.platform.crypto;

import java.nio.file.Path;
import org.gongzhi.platform.CannotStart;
import org.gongzhi.platform.TownClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class CryptoConfig {
  @Bean
  KeyRing keyRing(@Value("${gongzhi.home}") Path home, TownClock clock) throws CannotStart {
    try {
      return KeyRing.open(home.resolve("keys"), clock);
    } catch (KeyRing.Broken e) {
      throw e.told();
    }
  }

  @Bean
  KeyRegister keyRegister(JdbcClient sql, KeyRing ring) throws CannotStart {
    KeyRegister register = new KeyRegister(sql, ring);
    try {
      register.verify();
    } catch (KeyRing.Broken e) {
      throw e.told();
    }
    return register;
  }

  /** Takes the register so that nothing is sealed before the ring is known to be the right one. */
  @Bean
  Vault vault(KeyRing ring, KeyRegister verified) {
    return new Vault(ring);
  }

  @Bean
  BlindIndex blindIndex(KeyRing ring, KeyRegister verified) {
    return new BlindIndex(ring);
  }
}
