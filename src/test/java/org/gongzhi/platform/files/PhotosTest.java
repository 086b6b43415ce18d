package org.gongzhi.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.crypto.Sm3;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

class PhotosTest {
  private static final String TOWN = "340303004007";

  @TempDir Path home;
  private Photos photos;

  @BeforeEach
  void open() {
    photos = new Photos(home);
  }

  @Test
  void aPhotoIsKeptUprightSmallAndWithoutWhereItWasTaken() throws IOException {
    byte[] sent = Camera.withSegment(Camera.jpeg(3000, 2000), 0xe1, Camera.exif(6, false));
    assertThat(text(sent)).contains("BENGBU1").contains("Exif");
    StoredPhoto photo = store(sent);
    assertThat(photo.width()).isEqualTo(1365);
    assertThat(photo.height()).isEqualTo(2048);
    byte[] kept = bytes(photo.id(), false);
    assertThat(text(kept)).doesNotContain("BENGBU1").doesNotContain("Exif");
    assertThat(segments(kept)).doesNotContain(0xe1, 0xe2, 0xed, 0xfe);
    assertThat(photo.digest()).isEqualTo(Sm3.hex(kept));
    BufferedImage small = ImageIO.read(new ByteArrayInputStream(bytes(photo.id(), true)));
    assertThat(Math.max(small.getWidth(), small.getHeight())).isEqualTo(320);
  }

  @ParameterizedTest
  @CsvSource({
    "1, RGBW", "2, GRWB", "3, WBGR", "4, BWRG", "5, RBGW", "6, BRWG", "7, WGBR", "8, GWRB"
  })
  void everyWayACameraIsHeldEndsUpright(int orientation, String quarters) throws IOException {
    for (boolean little : new boolean[] {false, true}) {
      byte[] sent = Camera.withSegment(Camera.jpeg(80, 60), 0xe1, Camera.exif(orientation, little));
      BufferedImage kept = image(store(sent).id());
      assertThat(kept.getWidth()).isEqualTo(orientation < 5 ? 80 : 60);
      assertThat(quarters(kept)).isEqualTo(quarters);
    }
  }

  @Test
  void pngGifAndProgressivePhotosAreTakenWhateverTheyAreCalled() throws IOException {
    BufferedImage indexed = Camera.quarters(64, 48, BufferedImage.TYPE_BYTE_INDEXED);
    for (byte[] sent :
        List.of(
            Camera.file(Camera.quarters(64, 48), "png"),
            Camera.file(indexed, "gif"),
            Camera.file(Camera.quarters(64, 48, BufferedImage.TYPE_INT_ARGB), "png"),
            Camera.progressive(64, 48))) {
      StoredPhoto photo = store(sent);
      assertThat(PhotoType.of(bytes(photo.id(), false))).isEqualTo(PhotoType.JPEG);
      assertThat(quarters(image(photo.id()))).isEqualTo("RGBW");
    }
  }

  @Test
  void whatWasTransparentIsWhiteAndGreyStaysGrey() throws IOException {
    BufferedImage nothing = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
    assertThat(image(store(Camera.file(nothing, "png")).id()).getRGB(20, 20) & 0xff)
        .isGreaterThan(250);
    BufferedImage grey = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
    assertThat(image(store(Camera.file(grey, "jpeg")).id()).getRGB(20, 20) & 0xff).isLessThan(5);
  }

  @Test
  void inksBecomeLight() throws IOException {
    // no cyan, full magenta and yellow, no black: red
    byte[] plain = Camera.cmyk(32, 32, 0, 255, 255, 0);
    assertThat(near(image(store(plain).id()), Color.RED)).isTrue();
    byte[] adobe = Camera.join(Camera.ascii("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, 0});
    byte[] inverted = Camera.withSegment(Camera.cmyk(32, 32, 255, 0, 0, 255), 0xee, adobe);
    assertThat(near(image(store(inverted).id()), Color.RED)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><script>alert(1)</script>",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "%PDF-1.7",
        "PK\u0003\u0004",
        "hello",
        "BM",
        "II*\0",
        "\u0000\u0000\u0000\u0018ftypmp42"
      })
  void whatIsNoPhotoIsRefused(String content) {
    assertThat(refusal(Camera.ascii(content))).isEqualTo(Sentence.of("photo.notAnImage", 1));
  }

  @Test
  void formatsWeCannotOpenAreNamed() {
    assertThat(refusal(Camera.ascii("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")))
        .isEqualTo(Sentence.of("photo.heic", 1));
    assertThat(refusal(Camera.ascii("RIFF\0\0\0\0WEBPVP8 ")))
        .isEqualTo(Sentence.of("photo.webp", 1));
    assertThat(refusal(new byte[0])).isEqualTo(Sentence.of("photo.empty", 1));
  }

  @Test
  void whatDidNotArriveWholeIsRefused() {
    for (byte[] sent :
        List.of(
            Camera.jpeg(200, 150),
            Camera.progressive(200, 150),
            Camera.file(Camera.quarters(200, 150), "png"))) {
      for (int keep : new int[] {4, 20, sent.length / 2, sent.length * 9 / 10}) {
        assertThat(refusal(Arrays.copyOf(sent, keep)).key())
            .isIn("photo.broken", "photo.notAnImage");
      }
    }
  }

  @Test
  void whatHidesBehindAPhotoIsGone() throws IOException {
    byte[] script = Camera.ascii("<script>alert('共治')</script>PK\u0003\u0004");
    byte[] before = Camera.withSegment(Camera.jpeg(60, 40), 0xfe, script);
    for (byte[] sent : List.of(before, Camera.join(Camera.jpeg(60, 40), script))) {
      StoredPhoto photo = store(sent);
      assertThat(text(bytes(photo.id(), false))).doesNotContain("script");
      assertThat(text(bytes(photo.id(), true))).doesNotContain("script");
    }
  }

  @Test
  void bombsAreRefusedBeforeTheyAreOpened() {
    byte[] png = Camera.file(Camera.quarters(8, 8), "png");
    assertThat(refusal(pngOfSize(png, 60_000, 60_000)))
        .isEqualTo(Sentence.of("photo.tooManyPixels", 1, 60_000, 60_000));
    assertThat(refusal(pngOfSize(png, 50_000_000, 1)).key()).isEqualTo("photo.tooManyPixels");
    byte[] jpeg = Camera.jpeg(8, 8);
    assertThat(refusal(jpegOfSize(jpeg, 65_500, 65_500)).key()).isEqualTo("photo.tooManyPixels");
    byte[] held = Camera.progressive(8, 8);
    assertThat(refusal(jpegOfSize(held, 6_000, 6_000)).key()).isEqualTo("photo.tooManyPixels");
    byte[] gif = Camera.file(Camera.quarters(8, 8, BufferedImage.TYPE_BYTE_INDEXED), "gif");
    int frame = text(gif).lastIndexOf(",\0\0\0\0");
    for (int at : new int[] {6, 8, frame + 5, frame + 7}) {
      gif[at] = (byte) 0xff;
      gif[at + 1] = (byte) 0xff;
    }
    assertThat(refusal(gif).key()).isEqualTo("photo.tooManyPixels");
  }

  @Test
  void aThousandPassesOverOnePhotoAreRefused() {
    byte[] sent = Camera.progressive(64, 64);
    int scan = lastScan(sent);
    byte[] pass = Camera.slice(sent, scan, sent.length - 2);
    byte[] many =
        Camera.join(
            Camera.slice(sent, 0, sent.length - 2),
            Camera.join(Collections.nCopies(1_000, pass).toArray(byte[][]::new)),
            Camera.slice(sent, sent.length - 2, sent.length));
    assertThat(refusal(many)).isEqualTo(Sentence.of("photo.broken", 1));
  }

  @Test
  void fiftyMegapixelsNeedLittleMemory() {
    byte[] sent = Camera.jpeg(8_660, 5_773);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    StoredPhoto photo = store(sent);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(photo.width()).isEqualTo(2048);
    // garbage included; decoded whole, the pixels alone would be 150 MB twice over
    assertThat(allocated).isLessThan(160L * 1024 * 1024);
  }

  @Test
  void tooManyAndTooLargeAreRefusedWithTheirNumbers() {
    byte[] one = Camera.jpeg(20, 20);
    assertThat(refusal(Collections.nCopies(10, one).toArray(byte[][]::new)))
        .isEqualTo(Sentence.of("photo.tooMany", 9, 10));
    byte[] large = Arrays.copyOf(one, Photos.LARGEST + 1);
    assertThat(refusal(one, large)).isEqualTo(Sentence.of("photo.tooLarge", 2, 10));
    assertThat(store(Arrays.copyOf(one, Photos.LARGEST)).width()).isEqualTo(20);
  }

  @Test
  void oneBadPhotoKeepsAllOut() throws IOException {
    refusal(Camera.jpeg(20, 20), Camera.ascii("no photo"));
    try (Stream<Path> files = Files.walk(home)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void onlyTheRightAreaAndIdOpenAPhoto() throws IOException {
    UUID id = store(Camera.jpeg(20, 20)).id();
    assertThat(photos.open(TOWN, id, false).contentLength()).isPositive();
    for (String area : List.of("340303004008", "../340303004", "", "340303004007/..")) {
      assertThatThrownBy(() -> photos.open(area, id, false)).isInstanceOf(Refused.class);
    }
    assertThatThrownBy(() -> photos.open(TOWN, Ids.next(), false)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> photos.open(TOWN, UUID.randomUUID(), true))
        .isInstanceOf(Refused.class);
    photos.discard(TOWN, List.of(id));
    assertThatThrownBy(() -> photos.open(TOWN, id, false)).isInstanceOf(Refused.class);
    try (Stream<Path> files = Files.walk(home)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void damagedPhotosAreRefusedOrCleanedButNeverAFault() {
    Random random = new Random(20240617);
    List<byte[]> good =
        List.of(
            Camera.withSegment(Camera.jpeg(40, 30), 0xe1, Camera.exif(6, true)),
            Camera.progressive(40, 30),
            Camera.file(Camera.quarters(40, 30), "png"),
            Camera.file(Camera.quarters(40, 30, BufferedImage.TYPE_BYTE_INDEXED), "gif"));
    for (int round = 0; round < 1_500; round++) {
      byte[] bad = good.get(round % good.size()).clone();
      for (int i = random.nextInt(1, 8); i > 0; i--) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(new PhotoDecoder(bad, 1).decode(64).jpeg()).isNotEmpty();
      } catch (Refused e) {
        assertThat(e.kind()).isEqualTo(Refused.Kind.INVALID);
      }
    }
  }

  private StoredPhoto store(byte[] sent) {
    return photos.store(TOWN, List.of(new ByteArrayResource(sent))).getFirst();
  }

  private Sentence refusal(byte[]... sent) {
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () -> photos.store(TOWN, Stream.of(sent).map(ByteArrayResource::new).toList()));
    assertThat(refused).isNotNull();
    return Objects.requireNonNull(refused.fields().get("photo"));
  }

  private byte[] bytes(UUID id, boolean thumbnail) throws IOException {
    return photos.open(TOWN, id, thumbnail).getContentAsByteArray();
  }

  private BufferedImage image(UUID id) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes(id, false)));
  }

  /** The colours of the four quarters, in reading order. */
  private static String quarters(BufferedImage image) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      int x = (i % 2 * 2 + 1) * image.getWidth() / 4;
      int y = (i / 2 * 2 + 1) * image.getHeight() / 4;
      Color c = new Color(image.getRGB(x, y));
      boolean red = c.getRed() > 128;
      letters.append(red ? c.getGreen() > 128 ? 'W' : 'R' : c.getGreen() > 128 ? 'G' : 'B');
    }
    return letters.toString();
  }

  private static boolean near(BufferedImage image, Color expected) {
    Color c = new Color(image.getRGB(image.getWidth() / 2, image.getHeight() / 2));
    return Math.abs(c.getRed() - expected.getRed()) < 12
        && Math.abs(c.getGreen() - expected.getGreen()) < 12
        && Math.abs(c.getBlue() - expected.getBlue()) < 12;
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  private static List<Integer> segments(byte[] jpeg) {
    List<Integer> markers = new ArrayList<>();
    int at = 2;
    while ((jpeg[at + 1] & 0xff) != 0xda) {
      markers.add(jpeg[at + 1] & 0xff);
      at += 2 + ((jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff);
    }
    return markers;
  }

  private static int lastScan(byte[] jpeg) {
    int last = -1;
    for (int i = 0; i + 1 < jpeg.length; i++) {
      if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xda) last = i;
    }
    return last;
  }

  private static byte[] pngOfSize(byte[] png, int w, int h) {
    byte[] big = png.clone();
    for (int i = 0; i < 4; i++) {
      big[16 + i] = (byte) (w >>> 24 - 8 * i);
      big[20 + i] = (byte) (h >>> 24 - 8 * i);
    }
    CRC32 crc = new CRC32();
    crc.update(big, 12, 17);
    for (int i = 0; i < 4; i++) big[29 + i] = (byte) (crc.getValue() >>> 24 - 8 * i);
    return big;
  }

  private static byte[] jpegOfSize(byte[] jpeg, int w, int h) {
    byte[] big = jpeg.clone();
    for (int i = 0; i + 8 < big.length; i++) {
      int marker = big[i + 1] & 0xff;
      if ((big[i] & 0xff) == 0xff && (marker == 0xc0 || marker == 0xc2)) {
        big[i + 5] = (byte) (h >> 8);
        big[i + 6] = (byte) h;
        big[i + 7] = (byte) (w >> 8);
        big[i + 8] = (byte) w;
        return big;
      }
    }
    throw new AssertionError("no frame");
  }
}
