package org.gongzhi.launch;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.gongzhi.casework.LedgerExport;
import org.gongzhi.places.Areas;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.CannotStart;
import org.gongzhi.platform.Refused.Sentence;

/**
 * {@code ./gongzhi export-ledger AREA FILE}: 导出经办记录, every act, seal and sealed head of a community, for
 * whoever checks them offline. Nothing that is there is overwritten.
 */
final class ExportLedger implements Command {
  private final Class<?> application;

  ExportLedger(Class<?> application) {
    this.application = application;
  }

  @Override
  public int run(Arguments arguments) throws CannotStart, IOException, InterruptedException {
    String area = arguments.word().orElseThrow(() -> new CannotStart("usage.wordMissing", "AREA"));
    Path file = arguments.path("FILE");
    Options given = Options.take(arguments, System.getenv());
    arguments.done();
    if (Files.exists(file)) throw new CannotStart("launch.fileThere", file.toString());
    Options quiet = new Options(given.port(), given.home(), false, given.database());
    try (Town town = Town.behindTheScenes(application, quiet)) {
      if (town.bean(Areas.class).find(area).isEmpty())
        throw new CannotStart("admin.noCommunity", area);
      try (Writer out = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
        town.bean(LedgerExport.class).area(Actor.SYSTEM, area, out);
      }
    } catch (FileAlreadyExistsException e) {
      throw new CannotStart("launch.fileThere", file.toString());
    }
    System.out.println(TwoTongues.say(Sentence.of("launch.exported", file.toString())));
    return 0;
  }
}
