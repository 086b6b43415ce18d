package org.gongzhi.council.meetings.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongzhi.council.meetings.Meeting;
import org.gongzhi.council.meetings.MeetingKey;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Language;
import org.gongzhi.platform.html.Site;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * 现场直播. One look at a meeting a moment, however many telephones listen: what has changed is written once in each language and sent
 * to all. Each listener is a virtual thread that waits; there is room for so many and no more, and nobody stays for ever, because
 * a browser comes back by itself.
 */
@Component
class LiveMeetings implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LiveMeetings.class);
  private static final int MOST = 2_000;
  private static final int MOST_OF_ONE = 500;
  private static final Duration STAY = Duration.ofMinutes(15);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration LOOK = Duration.ofMillis(700);

  private final LiveView view;
  private final Site site;
  private final Map<MeetingKey, Channel> channels = new ConcurrentHashMap<>();
  private final AtomicInteger listening = new AtomicInteger();
  private volatile boolean running;

  LiveMeetings(LiveView view, Site site) {
    this.view = view;
    this.site = site;
  }

  /** A moment and its words in each language, so that what is written of one moment is never sent for another. */
  private record Said(LiveView.Moment moment, Map<Language, String> written) {}

  /** What everybody hears next. */
  private final class Channel {
    private final Meeting meeting;
    private int listeners;
    private boolean watched;
    private long begun;
    private long told;
    private @Nullable Said said;

    Channel(Meeting meeting) {
      this.meeting = meeting;
    }

    /** The next look from now on: what was seen before somebody came may be older than the page they came with. */
    synchronized long nextLook() {
      return begun + 1;
    }

    /** Waits for something else than what was heard, from this look on; null after a while. */
    synchronized @Nullable Said newer(@Nullable Said heard, long look) throws InterruptedException {
      long until = System.nanoTime() + HEARTBEAT.toNanos();
      while (running && (told < look || said == heard)) {
        long left = until - System.nanoTime();
        if (left <= 0) return null;
        wait(Math.max(1, left / 1_000_000));
      }
      return running ? said : null;
    }

    private synchronized long begin() {
      return ++begun;
    }

    private synchronized void tell(long look, LiveView.Moment now) {
      told = look;
      if (said == null || !now.equals(said.moment)) said = new Said(now, new ConcurrentHashMap<>());
      notifyAll();
    }

    synchronized void wake() {
      notifyAll();
    }

    /** False when there is nobody left to look for. */
    private boolean looks() {
      synchronized (channels) {
        if (running && listeners > 0) return true;
        watched = false;
        channels.remove(meeting.key(), this);
        return false;
      }
    }

    void watch() {
      while (looks()) {
        try {
          tell(begin(), view.now(meeting));
          Thread.sleep(LOOK);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        } catch (DataAccessException e) {
          LOG.warn("cannot look at meeting {} now", meeting.key().id(), e);
          pause();
        }
      }
    }

    private void pause() {
      try {
        Thread.sleep(HEARTBEAT);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Tells one listener until they leave, the meeting ends or time is up.
   *
   * @throws Refused if there is no room
   */
  void tell(Ui ui, Meeting meeting, OutputStream out) throws IOException {
    Channel channel = enter(meeting);
    try {
      stream(ui, channel, out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      leave(channel);
    }
  }

  private Channel enter(Meeting meeting) {
    if (listening.incrementAndGet() > MOST) {
      listening.decrementAndGet();
      throw Refused.throttled("council.live.full");
    }
    synchronized (channels) {
      Channel channel = channels.computeIfAbsent(meeting.key(), _ -> new Channel(meeting));
      if (channel.listeners >= MOST_OF_ONE) {
        listening.decrementAndGet();
        throw Refused.throttled("council.live.full");
      }
      channel.listeners++;
      if (!channel.watched) Thread.ofVirtual().name("meeting-live").start(channel::watch);
      channel.watched = true;
      return channel;
    }
  }

  private void leave(Channel channel) {
    listening.decrementAndGet();
    synchronized (channels) {
      channel.listeners--;
    }
  }

  private void stream(Ui ui, Channel channel, OutputStream out)
      throws IOException, InterruptedException {
    long until = System.nanoTime() + STAY.toNanos();
    long look = channel.nextLook();
    Said heard = null;
    send(out, "retry: 3000\n\n");
    while (running && System.nanoTime() < until) {
      Said said = channel.newer(heard, look);
      if (said == null) {
        send(out, ": \n\n");
        continue;
      }
      heard = said;
      send(out, said.written.computeIfAbsent(ui.language(), _ -> event(ui, said.moment)));
      if (said.moment.meeting().state() != Meeting.State.OPEN) return;
    }
  }

  private String event(Ui ui, LiveView.Moment moment) {
    String html = site.kit().templates().string("council/meeting-live", ui, LiveView.page(ui, moment));
    StringBuilder out = new StringBuilder("event: live\n");
    html.lines().filter(l -> !l.isBlank()).forEach(l -> out.append("data: ").append(l).append('\n'));
    return out.append('\n').toString();
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  int listeners() {
    return listening.get();
  }

  @Override
  public void start() {
    running = true;
  }

  /** Before the server waits for its visitors to leave. */
  @Override
  public void stop() {
    running = false;
    channels.values().forEach(Channel::wake);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
