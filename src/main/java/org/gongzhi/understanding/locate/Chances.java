package org.gongzhi.understanding.locate;

/**
 * How likely each tag is at each piece of a text, over all ways to tag it (forward and backward). Every
 * piece is brought to a sum of one on the way, so that long texts do not underflow.
 */
final class Chances {
  private final TagField field;
  private final int n;
  private final int length;
  private final float[] fit;
  private final float[] step;
  private final float[] forward;
  private final float[] backward;
  private final float[] sum;

  Chances(TagField field, float[] fits) {
    this.field = field;
    this.n = field.tags.size();
    this.length = fits.length / n;
    this.fit = raised(fits);
    this.step = new float[field.steps.length];
    for (int i = 0; i < step.length; i++) step[i] = (float) Math.exp(field.steps[i]);
    this.forward = new float[fits.length];
    this.backward = new float[fits.length];
    this.sum = new float[length];
    forward();
    backward();
  }

  float of(int piece, int tag) {
    return forward[piece * n + tag] * backward[piece * n + tag];
  }

  /** Everything up to a piece, and this tag there. */
  float begun(int piece, int tag) {
    return forward[piece * n + tag];
  }

  /** A way that goes on to the next piece with this tag. */
  float gone(float way, int last, int piece, int tag) {
    return way * step[last * n + tag] * fit[piece * n + tag] / sum[piece];
  }

  /** How likely a way is that goes on to the next piece with this tag, whatever comes after. */
  float ended(float way, int last, int piece, int tag) {
    return gone(way, last, piece, tag) * backward[piece * n + tag];
  }

  /** Adds to a table of steps how often each is expected, times a factor. */
  void stepsExpected(float[] steps, float factor) {
    for (int t = 0; t < n; t++) steps[n * n + t] += factor * of(0, t);
    for (int i = 1; i < length; i++)
      for (int t = 0; t < n; t++) {
        float after = factor * fit[i * n + t] * backward[i * n + t] / sum[i];
        if (after == 0) continue;
        for (int b : field.before[t])
          if (b < n) steps[b * n + t] += after * forward[(i - 1) * n + b] * step[b * n + t];
      }
  }

  /** e to the power of each, less the best of its piece. */
  private float[] raised(float[] fits) {
    float[] all = new float[fits.length];
    for (int i = 0; i < length; i++) {
      float best = Float.NEGATIVE_INFINITY;
      for (int t = 0; t < n; t++) best = Math.max(best, fits[i * n + t]);
      for (int t = 0; t < n; t++) all[i * n + t] = (float) Math.exp(fits[i * n + t] - best);
    }
    return all;
  }

  private void forward() {
    for (int i = 0; i < length; i++) {
      float all = 0;
      for (int t = 0; t < n; t++) {
        float s = 0;
        for (int b : field.before[t])
          if ((b == n) == (i == 0)) s += (i == 0 ? 1 : forward[(i - 1) * n + b]) * step[b * n + t];
        forward[i * n + t] = s * fit[i * n + t];
        all += forward[i * n + t];
      }
      sum[i] = Math.max(all, Float.MIN_NORMAL);
      for (int t = 0; t < n; t++) forward[i * n + t] /= sum[i];
    }
  }

  /** No text ends in the middle of an element. */
  private boolean isLast(int tag) {
    return !TagField.isOpen(field.tags.get(tag));
  }

  private void backward() {
    if (length == 0) return;
    float whole = 0;
    for (int t = 0; t < n; t++) whole += isLast(t) ? forward[(length - 1) * n + t] : 0;
    for (int t = 0; t < n; t++)
      backward[(length - 1) * n + t] = isLast(t) ? 1 / Math.max(whole, Float.MIN_NORMAL) : 0;
    for (int i = length - 1; i > 0; i--)
      for (int t = 0; t < n; t++) {
        float after = fit[i * n + t] * backward[i * n + t] / sum[i];
        if (after == 0) continue;
        for (int b : field.before[t])
          if (b < n) backward[(i - 1) * n + b] += after * step[b * n + t];
      }
  }
}
