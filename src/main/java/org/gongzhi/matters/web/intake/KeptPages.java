package org.gongzhi.matters.web.intake;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.matters.Home;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.web.SentPhotos;
import org.gongzhi.matters.web.SignedIn;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.crypto.BlindIndex;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.platform.html.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * 存在手机上的话. A report that could not be sent waits on the phone, sealed with a key that only its owner's
 * session is given, and is sent by a script when the network is back. Nobody looks at what was understood then:
 * what cannot be told is for the community to find out.
 */
@Controller
class KeptPages {
  private final Drafts drafts;
  private final SentPhotos photos;
  private final Matters matters;
  private final BlindIndex digests;

  KeptPages(Drafts drafts, SentPhotos photos, Matters matters, BlindIndex digests) {
    this.drafts = drafts;
    this.photos = photos;
    this.matters = matters;
    this.digests = digests;
  }

  /**
   * What a phone needs to keep something for whoever is signed in.
   *
   * @param owner tells one account's reports from another's, and nothing about the account
   * @param key seals them on the phone, base64
   * @param header in which the token is sent
   * @param token of forms
   */
  record Keeper(String owner, String key, String header, String token) {}

  /**
   * @param number the matter's number; null when it was refused
   * @param why why it was refused; null when it was not
   */
  record Answer(@Nullable String number, @Nullable String why) {}

  /** Stored by the phone beforehand, and so nobody's page. */
  @GetMapping("/offline")
  Reply offline() {
    return Reply.page("matters/offline", Form.empty());
  }

  @GetMapping("/report/kept")
  ResponseEntity<Keeper> keeper(Ui ui) {
    String person = SignedIn.as(ui).person().toString();
    byte[] owner = digests.of("matters.kept.owner", person);
    byte[] key = digests.of("matters.kept.key", person);
    Visit.Csrf csrf = ui.csrf();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new Keeper(
                HexFormat.of().formatHex(owner, 0, 12),
                Base64.getEncoder().encodeToString(key),
                csrf.header(),
                csrf.token()));
  }

  @PostMapping("/report/kept")
  ResponseEntity<Answer> send(
      Ui ui,
      Form form,
      @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> sent) {
    Actor actor = SignedIn.as(ui);
    Home home = drafts.home(actor);
    SentPhotos.Kept kept = photos.keep(actor, home.area(), form, sent);
    try {
      if (kept.trouble() != null) throw kept.trouble();
      Drafts.check(form);
      Draft draft = placed(ui, drafts.draft(home, form, kept.ids()));
      CaseFile c = matters.raise(actor, drafts.matter(actor, draft));
      return ResponseEntity.ok(new Answer(c.number(), null));
    } catch (Refused r) {
      Form again = form.refused(r);
      return ResponseEntity.status(again.status()).body(new Answer(null, why(ui, r)));
    }
  }

  /** Where nobody can be asked, “somewhere here” is better than a report that stays on the phone. */
  private static Draft placed(Ui ui, Draft draft) {
    if (draft.quarter().isPresent() || !draft.form().line("place").isEmpty()) return draft.anywhere("");
    return draft.anywhere(ui.t("offline.somewhere"));
  }

  private static String why(Ui ui, Refused r) {
    return r.fields().values().stream().findFirst().map(ui::say).orElseGet(() -> ui.say(r.sentence()));
  }
}
