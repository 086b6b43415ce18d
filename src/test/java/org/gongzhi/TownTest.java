package org.gongzhi;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application with the demo world, started once and shared by every test that carries
 * this annotation. Such a test leaves what it finds: it makes its own cases and never counts
 * everyone's.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    // named, or a test finds the smaller application its neighbours keep for themselves
    classes = Gongzhi.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc(print = org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint.NONE)
@ContextConfiguration(initializers = TownTest.OnFreshDatabase.class)
public @interface TownTest {
  /** Hands the application a database of its own. */
  class OnFreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      context.getBeanFactory().registerSingleton("access", Database.fresh().access());
      context.getBeanFactory().registerSingleton("onlyTheProduct", new OnlyTheProduct());
      context.getBeanFactory().addBeanPostProcessor(new Statements.Listener());
      TestPropertyValues.of(
              "gongzhi.home=target/test-home",
              "gongzhi.timers=false",
              // mail can be asked for; the postman rests with the timers, so none goes out
              "gongzhi.mail.host=localhost",
              "gongzhi.mail.from=gongzhi@example.org")
          .applyTo(context);
    }
  }

  /**
   * Leaves out what tests keep beside the product's classes: other applications and their beans. Scanning
   * asks every filter of this kind.
   */
  class OnlyTheProduct extends TypeExcludeFilter {
    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
      return type.getResource().getURL().getPath().contains("/test-classes/");
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof OnlyTheProduct;
    }

    @Override
    public int hashCode() {
      return OnlyTheProduct.class.hashCode();
    }
  }
}
