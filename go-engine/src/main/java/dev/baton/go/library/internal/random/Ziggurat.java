package dev.baton.go.library.internal.random;

import java.util.function.DoubleUnaryOperator;

/**
 * The layers of a density that falls from 1 at 0, after Marsaglia and Tsang, <i>The Ziggurat Method
 * for Generating Random Variables</i> (Journal of Statistical Software 5/8, 2000). Immutable.
 *
 * <p>Each layer has the same area. Layer 0 is the bottom one, tail and all; from layer 1, which is
 * the top, they get wider downwards.
 */
final class Ziggurat {
  /** For 31 bits and a sign. */
  static final Ziggurat NORMAL =
      new Ziggurat(
          128,
          0x1p31,
          3.442619855899,
          0.00991256303526217,
          x -> Math.exp(-0.5 * x * x),
          y -> Math.sqrt(-2 * Math.log(y)));

  /** For 32 bits. */
  static final Ziggurat EXPONENTIAL =
      new Ziggurat(
          256,
          0x1p32,
          7.69711747013105,
          0.003949659822581572,
          x -> Math.exp(-x),
          y -> -Math.log(y));

  private final int[] bounds;
  private final float[] widths;
  private final float[] densities;

  /**
   * @param range what the random bits are below
   * @param end where the tail begins
   * @param area that of each layer
   */
  private Ziggurat(
      int layers,
      double range,
      double end,
      double area,
      DoubleUnaryOperator density,
      DoubleUnaryOperator inverse) {
    bounds = new int[layers];
    widths = new float[layers];
    densities = new float[layers];
    double bottom = area / density.applyAsDouble(end);
    bounds[0] = (int) (long) (end / bottom * range);
    widths[0] = (float) (bottom / range);
    densities[0] = 1;
    double outer = end;
    for (int layer = layers - 1; layer > 0; layer--) {
      double height = density.applyAsDouble(outer);
      widths[layer] = (float) (outer / range);
      densities[layer] = (float) height;
      double inner = layer == 1 ? 0 : inverse.applyAsDouble(area / outer + height);
      bounds[layer] = (int) (long) (inner / outer * range);
      outer = inner;
    }
  }

  /** Random bits below it, an unsigned number, are below the density. */
  int bound(int layer) {
    return bounds[layer];
  }

  /** What one unit of the random bits is. */
  float width(int layer) {
    return widths[layer];
  }

  /** The density at the layer's outer end; 1 for layer 0. */
  float density(int layer) {
    return densities[layer];
  }
}
