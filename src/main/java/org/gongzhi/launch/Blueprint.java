package org.gongzhi.launch;

import java.security.CodeSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.SpringProperties;
import org.springframework.util.ClassUtils;

/**
 * 图纸. Which parts the application has and how they hang together. The build draws it once, by running this command
 * under Spring's ahead-of-time processing, and the server starts from what was drawn: looking for its parts among all
 * classes took a third of every start. Commands without pages have other parts, so they look for themselves.
 */
final class Blueprint implements Command {
  private final Class<?> application;

  Blueprint(Class<?> application) {
    this.application = application;
  }

  /** Under the build this goes no further than knowing the parts. */
  @Override
  public int run(Arguments arguments) {
    of(application, WebApplicationType.SERVLET).run();
    return 0;
  }

  /** The application, from what the build has drawn where there is such a thing. */
  static SpringApplication of(Class<?> application, WebApplicationType web) {
    boolean drawn = web == WebApplicationType.SERVLET && isBuilt(application);
    SpringProperties.setProperty("spring.aot.enabled", Boolean.toString(drawn));
    SpringApplication spring = new SpringApplication(application);
    spring.setMainApplicationClass(application);
    spring.setWebApplicationType(web);
    // ours closes the database after the application; Spring's own would run beside it
    spring.setRegisterShutdownHook(false);
    return spring;
  }

  /** Whether it runs as it was built: what lies in a folder of classes may be newer than its drawing. */
  private static boolean isBuilt(Class<?> application) {
    CodeSource source = application.getProtectionDomain().getCodeSource();
    return source != null
        && source.getLocation().getPath().endsWith(".jar")
        && ClassUtils.isPresent(
            application.getName() + "__ApplicationContextInitializer",
            application.getClassLoader());
  }
}
