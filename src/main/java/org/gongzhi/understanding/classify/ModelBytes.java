package org.gongzhi.understanding.classify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A model as bytes: weights as half floats, which changes no answer that was not a tie, and deflated. */
final class ModelBytes {
  /** Of this way of writing; another one is refused. */
  private static final int FORMAT = 1;

  private ModelBytes() {}

  static byte[] of(ClassModel.Parts parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeInt(FORMAT);
      out.writeInt(parts.labels().size());
      for (String label : parts.labels()) out.writeUTF(label);
      out.writeDouble(parts.sharpness());
      for (float b : parts.bias()) out.writeFloat(b);
      out.writeInt(parts.grams().length);
      int before = 0;
      for (int gram : parts.grams()) {
        out.writeInt(gram - before);
        before = gram;
      }
      for (float w : parts.rows()) out.writeShort(Float.floatToFloat16(w));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static ClassModel read(byte[] bytes) {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      int format = in.readInt();
      if (format != FORMAT) throw new IllegalStateException("model format " + format);
      List<String> labels = new ArrayList<>();
      for (int n = in.readInt(); n > 0; n--) labels.add(in.readUTF());
      double sharpness = in.readDouble();
      float[] bias = new float[labels.size()];
      for (int k = 0; k < bias.length; k++) bias[k] = in.readFloat();
      int[] grams = new int[in.readInt()];
      int before = 0;
      for (int i = 0; i < grams.length; i++) grams[i] = before += in.readInt();
      float[] rows = new float[grams.length * (labels.size() + 1)];
      for (int i = 0; i < rows.length; i++) rows[i] = Float.float16ToFloat(in.readShort());
      return new ClassModel(new ClassModel.Parts(labels, grams, rows, bias, sharpness));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
