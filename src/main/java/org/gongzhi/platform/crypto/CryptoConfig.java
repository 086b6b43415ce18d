package org.gongzhi.platform.crypto;

import java.nio.file.Path;
import java.util.List;
import org.gongzhi.platform.CannotStart;
import org.gongzhi.platform.Settings;
import org.gongzhi.platform.TownClock;
import org.springframework.beans.factory.ObjectProvider;
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

  /** Knows what every room keeps sealed. */
  @Bean
  KeyRenewal keyRenewal(
      JdbcClient sql,
      Vault vault,
      ObjectProvider<SealedColumn.Here> rooms,
      KeyRegister register,
      Settings settings) {
    List<SealedColumn> columns = rooms.stream().flatMap(room -> room.columns().stream()).toList();
    return new KeyRenewal(sql, vault, columns, register, settings);
  }

  @Bean
  BlindIndex blindIndex(KeyRing ring, KeyRegister verified) {
    return new BlindIndex(ring);
  }
}
