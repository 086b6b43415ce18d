package org.gongzhi.council.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongzhi.Rendered;
import org.gongzhi.TownTest;
import org.gongzhi.council.meetings.Meeting;
import org.gongzhi.council.meetings.MeetingTown;
import org.gongzhi.council.meetings.Motion;
import org.gongzhi.council.meetings.Motions;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.voting.count.Body;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What telephones hear of a meeting that goes on. */
@TownTest
class LiveMeetingsTest {
  private static final Pattern STAGE = Pattern.compile("data-stage=\"([^\"]+)\"");

  @Autowired ApplicationContext context;
  @Autowired LiveMeetings live;
  @Autowired LiveView view;
  @Autowired Motions motions;

  /** A telephone: hears until it is put away. */
  private final class Telephone extends OutputStream {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final Thread thread;

    Telephone(Ui ui, Meeting meeting) {
      thread =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      live.tell(ui, meeting, this);
                    } catch (IOException e) {
                      throw new AssertionError(e);
                    }
                  });
    }

    @Override
    public void write(int b) {
      throw new AssertionError("one event is written at once");
    }

    @Override
    public void write(byte[] bytes) {
      heard.add(new String(bytes, StandardCharsets.UTF_8));
    }

    String next() throws InterruptedException {
      String event = heard.poll(10, TimeUnit.SECONDS);
      while (event != null && !event.startsWith("event: live")) event = heard.poll(10, TimeUnit.SECONDS);
      assertThat(event).as("something is heard").isNotNull();
      return event;
    }

    String stage() throws InterruptedException {
      Matcher m = STAGE.matcher(next());
      assertThat(m.find()).isTrue();
      return m.group(1);
    }

    @Override
    public void close() {
      thread.interrupt();
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** An older moment would make the page believe that it has to be loaded anew. */
  @Test
  void whoComesHearsNothingOlderThanTheirPage() throws InterruptedException {
    MeetingTown town = new MeetingTown(context, 3);
    Meeting meeting = town.now(town.debating(3));
    Ui ui = Rendered.plain().ui();
    // somebody is there all the time, so that the meeting is being looked at when others come
    try (Telephone first = new Telephone(ui, meeting)) {
      first.next();
      for (int i = 0; i < 6; i++) {
        int no =
            motions.put(
                town.secretary, meeting.key(), "请物业三天内换掉减速带", "成员1", Body.MOTION, Motion.How.SIGNED);
        hears(ui, meeting);
        motions.withdraw(town.secretary, meeting.key(), no);
        hears(ui, meeting);
      }
    }
  }

  private void hears(Ui ui, Meeting meeting) throws InterruptedException {
    String page = LiveView.page(ui, view.now(meeting)).stage();
    try (Telephone phone = new Telephone(ui, meeting)) {
      assertThat(phone.stage()).isEqualTo(page);
    }
  }

  @Test
  void everybodyHearsTheirOwnLanguage() throws InterruptedException {
    MeetingTown town = new MeetingTown(context, 3);
    Meeting meeting = town.now(town.debating(3));
    try (Telephone chinese = new Telephone(Rendered.plain().ui(), meeting);
        Telephone english = new Telephone(Rendered.english().ui(), meeting)) {
      assertThat(chinese.next()).contains("到会");
      assertThat(english.next()).doesNotContain("到会");
    }
    assertThat(live.listeners()).isZero();
  }
}
